"""Dragging, in a real Chromium: from the pointer's move to the drawn path, six contenders x 500 steps.

The pointer moves 60 times a second and waits for no answer, as a hand does. Each answer is timed from the move that
asked for it to the animation frame after it was drawn, and beside it to the end of drawing itself.

Run with: python -m benchmarks.drag
"""

import asyncio
import statistics
from typing import NamedTuple

from playwright.async_api import Page, async_playwright

from tests.tools.running_app import CHROMIUM, RunningApp, running_app

STEPS = 500
RATES = {
    "gradient_descent": 0.001,
    "momentum": 0.001,
    "nesterov": 0.001,
    "adagrad": 0.2,
    "rmsprop": 0.02,
    "adam": 0.1,
}
SIX = "&".join(f"c={slug};rate={rate}" for slug, rate in RATES.items())
ARRAYS = "positions,losses,distances"  # what the player draws at first
SECONDS, MOVES = 6, 60
MEDIAN, SLOW, REDRAWS = 50.0, 120.0, 20.0  # ms at most, ms at most for 95 %, a second at least
WARM_UP = 30_000  # ms, until the warm-up behind the first race is over

WATCH = """() => {
  window.taken = []
  if (window.watched) return
  window.watched = true
  document.querySelector(".dl-player").addEventListener("dl-redrawn", ({ detail }) => {
    const drawn = performance.now()
    requestAnimationFrame(() => window.taken.push([detail.since, drawn, performance.now()]))
  })
}"""


class Taken(NamedTuple):
    """When a move was made, when its paths were drawn, and when the frame after that began; in ms."""

    since: float
    drawn: float
    frame: float


async def _drag(page: Page, selector: str) -> list[Taken]:
    """Move the pointer about for some seconds, with the button held."""
    await page.evaluate(WATCH)
    target = page.locator(selector).first
    # The last of six cards has to be swiped to.
    await target.evaluate("node => node.scrollIntoView({ inline: 'center', block: 'nearest' })")
    box = await target.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await page.mouse.move(x, y)
    await page.mouse.down()
    moves = []
    for i in range(SECONDS * MOVES):
        place = x + 120 * (i % 90 - 45) / 45, y + 80 * (i % 70 - 35) / 35
        moves.append(asyncio.create_task(page.mouse.move(*place)))
        await asyncio.sleep(1 / MOVES)
    await asyncio.gather(*moves)
    taken = await page.evaluate("window.taken")
    await page.mouse.up()
    await page.wait_for_timeout(1500)
    return [Taken(*one) for one in taken]


def _slow(waits: list[float]) -> float:
    return sorted(waits)[int(0.95 * len(waits))]


def _line(name: str, taken: list[Taken]) -> None:
    drawn, shown = [one.drawn - one.since for one in taken], [one.frame - one.since for one in taken]
    redraws = (len(taken) - 1) / (taken[-1].frame - taken[0].frame) * 1000
    median, slow = statistics.median(shown), _slow(shown)
    met = median <= MEDIAN and slow <= SLOW and redraws >= REDRAWS
    figures = f"{statistics.median(drawn):8.1f}{_slow(drawn):8.1f}{median:12.1f}{slow:8.1f} ms{redraws:12.1f}/s"
    print(f"{name:<24}{figures}   {'met' if met else 'missed'}", flush=True)


async def _measure(app: RunningApp) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**CHROMIUM)
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        await page.goto(f"{app.address}/?landscape=rosenbrock&steps={STEPS}&{SIX}")
        await page.wait_for_selector(".dl-map .main-svg")
        await page.wait_for_timeout(WARM_UP)
        _line("start, overlay", await _drag(page, ".dl-ink"))
        _line("rate of Adam, overlay", await _drag(page, ".dl-grip >> nth=5"))
        await page.get_by_role("button", name="Play").click()
        _line("start, while it plays", await _drag(page, ".dl-ink"))
        await page.get_by_role("button", name="Side by side").click()
        _line("start, side by side", await _drag(page, ".dl-ink"))
        await page.get_by_role("button", name="Overlay").click()
        await page.get_by_role("button", name="Inside", exact=True).click()
        await page.get_by_label("Inside a step of").select_option(index=5)
        await page.wait_for_selector(".dl-rule-line")
        _line("start, inside Adam", await _drag(page, ".dl-ink"))
        _line("rate of Adam, inside it", await _drag(page, ".dl-grip >> nth=5"))
        await browser.close()


def main() -> None:
    print(f"Dragging with {len(RATES)} contenders x {STEPS} steps, {MOVES} moves a second.")
    print(f"Targets, to the frame: median {MEDIAN:g} ms, p95 {SLOW:g} ms, {REDRAWS:g} redraws a second.")
    print(f"{'':<24}{'drawn':>8}{'p95':>8}{'frame':>12}{'p95':>8}{'redraws':>17}")
    with running_app() as app:
        asyncio.run(_measure(app))


if __name__ == "__main__":
    main()
