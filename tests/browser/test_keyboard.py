"""A race by keyboard alone: a contender is added, a rate changed, the race run and its result read."""

from playwright.sync_api import Locator, Page, expect

from tests.tools.running_app import step_of

MOST_STOPS = 60
# Nothing, if one sees where the focus is: by a ring, or at a field of text by the colour of its edge.
UNSEEN = """() => {
  let focused = document.activeElement
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  if (focused.matches("body, main")) return ""
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement]
  const ringed = (node) => node?.offsetWidth > 4 && getComputedStyle(node).outlineStyle !== "none"
  return around.some(ringed) || focused.matches("input[type=text], input[role=combobox]") ? "" : focused.outerHTML
}"""


def _tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until the focus is there, and look on the way whether one sees where it is."""
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        assert page.evaluate(UNSEEN) == ""
        if wanted.evaluate("node => node === document.activeElement"):
            return
    raise AssertionError(f"{key} does not come to {wanted}.")


def _contenders(page: Page) -> Locator:
    return page.locator(".dl-results tbody th")


def test_a_race_by_keyboard_alone(race: Page) -> None:
    keys = race.keyboard
    add = race.get_by_role("button", name="Add")
    _tab_to(race, add)
    keys.press("Enter")
    expect(race.get_by_role("menu")).to_be_focused()
    keys.press("ArrowDown")
    added = race.locator("[role=menuitem]:focus").inner_text()
    keys.press("Enter")
    expect(_contenders(race)).to_have_count(5)
    assert _contenders(race).last.inner_text().startswith(added)
    expect(add).to_be_focused()

    chip = race.get_by_role("button", name="Adam")
    _tab_to(race, chip, "Shift+Tab")
    keys.press("Enter")
    panel = race.get_by_role("dialog", name="Adam 0.1", exact=True)
    expect(panel).to_be_visible()
    rate = race.get_by_role("slider", name="Learning rate a")
    expect(rate).to_be_visible()
    _tab_to(race, rate)
    keys.press("ArrowRight")
    expect(chip).to_contain_text("Adam 0.15")
    expect(rate).to_be_focused()
    keys.press("Home")
    expect(chip).to_contain_text("Adam 1e-6")
    expect(rate).to_be_focused()
    exact = race.get_by_role("textbox", name="Exact learning rate")
    _tab_to(race, exact)
    keys.press("ArrowUp")
    keys.press("PageUp")
    expect(chip).to_contain_text("Adam 1.2e-5")
    expect(exact).to_be_focused()
    keys.press("ArrowDown")
    expect(chip).to_contain_text("Adam 1.1e-5")
    keys.press("Escape")
    expect(panel).to_be_hidden()
    expect(chip).to_be_focused()

    player = race.locator(".dl-player")
    _tab_to(race, race.get_by_role("button", name="To the start"))
    keys.press("Enter")
    assert step_of(race) == 0
    _tab_to(race, race.get_by_role("button", name="Play", exact=True))
    keys.press("Space")
    expect(player).to_have_attribute("data-playing", "true")
    keys.press("Space")
    expect(player).to_have_attribute("data-playing", "false")
    before = step_of(race)
    keys.press("ArrowRight")
    assert step_of(race) == before + 1
    keys.press("End")
    assert step_of(race) == 500

    names = _contenders(race).all_inner_texts()
    losses = [row.locator("td").nth(1).inner_text() for row in race.locator(".dl-results tbody tr").all()]
    losses_as_text = "; ".join(f"{name} {loss}" for name, loss in zip(names, losses, strict=True))
    expect(player.locator("[role=status][aria-live=polite]").first).to_have_text(f"step 500: {losses_as_text}")


def test_tab_goes_through_an_open_popover_and_on(race: Page) -> None:
    start = race.get_by_role("button", name="Start (-1.5, 2)")
    start.focus()
    race.keyboard.press("Enter")
    last = race.get_by_role("textbox", name="θ₁")
    expect(last).to_be_visible()
    _tab_to(race, last)
    race.keyboard.press("Tab")
    expect(race.get_by_role("button", name="500 steps, seed 0")).to_be_focused()
    start.focus()
    race.keyboard.press("Tab")
    expect(race.get_by_role("button", name="Help for Named start")).to_be_focused()
    race.keyboard.press("Shift+Tab")
    expect(start).to_be_focused()
