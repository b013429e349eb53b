"""Changing who races: add, duplicate, remove, reset; divergence and bad input are ordinary."""

import re
from contextlib import suppress

from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.choosing import walk_on
from tests.browser.picture import console_errors, ink


def _rows(race: Page) -> list[str]:
    return race.locator(".dl-results tbody th").all_inner_texts()


def _set_rate(race: Page, name: str, rate: str) -> None:
    race.get_by_role("button", name=name).click()
    field = race.get_by_role("textbox", name="Exact learning rate")
    field.fill(rate)
    field.press("Enter")


def test_a_rate_that_was_typed_stays_however_fast_the_chip_closes(race: Page) -> None:
    chip, field = (
        race.get_by_role("button", name="Gradient descent"),
        race.get_by_role("textbox", name="Exact learning"),
    )
    for rate in ("0.0011", "0.0012", "0.0013"):
        while not field.is_visible():  # the chip may have been told to stay open a moment after it closed
            chip.click()
            with suppress(TimeoutError):
                field.wait_for(timeout=5_000)
        field.fill(rate)
        field.press("Enter")
        race.keyboard.press("Escape")
        race.wait_for_timeout(1000)  # long enough for a late message to undo it
        expect(chip).to_contain_text(rate)


def test_add_duplicate_remove_reset(race: Page) -> None:
    race.get_by_role("button", name="Add").click()
    race.get_by_role("menuitem", name="AdaGrad", exact=True).click()
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    assert _rows(race)[-1] == "AdaGrad"
    race.get_by_role("button", name="AdaGrad").click()
    race.get_by_role("button", name="Duplicate").click()
    expect(race.locator(".dl-results tbody tr")).to_have_count(6)
    race.keyboard.press("Escape")
    race.get_by_role("button", name="Momentum").click()
    race.get_by_role("button", name="Remove").click()
    expect(race.locator(".dl-results tbody tr")).to_have_count(5)
    assert "Momentum" not in _rows(race)
    race.keyboard.press("Escape")
    race.get_by_role("button", name="Reset").click()
    expect(race.locator(".dl-results tbody th")).to_have_text(["Gradient descent", "Momentum", "RMSProp", "Adam"])


def test_who_diverges_is_named_and_harms_nobody(race: Page) -> None:
    before = race.locator(".dl-results tbody tr").last.inner_text()
    ticks = race.locator(".dl-curves .dl-panel").first.locator(".ytick").all_inner_texts()
    _set_rate(race, "Gradient descent", "0.1")
    first = race.locator(".dl-results tbody tr").first
    expect(first).to_contain_text(re.compile(r"diverged at step \d+"))
    race.keyboard.press("Escape")
    race.keyboard.press("End")
    expect(race.locator(".dl-results tbody tr").last.locator("td").last).to_have_text("ran all 500 steps")
    assert race.locator(".dl-results tbody tr").last.inner_text().split("\t")[3:] == before.split("\t")[3:]
    assert race.locator(".dl-curves .dl-panel").first.locator(".ytick").all_inner_texts() == ticks
    assert console_errors(race) == []


def test_a_bad_number_is_told_where_it_was_typed_and_nothing_is_lost(race: Page) -> None:
    chip = race.get_by_role("button", name="Adam")
    chip.click()
    alert, field = race.get_by_role("alert"), race.get_by_role("textbox", name="Exact learning rate")
    for rate in ("-1", "1e+300", "1/3"):
        field.fill(rate)
        field.press("Enter")
        expect(alert).to_contain_text(f"“{rate}” is not accepted. Type a number from 1e−9 to 10000")
        expect(alert).to_contain_text("Until then it is 0.1.")
        expect(field).to_have_value(rate)
        expect(chip).to_contain_text("Adam 0.1")
        assert _rows(race) == ["Gradient descent", "Momentum", "RMSProp", "Adam"]
    field.fill("0,2")
    field.press("Enter")
    expect(alert).to_have_count(0)
    expect(chip).to_contain_text("Adam 0.2")
    race.keyboard.press("Escape")
    race.get_by_role("button", name=re.compile("Start")).click()
    first = race.get_by_role("textbox", name="θ₀")
    first.fill("")
    first.press("Enter")
    expect(alert).to_contain_text("θ₀ is empty.")
    assert console_errors(race) == []


def test_nobody_in_the_race(race: Page) -> None:
    for left, name in ((3, "Gradient descent"), (2, "Momentum"), (1, "RMSProp")):
        race.get_by_role("button", name=name).click()
        race.get_by_role("button", name="Remove").click()
        expect(race.locator(".dl-results tbody tr")).to_have_count(left)
        race.keyboard.press("Escape")
    race.get_by_role("button", name="Adam").click()
    race.get_by_role("button", name="Remove").click()
    expect(race.get_by_text("Nobody is in the race.")).to_be_visible()
    race.get_by_role("button", name="Add").click()
    race.get_by_role("menuitem", name="Nesterov", exact=True).click()
    expect(race.locator(".dl-results tbody th")).to_have_text(["Nesterov"])


def test_another_landscape_brings_its_own_race(race: Page) -> None:
    before = ink(race)
    walk_on(race, "gabor")
    expect(race.get_by_role("button", name="Start (-1.5, 8.5)")).to_be_visible()
    race.keyboard.press("End")
    assert ink(race) != before
    race.get_by_role("button", name="Shape").click()
    expect(race.get_by_text("One deep basin and several traps")).to_be_visible()
