"""A fair race by keyboard: everyone's best rate, the curves that say why, and the way back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.choosing import rate_of

RATES = {"Gradient descent": "0.001", "Momentum": "0.001", "RMSProp": "0.02", "Adam": "0.1"}


def test_everyone_gets_the_best_rate_and_the_old_ones_come_back(race: Page) -> None:
    race.locator(".dl-more > summary").press("Enter")
    race.get_by_role("button", name="Fair race").press("Enter")
    panel = race.locator(".st-key-editor")
    expect(panel.get_by_role("radio", name="Lowest loss")).to_be_focused()
    expect(panel.locator(".st-key-fair-curves")).to_have_count(0)
    panel.get_by_role("button", name="Find best rates").press("Enter")
    expect(panel.locator(".st-key-fair-curves .main-svg").first).to_be_visible()
    expect(panel.locator(".scatterlayer .trace")).to_have_count(2 * len(RATES))  # a curve and a mark for each
    for name in RATES:
        expect(rate_of(race, f"{name}, tuned")).to_be_visible()
        expect(race.locator(".dl-results tbody th", has_text=f"{name}, tuned")).to_have_count(1)
    expect(race).to_have_url(re.compile(r"(c=\w+;rate=[\d.e-]+;tuned=loss&){4}"))
    race.get_by_role("button", name="Undo").click()
    for name, rate in RATES.items():
        expect(rate_of(race, name)).to_have_text(rate)
    panel.get_by_role("button", name="Find best rates").press("Escape")
    expect(panel).to_have_count(0)
    expect(race.locator(".dl-more > summary")).to_be_focused()
