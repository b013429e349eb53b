"""Dragging, in a real Chromium: from the pointer's move to the drawn path, six contenders x 500 steps.

Each answer is timed from the move that asked for it to the animation frame that shows it.

Run with: python -m benchmarks.drag
"""

import statistics
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.running_app import CHROMIUM, open_race, running_app

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
ARRAYS = "positions,losses,rates,heights,distances"  # what the player draws at first
SECONDS = 6
MEDIAN, SLOW, REDRAWS = 50.0, 120.0, 20.0  # ms at most, ms at most for 95 %, a second at least

WATCH = """() => {
  window.taken = []
  document.querySelector(".dl-player").addEventListener("dl-redrawn", ({ detail }) =>
    requestAnimationFrame((now) => window.taken.push([detail.since, Math.max(now, performance.now())])))
}"""


def _drag(page: Page, x: float, y: float) -> list[tuple[float, float]]:
    """Move the pointer about for some seconds with the button held, 60 times a second."""
    page.evaluate(WATCH)
    page.mouse.move(x, y)
    page.mouse.down()
    for i in range(SECONDS * 60):
        page.mouse.move(x + 120 * (i % 90 - 45) / 45, y + 80 * (i % 70 - 35) / 35)
        page.wait_for_timeout(1000 / 60)
    taken = page.evaluate("window.taken")
    page.mouse.up()
    return taken


def _line(name: str, taken: list[tuple[float, float]]) -> None:
    waits = sorted(drawn - since for since, drawn in taken)
    median, slow = statistics.median(waits), waits[int(0.95 * len(waits))]
    redraws = (len(taken) - 1) / (taken[-1][1] - taken[0][1]) * 1000
    met = median <= MEDIAN and slow <= SLOW and redraws >= REDRAWS
    print(f"{name:<24}{median:8.1f} ms{slow:12.1f} ms{redraws:12.1f}/s   {'met' if met else 'missed'}")


def _measure(page: Page, name: str, selector: str) -> None:
    box: Any = page.locator(selector).first.bounding_box()
    _line(name, _drag(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    page.wait_for_timeout(1500)


def main() -> None:
    print(f"Dragging with {len(RATES)} contenders x {STEPS} steps, from the move to the frame that shows its paths.")
    print(f"Targets: median {MEDIAN:g} ms, p95 {SLOW:g} ms, {REDRAWS:g} redraws a second.")
    print(f"{'':<24}{'median':>11}{'p95':>15}{'redraws':>14}")
    with running_app() as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        open_race(page, app, f"?landscape=rosenbrock&steps={STEPS}&{SIX}")
        page.wait_for_timeout(30_000)  # until the warm-up behind the first race is over
        _measure(page, "start, overlay", ".dl-ink")
        _measure(page, "rate of Adam, overlay", ".dl-grip >> nth=5")
        page.get_by_role("button", name="Play").click()
        _measure(page, "start, while it plays", ".dl-ink")
        page.get_by_role("button", name="Side by side").click()
        _measure(page, "start, side by side", ".dl-ink")
        browser.close()


if __name__ == "__main__":
    main()
