"""Changing who races: add, duplicate, remove, reset; divergence and bad input are ordinary."""

import re

from playwright.sync_api import Page, expect

from tests.browser.choosing import add, close_editor, edit, name_of, popover, press_in_menu, rate_of, set_rate, walk_on
from tests.browser.picture import console_errors, ink

FIRST = ["Gradient descent", "Momentum", "RMSProp", "Adam"]
TYPED_RATE = 'input[aria-label="Learning rate a"][type="text"]'


def _rows(race: Page) -> list[str]:
    return race.locator(".dl-results tbody th").all_inner_texts()


def _remove(race: Page, name: str) -> None:
    edit(race, name)
    race.get_by_role("button", name="Remove", exact=True).click()
    expect(race.locator(".st-key-editor")).to_have_count(0)


def test_a_rate_that_was_typed_stays_however_fast_the_editor_closes(race: Page) -> None:
    for rate in ("0.0011", "0.0012", "0.0013"):
        field = edit(race, "Gradient descent").locator(TYPED_RATE)
        field.fill(rate)
        field.press("Enter")
        race.keyboard.press("Escape")
        expect(field).to_have_count(0)
        race.wait_for_timeout(1000)  # long enough for a late message to undo it
        expect(rate_of(race, "Gradient descent")).to_have_text(rate)
        expect(race).to_have_url(re.compile(f"c=gradient_descent;rate={re.escape(rate)}&"))


def test_a_drag_that_comes_back_lets_go_of_the_race(race: Page) -> None:
    grip = rate_of(race, "Gradient descent")
    box = grip.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    race.mouse.move(x, y)
    race.mouse.down()
    for place in (x + 40, x + 2, x):
        race.mouse.move(place, y)
    race.mouse.up()
    expect(race.locator(".dl-typed")).to_have_count(0)
    set_rate(race, "Adam", "0.2")  # while a rate is held, no other race is shown
    expect(race).to_have_url(re.compile(r"c=adam;rate=0\.2&"))
    race.get_by_role("button", name="To the start").click()
    race.get_by_role("button", name="Play").click()
    expect(race.locator(".dl-counter")).not_to_have_text("step 0 / 500")


def test_add_duplicate_remove_reset(race: Page) -> None:
    add(race, "AdaGrad")
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    assert _rows(race)[-1] == "AdaGrad"
    edit(race, "AdaGrad")
    race.get_by_role("button", name="Duplicate").click()
    expect(race.locator(".dl-results tbody tr")).to_have_count(6)
    close_editor(race)
    _remove(race, "Momentum")
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    assert "Momentum" not in _rows(race)
    press_in_menu(race, "more", "Reset")
    expect(race.locator(".dl-results tbody th")).to_have_text(FIRST)
    expect(race.locator(".dl-card .dl-name")).to_have_text(FIRST)


def test_who_diverges_is_named_and_harms_nobody(race: Page) -> None:
    before = race.locator(".dl-results tbody tr").last.inner_text()
    ticks = race.locator(".dl-curves .dl-panel").first.locator(".ytick").all_inner_texts()
    set_rate(race, "Gradient descent", "0.1")
    first = race.locator(".dl-results tbody tr").first
    expect(first).to_contain_text(re.compile(r"diverged at step \d+"))
    race.keyboard.press("End")
    expect(race.locator(".dl-results tbody tr").last.locator("td").last).to_contain_text("still going down")
    assert race.locator(".dl-results tbody tr").last.inner_text().split("\t")[3:] == before.split("\t")[3:]
    assert race.locator(".dl-curves .dl-panel").first.locator(".ytick").all_inner_texts() == ticks
    assert console_errors(race) == []


def test_a_bad_number_is_told_where_it_was_typed_and_nothing_is_lost(race: Page) -> None:
    field = edit(race, "Adam").locator(TYPED_RATE)
    alert = race.get_by_role("alert")
    for rate in ("-1", "1e+300", "1/3"):
        field.fill(rate)
        field.press("Enter")
        expect(alert).to_contain_text(f"“{rate}” is not accepted. Type a number from 1e−9 to 10000")
        expect(alert).to_contain_text("Until then it is 0.1.")
        expect(field).to_have_value(rate)
        expect(rate_of(race, "Adam")).to_have_text("0.1")
        assert _rows(race) == FIRST
    field.fill("0,2")
    field.press("Enter")
    expect(alert).to_have_count(0)
    expect(rate_of(race, "Adam")).to_have_text("0.2")
    close_editor(race)
    # On the card the sentence stands above the race, until the next change.
    set_rate(race, "Adam", "1/3")
    expect(alert).to_contain_text("“1/3” is not accepted. Type a number from 1e−9 to 10000")
    expect(rate_of(race, "Adam")).to_have_text("0.2")
    set_rate(race, "Adam", "0,3")
    expect(alert).to_have_count(0)
    expect(rate_of(race, "Adam")).to_have_text("0.3")
    popover(race, "start").click()
    first = race.get_by_role("textbox", name="θ₀")
    first.fill("")
    first.press("Enter")
    expect(alert).to_contain_text("θ₀ is empty.")
    assert console_errors(race) == []


def test_nobody_in_the_race(race: Page) -> None:
    for left, name in ((3, "Gradient descent"), (2, "Momentum"), (1, "RMSProp")):
        _remove(race, name)
        expect(race.locator(".dl-results tbody tr")).to_have_count(left)
    _remove(race, "Adam")
    expect(race.get_by_text("Nobody is in the race.")).to_be_visible()
    race.get_by_role("button", name="Add").click()
    race.get_by_role("menuitem", name="Nesterov", exact=True).click()
    expect(race.locator(".dl-results tbody th")).to_have_text(["Nesterov"])
    expect(name_of(race, "Nesterov")).to_be_visible()


def test_another_landscape_brings_its_own_race(race: Page) -> None:
    before = ink(race)
    walk_on(race, "gabor")
    expect(popover(race, "start")).to_have_accessible_name("Start (-1.5, 8.5)")
    race.keyboard.press("End")
    assert ink(race) != before
    popover(race, "landscape").click()
    expect(race.get_by_text("One deep basin and several traps")).to_be_visible()
