"""Choices on the Race page, and a click on a chart, as a visitor makes them."""

from playwright.sync_api import Locator, Page, expect

from landscapes import LANDSCAPES

POPOVER = "[data-testid=stPopoverBody]"


def popover(race: Page, name: str) -> Locator:
    """The button of a popover in the first row: "landscape", "start" or "run"."""
    return race.locator(f".st-key-{name}-popover button")


def choose_landscape(race: Page, slug: str) -> None:
    """Choose a landscape on the Race page, and close its popover."""
    popover(race, "landscape").click()
    race.get_by_role("combobox", name="Landscape").click()
    race.keyboard.type(LANDSCAPES[slug].title)  # the list is long: not all of it is there to be clicked
    race.get_by_role("option", name=LANDSCAPES[slug].title, exact=True).click()
    expect(popover(race, "landscape")).to_have_accessible_name(LANDSCAPES[slug].title)
    race.keyboard.press("Escape")
    expect(race.locator(POPOVER)).to_be_hidden()


def walk_on(race: Page, slug: str) -> None:
    """Choose a landscape on the Race page, and wait for its race."""
    choose_landscape(race, slug)
    # The first race on a landscape may have to compile.
    expect(race.locator(".dl-model")).to_have_count(1 if LANDSCAPES[slug].data else 0, timeout=60_000)


def add(race: Page, title: str) -> None:
    """Add a contender with this optimizer to those on the cards."""
    race.locator(".dl-add").select_option(label=title)


def name_of(race: Page, name: str) -> Locator:
    """The name on a contender's card, which opens its editor."""
    return race.locator(".dl-card").get_by_role("button", name=name, exact=True)


def rate_of(race: Page, name: str) -> Locator:
    """The learning rate on a contender's card."""
    return race.locator(".dl-card").get_by_role("slider", name=f"Learning rate: {name}", exact=True)


def set_rate(race: Page, name: str, rate: str) -> None:
    """Give the contender with this name a learning rate: type it on the card."""
    rate_of(race, name).press("Enter")
    field = race.locator(".dl-typed")
    field.fill(rate)
    field.press("Enter")


def edit(race: Page, name: str, part: str = "Rate") -> Locator:
    """Open one part of a contender's editor."""
    opener = name_of(race, name)
    if opener.get_attribute("aria-expanded") != "true":
        opener.click()
    tab = race.get_by_role("tab", name=part, exact=True)
    tab.click()
    expect(tab).to_have_attribute("aria-selected", "true")
    return race.locator(".st-key-editor")


def close_editor(race: Page) -> None:
    """Back to the curves."""
    race.get_by_role("button", name="Close", exact=True).click()
    expect(race.locator(".st-key-editor")).to_have_count(0)


def set_batch(race: Page, name: str, batch: int) -> None:
    """Give the contender with this name a batch size."""
    editor = edit(race, name, "Noise")
    field = editor.get_by_label("Batch size B", exact=True)
    field.fill(str(batch))
    field.press("Enter")
    close_editor(race)


def open_menu(race: Page, kind: str) -> Locator:
    """Open one of the player's menus with the keyboard, since a pointer may rest elsewhere: show, share or more."""
    menu = race.locator(f".dl-{kind}")
    expect(menu.locator("summary")).to_be_visible()  # a key finds what is hidden, and does nothing there
    menu.locator("summary").press("Enter")
    expect(menu.locator(".dl-menu-panel")).to_be_visible()
    return menu


def close_menu(menu: Locator) -> None:
    """Close a menu, and leave the keys to the page."""
    menu.locator("summary").press("Escape")
    expect(menu.locator(".dl-menu-panel")).to_be_hidden()
    menu.locator("summary").blur()


def press_in_menu(race: Page, kind: str, button: str) -> None:
    """Press a button of one of the player's menus."""
    open_menu(race, kind).get_by_role("button", name=button, exact=True).click()


def set_view(race: Page, view: str) -> None:
    """Choose "Overlay", "Side by side" or "3-D", on a phone in the sheet of settings."""
    settings = race.get_by_role("button", name="Settings")
    on_phone = settings.is_visible()
    if on_phone:
        settings.click()
    race.get_by_role("button", name=view).click()
    if on_phone:
        settings.click()


def turn(race: Page, name: str, *, on: bool) -> None:
    """Turn "Arrows" or "Batch contours" on or off."""
    menu = open_menu(race, "show")
    menu.get_by_label(name, exact=True).set_checked(on)
    close_menu(menu)


def set_trail(race: Page, trail: str) -> None:
    """Choose whether the trail is "Full" or "Fading"."""
    menu = open_menu(race, "show")
    menu.get_by_label("Trail").select_option(trail)
    close_menu(menu)


def click_point(page: Page, point: Locator) -> None:
    """Click where a point of a chart is: Plotly takes its clicks by a sheet that lies over all of them."""
    box = point.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def look_inside(race: Page, name: str) -> None:
    """Show the inside of a step of the contender with this name."""
    race.get_by_role("button", name="Inside", exact=True).click()
    race.get_by_label("Inside a step of").select_option(label=name)
    expect(race.locator(".dl-step-number")).not_to_be_empty()


def go_to_step(race: Page, step: int) -> None:
    """Put the clock on a step."""
    race.get_by_label("Step", exact=True).fill(str(step))
