"""The Save menu: by keyboard alone, what was asked for arrives, and what does not is explained in a sentence."""

import re
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Page, Route, expect

from experiments.defaults import default_experiment
from tests.browser.choosing import open_menu
from tests.browser.waiting import until
from tests.tools.running_app import RunningApp, open_race
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.palette import look


def _saved(race: Page, name: str) -> bytes:
    """What the Download button brings, by the keyboard."""
    with race.expect_download() as download:
        race.get_by_role("button", name="Download").press("Enter")
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_bytes()


def _click_elsewhere(race: Page) -> None:
    race.locator(".dl-sentence").click()


def test_files_are_what_was_asked_for(race: Page) -> None:
    race.get_by_role("button", name="To the end").click()
    menu = open_menu(race, "share")
    options = {
        label: menu.get_by_label(label, exact=True) for label in ("Format", "Size", "Frames", "Frames per second")
    }
    for option in options.values():
        expect(option).to_be_visible()
    expect(options["Format"].locator("option")).to_have_count(len(FORMATS))

    options["Frames"].select_option("30")
    film = Image.open(BytesIO(_saved(race, "rosenbrock.gif")))
    assert getattr(film, "n_frames") == 30  # noqa: B009 - Pillow's base class does not declare it
    assert film.size == (640, 480)
    assert b"landscape=rosenbrock" in film.info["comment"]
    film.seek(29)
    found = {colour for _, colour in film.convert("RGB").getcolors(640 * 480) or []}
    for i in range(4):
        colour = look(i, "light").colour
        assert tuple(int(colour[k : k + 2], 16) for k in (1, 3, 5)) in found

    race.get_by_label("Step", exact=True).fill("120")
    options["Format"].select_option("PNG")
    expect(options["Frames"]).to_be_hidden()
    options["Size"].select_option("960x720")
    order = ExportRequest(experiment=default_experiment(), width=960, height=720, step=120)
    found, expected = (
        Image.open(BytesIO(file)) for file in (_saved(race, "rosenbrock.png"), FORMATS["png"].build(order))
    )
    np.testing.assert_array_equal(np.asarray(found), np.asarray(expected))

    options["Format"].select_option("Python")
    expect(options["Size"]).to_be_hidden()
    expect(menu.get_by_text("A script that runs this race again.")).to_be_visible()
    assert _saved(race, "rosenbrock.py") == FORMATS["python"].build(order)

    options["Format"].select_option("Web page")
    for option in (options["Size"], options["Frames"]):
        expect(option).to_be_hidden()
    surface = menu.get_by_role("switch", name="With the 3-D view")
    expect(surface).not_to_be_checked()
    page = FORMATS["html"].build(ExportRequest(experiment=default_experiment()))
    assert _saved(race, "rosenbrock.html") == page
    surface.check()
    assert len(_saved(race, "rosenbrock.html")) > 2 * len(page)

    options["Format"].press("Escape")
    expect(options["Format"]).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_a_long_film_stays_in_sight_and_can_be_called_off(race: Page) -> None:
    race.get_by_role("button", name="To the end").click()
    menu = race.locator(".dl-share")
    opener = menu.locator("summary")
    opener.click()
    for label, value in {"Format": "mp4", "Size": "1280x960", "Frames": "240"}.items():
        menu.get_by_label(label, exact=True).select_option(value)
    download, cancel = (race.get_by_role("button", name=name, exact=True) for name in ("Download", "Cancel"))
    expect(cancel).to_be_hidden()
    around = [opener, race.locator(".dl-counter"), race.locator(".dl-stage")]
    places = [one.bounding_box() for one in around]
    download.press("Enter")
    expect(download).to_be_focused()

    _click_elsewhere(race)
    expect(download).to_be_hidden()
    expect(opener).to_have_text(re.compile(r"^[1-9]\d? %$"))
    expect(opener).to_have_accessible_name(re.compile(r"^Save: \d+ % of the file is made$"))
    assert [one.bounding_box() for one in around] == places, "the page jumps"

    opener.click()
    expect(menu.get_by_role("status")).to_have_text("Making the file…")
    with race.expect_event("requestfailed", lambda request: "save/mp4" in request.url) as called_off:
        cancel.press("Enter")
    assert called_off.value.failure == "net::ERR_ABORTED"
    expect(opener).to_have_text("Share")
    expect(cancel).to_be_hidden()
    expect(download).to_be_focused()
    expect(menu.get_by_role("status")).to_be_empty()

    menu.get_by_label("Format", exact=True).select_option("PNG")
    assert Image.open(BytesIO(_saved(race, "rosenbrock.png"))).size == (1280, 960)


def test_a_server_that_stops_halfway_is_told_although_the_menu_is_closed(page: Page, app: RunningApp) -> None:
    open_race(page, app)
    asked: list[Route] = []
    page.route("**/save/*", lambda route: asked.append(route))
    page.locator(".dl-share summary").click()
    page.get_by_role("button", name="Download").click()
    _click_elsewhere(page)
    expect(page.locator(".dl-save")).to_be_hidden()
    until(page, lambda: bool(asked))
    asked[0].fulfill(body=bytes([0, 40]))
    expect(page.locator(".dl-status")).to_have_text("The file could not be made: the server does not answer.")
    expect(page.locator(".dl-status")).to_be_visible()


def test_on_a_phone_the_menu_fits_and_a_silent_server_is_told(page: Page, app: RunningApp) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce", color_scheme="dark")
    open_race(page, app)
    page.route("**/save/*", lambda route: route.abort())
    page.get_by_role("button", name="Settings").click()
    page.locator(".dl-share summary").click()
    page.get_by_label("Format", exact=True).select_option("MP4")
    box = page.locator(".dl-share .dl-menu-panel").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.get_by_role("button", name="Download").click()
    expect(page.locator(".dl-status")).to_have_text("The file could not be made: the server does not answer.")
