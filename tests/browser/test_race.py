"""The race from end to end, as a visitor has it: watch, change, click, take it home."""

from playwright.sync_api import Page, expect

from tests.browser.choosing import popover, rate_of, set_rate
from tests.browser.picture import ink, painted
from tests.browser.waiting import frames, until
from tests.tools.running_app import step_of
from views.palette import look


def _to_the_end(race: Page) -> str:
    race.get_by_role("button", name="To the end").click()
    return ink(race)


def test_it_starts_by_itself_and_play_and_pause_obey(race: Page) -> None:
    first, picture = step_of(race), ink(race)
    until(race, lambda: step_of(race) > first and ink(race) != picture)
    race.get_by_role("button", name="To the start").click()
    assert step_of(race) == 0
    still = ink(race)
    race.get_by_role("button", name="Play").click()
    expect(race.locator(".dl-counter")).not_to_have_text("step 0 / 500")
    race.get_by_role("button", name="Pause").click()
    paused = step_of(race)
    assert paused > 0
    assert ink(race) != still
    frames(race, 10)
    assert step_of(race) == paused
    _to_the_end(race)
    for i in range(4):
        assert painted(race, look(i, "light").colour) > 20, "every contender is painted in its exact colour"


def test_another_rate_gives_other_paths(race: Page) -> None:
    before = _to_the_end(race)
    row = race.locator(".dl-results tbody tr").last
    at_first = row.inner_text()
    set_rate(race, "Adam", "0.3")
    expect(rate_of(race, "Adam")).to_have_text("0.3")
    expect(row).not_to_have_text(at_first)
    assert ink(race) != before
    assert step_of(race) == 500, "a change of rate must not reset the clock"


def test_a_click_on_the_map_moves_the_start(race: Page) -> None:
    before = _to_the_end(race)
    losses = race.locator(".dl-results").inner_text()
    expect(popover(race, "start")).to_have_accessible_name("Start (-1.5, 2)")
    box = race.locator(".dl-ink").bounding_box()
    assert box
    race.mouse.click(box["x"] + 0.5 * box["width"], box["y"] + 0.3 * box["height"])
    expect(popover(race, "start")).not_to_have_accessible_name("Start (-1.5, 2)")
    expect(race.locator(".dl-results")).not_to_have_text(losses)
    assert ink(race) != before
