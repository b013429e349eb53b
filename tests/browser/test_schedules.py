"""The Schedules page as a visitor has it: verdicts, a click on a line and on a run, and the way to the race."""

import pytest
from playwright.sync_api import Page, expect

from laboratories.schedules import words
from tests.browser.choosing import click_point
from tests.browser.waiting import settled
from tests.tools.running_app import RunningApp


@pytest.fixture
def schedules(page: Page, app: RunningApp) -> Page:
    """The Schedules page with all its pictures."""
    page.set_viewport_size({"width": 1280, "height": 1500})
    page.goto(f"{app.address}/schedules")
    expect(page.get_by_test_id("stTable")).to_be_visible(timeout=60_000)
    expect(page.locator(".js-plotly-plot .main-svg").nth(2)).to_be_visible()
    settled(page)
    return page


def test_from_a_click_to_the_race(schedules: Page) -> None:
    for label in (words.SHARES_ALT, words.DISTANCES_ALT.format(seeds=1000), words.RANKING_ALT.format(seeds=200)):
        expect(schedules.get_by_role("img", name=label)).to_be_attached()
    expect(schedules.get_by_text("At rest in its noise ball: Constant.")).to_be_visible()
    pictures = schedules.locator(".js-plotly-plot")
    # The best run of all, on the left of the first row.
    click_point(schedules, pictures.nth(2).locator(".points path").first)
    expect(schedules.get_by_role("combobox", name=words.RUN)).to_have_value(words.RUNS["low"])
    best = schedules.get_by_role("combobox", name=words.CHOICE).input_value()
    assert best != "Constant"
    # Of the last schedule's rate, the end.
    click_point(schedules, pictures.nth(0).locator(".trace").last.locator(".points path").last)
    expect(schedules.get_by_text(words.SENT.format(name="On plateau", seed=0))).to_be_visible()
    schedules.get_by_role("button", name="Open as a new race").click()
    expect(schedules.locator(".dl-player[data-playing]")).to_be_visible()
    expect(schedules.locator(".dl-results tbody tr")).to_contain_text(["Constant", "On plateau"])
    expect(schedules.get_by_role("button", name="Run: 500 steps")).to_be_visible()
