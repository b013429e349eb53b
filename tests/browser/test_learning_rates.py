"""The Learning rates page as a visitor has it: verdicts, a click on a rate, the 2-cycle, and the way to the race."""

import re

import pytest
from playwright.sync_api import Page, expect

from laboratories.learning_rates import words
from tests.browser.choosing import click_point
from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp


@pytest.fixture
def rates(page: Page, app: RunningApp) -> Page:
    """The Learning rates page with its first pictures."""
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto(f"{app.address}/learning_rates")
    expect(page.locator(".js-plotly-plot .main-svg").nth(3)).to_be_visible(timeout=60_000)
    settled(page)
    return page


def test_from_verdicts_and_the_two_cycle_to_the_race(rates: Page) -> None:
    expect(rates.get_by_role("img", name="very high: 0.06, 0.2; high: 0.02; good:")).to_be_attached()
    # The highest rate of all, on the right of the right-hand picture.
    click_point(rates, rates.locator(".js-plotly-plot").nth(1).locator(".points path").nth(1))
    expect(rates.get_by_text("a = 0.2 diverges or leaves the map: very high.")).to_be_visible()
    rates.get_by_text(words.PARTS["edge"], exact=True).click()
    expect(rates.get_by_text("The rate 0.2 is above it")).to_contain_text("The run ends in a 2-cycle between (")
    rates.get_by_text("Gabor 0.17").click()
    expect(rates.get_by_text("The rate 0.17 is below it")).to_contain_text("The run comes to rest at (")
    # And nothing scrolls sideways on a phone.
    rates.set_viewport_size({"width": 390, "height": 844})
    fits(rates, 390)
    rates.get_by_role("button", name="Open as a new race").click()
    expect(rates.locator(".dl-player[data-playing]")).to_be_visible()
    expect(rates).to_have_url(re.compile("landscape=gabor&c=gradient_descent;rate=0.17&end$"))
    expect(rates.locator(".dl-results tbody tr")).to_have_count(1)
