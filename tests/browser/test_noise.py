"""The Noise page as a visitor has it: pictures, numbers, another choice, and from the trap to the race."""

import pytest
from playwright.sync_api import Page, expect

from interface import words as shared
from laboratories.noise import words
from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp


@pytest.fixture
def noise(page: Page, app: RunningApp) -> Page:
    """The Noise page with all its pictures."""
    page.goto(f"{app.address}/noise")
    expect(page.locator(".js-plotly-plot")).to_have_count(4, timeout=60_000)
    expect(page.get_by_test_id("stTable")).to_be_visible()
    settled(page)
    return page


def test_pictures_have_words_and_a_larger_batch_makes_the_ball_smaller(noise: Page, requested: list[str]) -> None:
    for label in (words.CLOUD_ALT.format(seeds=1000), words.DISTANCE_ALT, words.BALL_SIZE, words.STEPS_TO_BALL):
        expect(noise.get_by_role("img", name=label)).to_be_attached()

    def ball() -> float:
        return float(noise.get_by_test_id("stTable").locator("tbody tr").first.locator("td").nth(1).inner_text())

    before = ball()
    picture = noise.locator(".js-plotly-plot").first
    picture.evaluate("plot => (plot.isTheSame = true)")
    slider = noise.get_by_role("slider", name=words.BATCH)
    slider.focus()
    slider.press("ArrowRight")
    expect(noise.get_by_text(words.CLOUD.format(choice="a = 0.1, B = 2"))).to_be_visible()
    settled(noise)
    assert ball() == pytest.approx(before / 2, rel=0.1)
    assert picture.evaluate("plot => plot.isTheSame"), "the next figure takes the place of the one before"
    assert not any("PlotlyChart" in url for url in requested), "a second Plotly, Streamlit's own"
    # And nothing scrolls sideways on a phone.
    noise.set_viewport_size({"width": 390, "height": 844})
    fits(noise, 390)


def test_from_the_trap_to_the_race(noise: Page) -> None:
    noise.get_by_text(words.PARTS["escape"]).click()
    expect(noise.get_by_text("75 % of them")).to_be_visible(timeout=60_000)
    noise.get_by_role("button", name=shared.NEW_RACE).click()
    expect(noise.locator(".dl-player[data-playing]")).to_be_visible()
    rows = noise.locator(".dl-results tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text(words.FULL_BATCH)
    expect(noise.get_by_role("button", name="Start (0, 4)")).to_be_visible()
    expect(noise.get_by_role("slider", name="Learning rate: Gradient descent, B 3")).to_have_text("1")


def test_the_lines_of_the_ball_are_sent_to_the_race(noise: Page) -> None:
    noise.get_by_role("button", name=shared.NEW_RACE).click()
    expect(noise.locator(".dl-player[data-playing]")).to_be_visible()
    expect(noise.locator(".dl-results tbody tr")).to_have_count(4)
