"""The Second order page as a visitor has it: a click chooses a step, and the race gets all methods."""

import pytest
from playwright.sync_api import Page, expect

from laboratories.second_order import words
from laboratories.second_order.words import SHAPES, Shape
from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp


@pytest.fixture
def second(page: Page, app: RunningApp) -> Page:
    """The page with all its pictures."""
    page.goto(f"{app.address}/second_order")
    expect(page.locator(".js-plotly-plot")).to_have_count(5, timeout=60_000)
    settled(page)
    return page


def test_from_the_pictures_to_the_race(second: Page) -> None:
    expect(second.get_by_text(SHAPES[Shape.HILL])).to_be_visible()
    expect(second.get_by_role("img", name=words.NU_ALT)).to_be_attached()
    expect(second.get_by_text("76.6 PB").last).to_be_visible()
    # A click on a point of a path shows the model of its method at its step.
    at = second.evaluate(
        """() => {
            const plot = document.querySelector('.js-plotly-plot'), { xaxis, yaxis } = plot._fullLayout;
            const point = plot.calcdata.find((one) => one[0].trace.name === 'Levenberg-Marquardt')[5];
            const { left, top } = plot.getBoundingClientRect();
            return [left + xaxis._offset + xaxis.c2p(point.x), top + yaxis._offset + yaxis.c2p(point.y)];
        }"""
    )
    second.mouse.move(*at)
    second.mouse.click(*at)
    expect(second.get_by_text("Levenberg-Marquardt, step 5:")).to_be_visible()
    expect(second.get_by_role("slider", name=words.STEP)).to_have_value("5")
    second.set_viewport_size({"width": 390, "height": 844})
    expect(second.locator(".js-plotly-plot").first).to_be_visible()
    fits(second, 390)
    second.set_viewport_size({"width": 1280, "height": 720})
    second.get_by_role("button", name="Open as a new race").click()
    expect(second.locator(".dl-player[data-playing]")).to_be_visible()
    expect(second.locator(".dl-results tbody tr")).to_have_count(6)
    expect(second.get_by_role("button", name="Start (0, 0)")).to_be_visible()
    expect(second.get_by_role("slider", name="Learning rate: Gradient descent")).to_have_text("0.002")
