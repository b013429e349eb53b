"""Choices on the Race page, as a visitor makes them."""

from playwright.sync_api import Page, expect

from landscapes import LANDSCAPES


def walk_on(race: Page, slug: str) -> None:
    """Choose a landscape on the Race page, and wait for its race."""
    landscape = LANDSCAPES[slug]
    race.get_by_role("combobox", name="Landscape").click()
    race.keyboard.type(landscape.title)  # the list is long: not all of it is there to be clicked
    race.get_by_role("option", name=landscape.title, exact=True).click()
    # The first race on a landscape may have to compile.
    expect(race.locator(".dl-model")).to_have_count(1 if landscape.data else 0, timeout=60_000)


def set_batch(race: Page, name: str, batch: int) -> None:
    """Give the contender whose chip has this name a batch size."""
    chip = race.get_by_role("button", name=name)
    chip.click()
    field = race.get_by_label("Batch size B", exact=True)
    field.fill(str(batch))
    field.press("Enter")
    expect(chip).to_contain_text(f"B {batch}")
    race.keyboard.press("Escape")
    expect(field).to_be_hidden()


def set_rate(race: Page, chip: str, rate: str) -> None:
    """Give the contender whose chip has this name a learning rate."""
    race.get_by_role("button", name=chip).click()
    field = race.get_by_role("textbox", name="Exact learning rate")
    field.fill(rate)
    field.press("Enter")
    race.keyboard.press("Escape")
