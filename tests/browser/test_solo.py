"""One contender alone: neither on a map nor in a curve are the others drawn."""

from playwright.sync_api import Page, expect

from experiments.defaults import default_experiment
from tests.browser.picture import painted
from tests.browser.waiting import until
from views.palette import look, places

SOLO = 1
PLACES = places([contender.optimizer for contender in default_experiment().contenders])
COLOURS = [look(place, "light").colour for place in PLACES]
CURVES = [f".dl-curves .dl-panel:nth-of-type({n}) canvas" for n in (2, 4)]


def _drawn(page: Page, selector: str) -> list[int]:
    """The contenders whose colours are on the canvas."""
    return [i for i, colour in enumerate(COLOURS) if painted(page, colour, selector) > 10]


def test_a_press_on_a_symbol_shows_only_that_contender_and_again_all(race: Page) -> None:
    race.keyboard.press("End")
    everywhere = [".dl-ink", *CURVES]
    assert [_drawn(race, canvas) for canvas in everywhere] == [[0, 1, 2, 3]] * 3
    symbol = race.locator(".dl-symbol").nth(SOLO)
    symbol.click()
    expect(symbol).to_have_attribute("aria-pressed", "true")
    assert [_drawn(race, canvas) for canvas in everywhere] == [[SOLO]] * 3
    race.get_by_role("button", name="Side by side").click()
    expect(race.locator("figcaption")).to_have_text("Momentum")
    race.get_by_role("button", name="3-D").click()
    until(race, lambda: _drawn(race, ".dl-over") == [SOLO])
    race.get_by_role("button", name="Overlay").click()
    symbol.click()
    assert [_drawn(race, canvas) for canvas in everywhere] == [[0, 1, 2, 3]] * 3
    symbol.click()
    # Another number of contenders: who was alone may be another one now.
    race.locator(".dl-add").select_option("adagrad")
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    expect(symbol).to_have_attribute("aria-pressed", "false")
