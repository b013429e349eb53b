"""The axes of the curves: what they are titled, and what stands there where a curve has nothing to show."""

from playwright.sync_api import Page, expect

from tests.tools.running_app import RunningApp, open_race
from views.player_words import WORDS


def test_a_race_that_begins_in_the_minimum_says_how_low_its_curves_are(page: Page, app: RunningApp) -> None:
    open_race(page, app, "?landscape=rosenbrock&start=1,1&c=gradient_descent")
    panels = page.locator(".dl-curves .dl-panel")
    for panel in panels.all():
        expect(panel.locator(".dl-note")).to_have_text(WORDS["belowFloor"])
        expect(panel.locator(".main-svg").first).to_be_hidden()
    page.get_by_role("button", name="Rate", exact=True).click()
    expect(panels.last.locator(".dl-note")).to_be_empty()
    expect(panels.last.locator(".main-svg").first).to_be_visible()


def test_the_axis_of_the_loss_says_what_is_subtracted(page: Page, app: RunningApp) -> None:
    title = page.locator(".dl-curves .dl-panel").first.locator(".ytitle")
    open_race(page, app, "?landscape=rosenbrock")
    expect(title).to_have_text(WORDS["lossAxis"])
    open_race(page, app, "?landscape=two_wells")
    expect(title).to_have_text(WORDS["lossAboveLowest"])
