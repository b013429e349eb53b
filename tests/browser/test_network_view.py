"""The pictures of the Network page: what their tabs say, what a pointer reads and chooses, and what is taken home."""

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp
from views.network.words import OF_NETWORK
from views.player_words import WORDS

STEPS = 40
QUERY = f"network=sine;units=4;activation=identity&steps={STEPS}&c=adam;rate=0.05&c=gradient_descent;rate=10000"
DESK, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)


def _open(page: Page, app: RunningApp, size: ViewportSize, query: str = QUERY) -> None:
    page.set_viewport_size(size)
    page.goto(f"{app.address}/network?{query}")
    expect(page.locator(".dl-net-picture")).to_have_count(query.count("&c="))
    settled(page)
    page.get_by_role("button", name=WORDS["last"]).click()


def _tab(page: Page, name: str) -> None:
    page.get_by_role("button", name=OF_NETWORK[name], exact=True).click()


def test_each_tab_says_its_numbers_and_the_pointer_reads_a_cell(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK)
    panel = page.locator(".dl-net-quantity canvas[role=img]")
    expect(panel).to_have_attribute("aria-label", re.compile(r"Adam: training 0\.\d+, test 0\.\d+\."))
    _tab(page, "layersTab")
    expect(panel).to_have_attribute(
        "aria-label", re.compile(rf"at step {STEPS}.*Adam: W1 [\d.·⁻⁰-⁹]+, W2 .*not finite")
    )
    box = panel.bounding_box()
    assert box
    page.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 40)
    expect(page.locator(".dl-network .dl-tip")).to_have_text(re.compile(r"^W\d, step \d+: "))
    _tab(page, "unitsTab")
    expect(panel).to_have_count(2)
    expect(panel.first).to_have_attribute("aria-label", re.compile(r"Adam: h1 \d+ %, h2 \d+ %"))


def test_a_press_on_a_picture_shows_its_weights(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK)
    _tab(page, "weightsTab")
    page.locator(".dl-net-picture .dl-panel").nth(1).click()
    expect(page.get_by_label(OF_NETWORK["weightsOf"], exact=True)).to_have_value("1")
    page.get_by_label(OF_NETWORK["weightsOf"], exact=True).select_option("0")
    canvas = page.locator(".dl-net-quantity canvas[role=img]")
    expect(canvas).to_have_attribute("aria-label", re.compile("Weights of Adam"))
    expect(page.locator(".dl-net-picture button").first).to_have_attribute("aria-pressed", "true")


def test_who_diverged_is_marked_and_read_out(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK)
    expect(page.locator(".dl-broken figcaption")).to_contain_text(re.compile(r"diverged at step \d+"))
    expect(page.locator(".dl-network [aria-live]")).to_contain_text(
        re.compile(r"Adam: training .*Gradient descent diverged")
    )


def test_who_wants_little_motion_sees_the_end_at_rest(page: Page, app: RunningApp) -> None:
    page.emulate_media(reduced_motion="reduce")
    try:
        page.set_viewport_size(DESK)
        page.goto(f"{app.address}/network?{QUERY}")
        expect(page.locator(".dl-counter")).to_have_text(f"step {STEPS} / {STEPS}")
        expect(page.locator(".dl-network")).to_have_attribute("data-playing", "false")
    finally:
        page.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_files_are_what_is_on_the_screen(page: Page, app: RunningApp, size: ViewportSize) -> None:
    _open(page, app, size)
    fits(page, size["width"])
    page.locator(".dl-network .dl-menu > summary").click()
    page.get_by_label(WORDS["frames"], exact=True).select_option("30")
    film = Image.open(BytesIO(_saved(page, "GIF", "gif")))
    assert getattr(film, "n_frames") == 30  # noqa: B009 - Pillow's base class does not declare it
    assert b"network=sine" in film.info["comment"]
    lines = _saved(page, "CSV", "csv").decode().splitlines()
    assert len(list(csv.reader(StringIO("\n".join(lines[3:]))))) == 2 * (STEPS + 1)


def _saved(page: Page, format: str, suffix: str) -> bytes:
    page.get_by_label(WORDS["format"], exact=True).select_option(format)
    with page.expect_download() as download:
        page.get_by_role("button", name=WORDS["download"]).press("Enter")
    assert download.value.suggested_filename == f"{OF_NETWORK['fileName']}.{suffix}"
    return Path(download.value.path()).read_bytes()
