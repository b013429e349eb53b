"""The Many networks page as a visitor has it: the widths bunch, and equal weights stay equal until one is changed."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from laboratories.many_networks import words
from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp

DESK: ViewportSize = {"width": 1280, "height": 1500}
PHONE: ViewportSize = {"width": 390, "height": 844}


def _open(page: Page, app: RunningApp, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    page.goto(f"{app.address}/many_networks")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=60_000)


def test_from_many_minima_to_equal_weights_by_keys(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK)
    settled(page)
    rows = page.get_by_test_id("stTable").locator("tbody tr")
    spreads = [float(rows.nth(row).locator("td").nth(2).inner_text()) for row in range(1, 6)]
    assert spreads == sorted(spreads, reverse=True)
    expect(page.get_by_text("3,715,891,200 times")).to_be_visible()
    expect(page.get_by_role("img", name=words.PATHS_ALT)).to_be_attached()

    part = page.get_by_role("radiogroup").first.get_by_role("radio", name=words.PARTS["equal"])
    part.focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("all 8 units are still alike to the last bit")).to_be_visible()
    expect(page.get_by_text(words.EXACTLY_ZERO)).to_be_visible()
    page.get_by_role("slider", name=words.NUDGE).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("The other units have met the same gradients all the way")).to_be_visible()
    expect(page.get_by_text(words.EXACTLY_ZERO)).to_be_hidden()


@pytest.mark.parametrize("part", list(words.PARTS))
def test_on_a_phone_nothing_is_wider_than_the_screen(page: Page, app: RunningApp, part: str) -> None:
    _open(page, app, PHONE)
    page.get_by_role("radio", name=words.PARTS[part]).click()
    settled(page)
    fits(page, PHONE["width"])
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()


def test_a_rule_is_taken_away_from_the_rare_features_and_steps_are_measured_again_by_keys(
    page: Page, app: RunningApp
) -> None:
    _open(page, app, DESK)
    page.get_by_role("radio", name=words.PARTS["rare"]).click()
    expect(page.locator(".js-plotly-plot .main-svg").nth(2)).to_be_visible(timeout=60_000)
    expect(page.get_by_text("those of AdaGrad are")).to_be_visible()
    page.get_by_role("button", name="AdaGrad").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("those of RMSProp are")).to_be_visible()
    page.get_by_role("radio", name=words.PARTS["batch"]).click()
    expect(page.get_by_text("(the rings)")).to_be_visible(timeout=60_000)
    again = page.get_by_role("button", name=words.AGAIN)
    again.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_hidden(timeout=60_000)
    expect(page.get_by_text("(the rings)")).to_be_visible()
