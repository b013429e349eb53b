"""Choices on the Race page, and a click on a chart, as a visitor makes them."""

from playwright.sync_api import Locator, Page, expect

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


def click_point(page: Page, point: Locator) -> None:
    """Click where a point of a chart is: Plotly takes its clicks by a sheet that lies over all of them."""
    box = point.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
