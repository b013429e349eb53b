"""One contender alone: neither on a map nor in a curve are the others drawn."""

from playwright.sync_api import Page, expect

from tests.browser.picture import painted
from views.component import address
from views.palette import look

SOLO = 1
COLOURS = [look(i, "light").colour for i in range(4)]
# The player itself, which nothing on the page names: it is caught as it draws.
_CATCH = """
async () => {
  const { PlayerView } = await import(new URL("MODULES/ui/player_view.js", document.baseURI))
  const { draw } = PlayerView.prototype
  PlayerView.prototype.draw = function () {
    window.player = this
    PlayerView.prototype.draw = draw
    return draw.call(this)
  }
}
""".replace("MODULES", address())


def _drawn(page: Page, selector: str) -> list[int]:
    """The contenders whose colours are on the canvas."""
    return [i for i, colour in enumerate(COLOURS) if painted(page, colour, selector) > 10]


def test_only_one_contender_is_drawn_until_all_are_wanted_again(race: Page) -> None:
    race.evaluate(_CATCH)
    race.keyboard.press("End")
    curves = [f".dl-curves .dl-panel:nth-of-type({n}) canvas" for n in (2, 4)]
    everywhere = [".dl-ink", *curves]
    assert [_drawn(race, canvas) for canvas in everywhere] == [[0, 1, 2, 3]] * 3
    race.evaluate("solo => player.choose({ solo, arrows: true })", SOLO)
    assert [_drawn(race, canvas) for canvas in everywhere] == [[SOLO]] * 3
    race.get_by_role("button", name="Side by side").click()
    expect(race.locator("figcaption")).to_have_text("Momentum")
    race.get_by_role("button", name="3-D").click()
    race.wait_for_function("() => player.parts.grid.surface?.paths?.length === 1")
    race.evaluate("() => new Promise((done) => requestAnimationFrame(done))")
    assert _drawn(race, ".dl-over") == [SOLO]
    # Another number of contenders: who was alone may be another one now.
    race.get_by_role("button", name="Overlay").click()
    race.get_by_role("button", name="Add").click()
    race.get_by_role("menuitem", name="AdaGrad", exact=True).click()
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    assert race.evaluate("() => player.solo") is None
