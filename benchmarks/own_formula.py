"""A formula of a person's own in Chromium: from a key to the small map, and from Enter to the new race's first frame.

Typing: 40 characters at 80 ms a key. The wait is counted in the page, from each key to the answer that belongs to what
the field says then, drawn. A key whose text is out of date when its answer would come has none: the next one's counts.

First race: four contenders, from Enter to the frame in which the player shows the new formula's race, each time a
formula that the server has never seen. Beside it a race on a landscape of the list, in the same run: from choosing it
to its first frame, where its loops are warm.

Run with: python -m benchmarks.own_formula
"""

import statistics
import time

from playwright.sync_api import Page, sync_playwright

from landscapes import LANDSCAPES
from tests.tools.running_app import CHROMIUM, open_race, running_app

FORMULA = "(1-x)^2 + 10(y-x^2)^2 + sin(3x)cos(2y)/4"
KEY = 80  # ms
TIMES = 5
WARM_UP = 45  # seconds, until the warm-up behind the first race is over
LISTED = ("himmelblau", "booth", "beale", "matyas", "ackley")
WATCH_KEYS = """() => {
  window.waits = []
  let at = 0
  const field = document.querySelector(".dl-formula textarea")
  field.addEventListener("input", () => (at = performance.now()), { capture: true })
  document.querySelector(".dl-formula").addEventListener("dl-formula-drawn", () => {
    const since = at
    requestAnimationFrame(() => window.waits.push(performance.now() - since))
  })
}"""
# The player names its race in the frame in which it first draws it.
FIRST_FRAME = """([name, before]) => new Promise((done) => {
  const look = () => {
    const now = document.querySelector(".dl-player .dl-printed")?.textContent ?? ""
    if (now.includes(name) && now !== before) done(performance.now() - window.since)
    else requestAnimationFrame(look)
  }
  look()
})"""
SINCE = "() => addEventListener('keydown', ({ key }) => key === 'Enter' && (window.since = performance.now()), true)"
PRINTED = ".dl-player .dl-printed"


def typing(page: Page) -> list[float]:
    """Milliseconds from a key to its drawn answer."""
    field = page.locator(".dl-formula textarea")
    field.fill("")
    page.wait_for_timeout(500)
    page.evaluate(WATCH_KEYS)
    field.press_sequentially(FORMULA, delay=KEY)
    page.wait_for_timeout(1000)
    return page.evaluate("() => window.waits")


def first_race(page: Page, formula: str) -> float:
    """Milliseconds from Enter to the first frame of the race."""
    field = page.locator(".dl-formula textarea")
    field.fill(formula)
    page.wait_for_timeout(1000)
    before = page.locator(PRINTED).text_content()
    field.press("Enter")
    waited = page.evaluate(FIRST_FRAME, ["own", before])
    page.wait_for_timeout(1500)
    return waited


def listed_race(page: Page, slug: str) -> float:
    """The same for a landscape of the list."""
    page.locator(".st-key-landscape-popover button").first.click()
    box = page.get_by_role("combobox", name="Landscape")
    box.click()
    page.keyboard.type(LANDSCAPES[slug].title)
    page.wait_for_timeout(500)
    before = page.locator(PRINTED).text_content()
    page.keyboard.press("Enter")
    waited = page.evaluate(FIRST_FRAME, [slug, before])
    page.wait_for_timeout(1500)
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    return waited


def main() -> None:
    """Print the waits, and how many times those of a landscape of the list they are."""
    with running_app() as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.add_init_script(f"({SINCE})()")
        open_race(page, app)
        time.sleep(WARM_UP)
        listed = [listed_race(page, slug) for slug in LISTED]
        page.locator(".st-key-landscape-popover button").first.click()
        page.get_by_role("combobox", name="Landscape").click()
        page.keyboard.type("My own formula")
        page.keyboard.press("Enter")
        page.wait_for_selector(".dl-formula[data-state=understood]")
        keys = typing(page)
        own = [first_race(page, f"(1-x)^2 + {n}.5(y-x^2)^2 + sin({n}x)cos(2y)") for n in range(2, 2 + TIMES)]
        again = [first_race(page, f"(1-x)^2 + {n}.5(y-x^2)^2 + sin({n}x)cos(2y)") for n in range(2, 2 + TIMES)]
        browser.close()
    print(f"from a key to the map: median {statistics.median(keys):.0f} ms, of {len(keys)} (at most 150)")
    base = statistics.median(listed)
    for name, waits in (("new formula", own), ("the same formula again", again), ("landscape of the list", listed)):
        wait = statistics.median(waits)
        print(f"{name:<24} median {wait:.0f} ms, {wait / base:.1f} times that of the list", [round(w) for w in waits])


if __name__ == "__main__":
    main()
