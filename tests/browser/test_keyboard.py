"""A race by keyboard alone: a contender is added, a rate changed, the race run and its result read."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.choosing import name_of, popover, rate_of
from tests.browser.waiting import settled
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


def _with_rate(rate: str) -> re.Pattern[str]:
    """An address in which Adam has this rate."""
    return re.compile(rf"&c=adam;rate={re.escape(rate)}&")


def test_a_race_by_keyboard_alone(race: Page) -> None:
    keys = race.keyboard
    add = race.locator(".dl-add")
    _tab_to(race, add)
    keys.press("ArrowDown")  # which opens the list, and adds nobody yet
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    assert _contenders(race).count() == 4
    keys.press("Enter")
    expect(_contenders(race)).to_have_count(5)
    added = add.locator("option").nth(2).inner_text()
    assert _contenders(race).last.inner_text().startswith(added)
    expect(add).to_be_focused()

    name = name_of(race, "Adam")
    _tab_to(race, name, "Shift+Tab")
    keys.press("Enter")
    editor = race.locator(".st-key-editor")
    expect(editor.locator(":focus")).to_have_count(1)
    settled(race)  # all that Tab goes through is there
    rate = editor.get_by_role("slider", name="Learning rate a")
    _tab_to(race, rate)
    keys.press("ArrowRight")
    expect(rate_of(race, "Adam")).to_have_text("0.15")
    expect(rate).to_be_focused()
    keys.press("Home")
    expect(race).to_have_url(_with_rate("1e-06"))
    expect(rate).to_be_focused()
    exact = editor.get_by_role("textbox", name="Learning rate a")
    settled(race)  # a field that the page fills while one types has the page's text
    _tab_to(race, exact)
    keys.press("ArrowUp")
    keys.press("PageUp")
    expect(race).to_have_url(_with_rate("1.2e-05"))
    expect(exact).to_be_focused()
    keys.press("ArrowDown")
    expect(race).to_have_url(_with_rate("1.1e-05"))
    keys.press("Escape")
    expect(editor).to_have_count(0)
    expect(name).to_be_focused()
    _tab_to(race, race.get_by_role("button", name="A lower learning rate: Adam"))
    keys.press("Enter")
    expect(race).to_have_url(_with_rate("1e-05"))

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
    start = popover(race, "start")
    start.focus()
    race.keyboard.press("Enter")
    last = race.get_by_role("textbox", name="θ₁")
    expect(last).to_be_visible()
    _tab_to(race, last)
    race.keyboard.press("Tab")
    expect(popover(race, "run")).to_be_focused()
    start.focus()
    race.keyboard.press("Tab")
    expect(race.get_by_role("button", name="Help for Named start")).to_be_focused()
    race.keyboard.press("Shift+Tab")
    expect(start).to_be_focused()
