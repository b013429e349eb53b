"""The player's controls: keys, views, loop, trail, themes, motion, the read-out."""

import re

from playwright.sync_api import Page, expect

from tests.browser.choosing import edit, set_trail, set_view
from tests.browser.picture import ink
from tests.browser.waiting import fits, frames
from tests.tools.running_app import RunningApp, open_race, step_of


def test_the_keyboard_runs_the_clock(race: Page) -> None:
    race.keyboard.press("Home")
    assert step_of(race) == 0
    race.keyboard.press("ArrowRight")
    race.keyboard.press("ArrowRight")
    race.keyboard.press("ArrowLeft")
    assert step_of(race) == 1
    race.keyboard.press("End")
    assert step_of(race) == 500
    race.keyboard.press("Home")
    race.keyboard.press(" ")
    expect(race.locator(".dl-player")).to_have_attribute("data-playing", "true")
    race.keyboard.press(" ")
    expect(race.locator(".dl-player")).to_have_attribute("data-playing", "false")
    # A button that was pressed leaves the keys alone.
    race.get_by_role("button", name="To the start").click()
    race.keyboard.press("ArrowRight")
    assert step_of(race) == 1
    race.keyboard.press("End")
    assert step_of(race) == 500
    # So does a field: what is typed into it stays there.
    race.keyboard.press("Home")
    field = edit(race, "Adam", "Optimizer").get_by_role("textbox", name="Short name")
    field.fill("my")
    field.press("End")
    field.press("ArrowLeft")
    assert step_of(race) == 0


def test_the_readout_says_the_step_and_side_by_side_gives_everyone_a_map(race: Page) -> None:
    race.keyboard.press("Home")
    race.keyboard.press("ArrowRight")
    expect(race.locator(".dl-player [role=status].dl-hidden")).to_have_text(
        re.compile(r"^step 1: Gradient descent [\d.]+; Momentum [\d.]+; RMSProp [\d.]+; Adam [\d.]+$")
    )
    race.get_by_role("button", name="Side by side").click()
    expect(race.locator(".dl-map")).to_have_count(4)
    expect(race.locator(".dl-map figcaption")).to_have_text(["Gradient descent", "Momentum", "RMSProp", "Adam"])
    expect(race.locator(".dl-map .main-svg").last).to_be_visible()
    race.get_by_role("button", name="Overlay").click()
    expect(race.locator(".dl-map")).to_have_count(1)


def test_the_second_curve_and_the_trail_can_be_chosen(race: Page) -> None:
    race.keyboard.press("End")
    curve = ".dl-curves .dl-panel:last-child canvas"
    pictures = set()
    for name in ("Distance", "Gradient", "Rate"):
        race.get_by_role("button", name=name, exact=True).click()
        pictures.add(ink(race, curve))
    assert len(pictures) == 3
    full = ink(race)
    set_trail(race, "Fading")
    assert ink(race) != full, "a fading trail forgets"


def test_scrubbing_goes_to_a_step_and_a_loop_begins_again(race: Page) -> None:
    race.get_by_label("Step", exact=True).fill("123")
    assert step_of(race) == 123
    race.get_by_role("button", name="Loop").click()
    race.get_by_label("Speed").select_option("8")
    race.get_by_label("Step", exact=True).fill("480")
    race.get_by_role("button", name="Play").click()
    race.wait_for_function(
        "() => { const step = Number(document.querySelector('.dl-counter').textContent.split(' ')[1]);"
        " return step > 0 && step < 400 }"
    )


def test_reduced_motion_is_honoured(page: Page, app: RunningApp) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_race(page, app)
    expect(page.locator(".dl-player")).to_have_attribute("data-playing", "false")
    assert step_of(page) == 500
    frames(page, 10)
    assert step_of(page) == 500


def test_dark_and_light_have_their_own_ground(page: Page, app: RunningApp) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        open_race(page, app)
        grounds.append(page.locator(".contourlayer path[style*=fill]").first.get_attribute("style"))
    assert grounds[0] != grounds[1]


def test_nothing_scrolls_sideways_on_a_phone(page: Page, app: RunningApp) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    open_race(page, app)
    for view, maps in (("Overlay", 1), ("Side by side", 4)):
        set_view(page, view)
        expect(page.locator(".dl-map .main-svg:first-child")).to_have_count(maps)
        fits(page, 390)
        wide = page.evaluate(
            "[...document.querySelectorAll('.dl-player > :not(.dl-hidden), .dl-results td')]"
            ".filter((node) => node.getBoundingClientRect().right > window.innerWidth + 1).length"
        )
        assert wide == 0


def test_nothing_comes_from_outside(page: Page, app: RunningApp, requested: list[str]) -> None:
    open_race(page, app)
    inside = (app.address, "data:", "blob:", app.address.replace("http", "ws"))
    assert any(url.endswith("plotly.min.js") for url in requested), "the profile was new once"
    assert [url for url in requested if not url.startswith(inside)] == []
