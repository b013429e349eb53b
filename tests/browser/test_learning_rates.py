"""The Learning rates page as a visitor has it: verdicts, the 2-cycle, and from a cell of the heat map to the race."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.running_app import RunningApp
from views import learning_rates_words as words

pytestmark = pytest.mark.browser


@pytest.fixture
def rates(page: Page, app: RunningApp) -> Iterator[Page]:
    """The Learning rates page with its first pictures; any error of a script fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_default_timeout(30_000)
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto(f"{app.address}/learning_rates")
    expect(page.locator(".js-plotly-plot .main-svg").nth(3)).to_be_visible(timeout=60_000)
    yield page
    assert errors == []


def _press(page: Page, point: Locator) -> None:
    """Click where a point of a picture is: Plotly takes its clicks by a sheet that lies over all of them."""
    box = point.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def _open(page: Page, part: str) -> None:
    page.get_by_text(words.PARTS[part], exact=True).click()


def test_from_verdicts_and_the_two_cycle_to_the_race(rates: Page) -> None:
    expect(rates.get_by_role("figure", name="very high: 0.06, 0.2; high: 0.02; good:")).to_be_attached()
    # The highest rate of all, on the right of the right-hand picture.
    _press(rates, rates.locator(".js-plotly-plot").nth(1).locator(".points path").nth(1))
    expect(rates.get_by_text("a = 0.2 ends infinitely far above the lowest loss: very high.")).to_be_visible()
    _open(rates, "edge")
    expect(rates.get_by_text("The rate 0.2 is above it")).to_contain_text("The run ends in a 2-cycle between (")
    rates.get_by_text("Gabor 0.17").click()
    expect(rates.get_by_text("The rate 0.17 is below it")).to_contain_text("The run comes to rest at (")
    _open(rates, "map")
    # The first cell: the lowest rate without momentum.
    cells = rates.locator(".js-plotly-plot").first.locator(".points path")
    expect(cells.nth(249)).to_be_attached(timeout=60_000)
    expect(rates.get_by_text("Momentum at a = 0.05, β = 0.9: ")).to_be_visible()
    _press(rates, cells.first)
    expect(rates.get_by_text("Momentum at a = 0.0005, β = 0: ")).to_be_visible()
    # And nothing scrolls sideways on a phone.
    rates.set_viewport_size({"width": 390, "height": 844})
    rates.wait_for_timeout(300)
    assert rates.evaluate("document.documentElement.scrollWidth") <= 390
    rates.get_by_role("button", name="Send to race").click()
    expect(rates.locator(".dl-player[data-playing]")).to_be_visible(timeout=30_000)
    expect(rates).to_have_url(re.compile("c=momentum;rate=0.0005;beta=0;noise=0.1"))
    expect(rates.locator(".dl-results tbody tr")).to_have_count(1)
