"""Dragging the start and the learning rates: everything follows the hand, and the page is told once, at the end."""

import re
from urllib.parse import urlsplit

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Response, Route, expect

from experiments import run
from experiments.parse import parse_strict
from tests.browser.choosing import popover, rate_of
from tests.browser.fingers import Fingers
from tests.browser.picture import console_errors, ink
from tests.browser.received import Race, races_of
from tests.browser.waiting import PATIENCE, frames, settled, until
from tests.tools.running_app import RunningApp, open_race
from tests.tools.wire import unpack

REMEMBER_DRAWN = """() => {
  window.drawn = []
  const player = document.querySelector(".dl-player")
  player.addEventListener("dl-redrawn", ({ detail }) => window.drawn.push(detail.address))
}"""
API = "**/api/trajectories?*"


@pytest.fixture
def dragged(race: Page) -> Page:
    race.get_by_role("button", name="To the end").click()
    _draw_anew(race)
    race.evaluate(REMEMBER_DRAWN)
    return race


def _draw_anew(page: Page) -> None:
    """Draw all paths in one go: bit by bit, while the clock ran, they have other pixels at their edges."""
    page.get_by_role("button", name="Side by side").click()
    page.get_by_role("button", name="Overlay").click()


def _drawn(page: Page) -> list[str]:
    return page.evaluate("window.drawn")


def _middle(page: Page, selector: str = ".dl-ink") -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _start(text: str) -> str:
    """The start in an address, as the button of its popover has it."""
    x, y = parse_strict(text).start
    return f"Start ({x:g}, {y:g})"


@pytest.fixture
def races(page: Page) -> list[Race]:
    """The races that the page is sent. To be asked for before the page, which has to open after it."""
    return races_of(page)


def test_the_start_is_dragged_and_the_page_told_once(races: list[Race], dragged: Page) -> None:
    asked: list[Route] = []
    answers: list[Response] = []

    def answer(route: Route) -> None:
        asked.append(route)
        route.continue_()

    def note(response: Response) -> None:
        if "/api/trajectories" in response.url:
            answers.append(response)

    dragged.route(API, answer)
    dragged.on("response", note)
    told, sent = dragged.url, len(races)
    assert sent >= 1
    x, y = _middle(dragged)
    before = ink(dragged)
    dragged.mouse.move(x, y)
    dragged.mouse.down()
    for i in range(1, 9):
        dragged.mouse.move(x + 12 * i, y - 6 * i)
        dragged.wait_for_function("count => window.drawn.length >= count", arg=i + 1)
    moving = ink(dragged)
    assert moving != before
    assert dragged.url == told, "while it is held, the page is not told"
    frames(dragged)  # every move is heard, so what is asked from here on is the last of them
    until(dragged, lambda: len(_drawn(dragged)) == len(answers) == len(asked))
    header, arrays = unpack(answers[-1].body())
    for i, trajectory in enumerate(run(parse_strict(header["experiment"]))):
        np.testing.assert_array_equal(arrays[f"{i}.positions"], trajectory.positions.astype(np.float32))
    dragged.mouse.up()
    expect(popover(dragged, "start")).to_have_accessible_name(_start(header["experiment"]))
    expect(dragged).to_have_url(re.compile(re.escape(header["experiment"]) + "&end$"))
    live = ink(dragged)
    assert live != moving, "what is still to come is faint only while it is held"
    _draw_anew(dragged)
    assert ink(dragged) == live, "what the page sent is what was drawn live"
    settled(dragged)
    assert len(races) == sent + 1
    dragged.remove_listener("response", note)
    assert console_errors(dragged) == []


def test_one_request_is_under_way_and_the_newest_wins(dragged: Page) -> None:
    waiting: list[Route] = []
    dragged.route(API, lambda route: waiting.append(route))
    x, y = _middle(dragged)
    dragged.mouse.move(x, y)
    dragged.mouse.down()
    for i in range(1, 20):
        dragged.mouse.move(x + 3 * i, y)
    dragged.wait_for_timeout(200)
    assert len(waiting) == 1
    waiting[0].continue_()
    dragged.wait_for_function("window.drawn.length === 1")
    until(dragged, lambda: len(waiting) > 1)
    assert len(waiting) == 2, "of all the places on the way only the last one is asked for"
    waiting[1].continue_()
    dragged.wait_for_function("window.drawn.length === 2")
    asked = [urlsplit(route.request.url).query for route in waiting]
    assert asked[1].startswith(_drawn(dragged)[1])
    assert (
        parse_strict(asked[1].partition("&arrays")[0]).start[0]
        > parse_strict(asked[0].partition("&arrays")[0]).start[0]
    )
    # An answer that comes after it was called off is not drawn.
    dragged.mouse.move(x, y)
    until(dragged, lambda: len(waiting) > 2)
    dragged.keyboard.press("Escape")
    with dragged.expect_response(API):
        waiting[2].continue_()
    frames(dragged)
    assert len(_drawn(dragged)) == 2
    dragged.mouse.up()


def test_escape_puts_everything_back(dragged: Page) -> None:
    told, before = dragged.url, ink(dragged)
    x, y = _middle(dragged)
    dragged.mouse.move(x, y)
    dragged.mouse.down()
    dragged.mouse.move(x + 40, y)
    dragged.wait_for_function("window.drawn.length > 0")
    assert ink(dragged) != before
    dragged.keyboard.press("Escape")
    assert ink(dragged) == before
    dragged.mouse.up()
    dragged.wait_for_timeout(300)
    assert (dragged.url, ink(dragged)) == (told, before)


def test_a_rate_is_dragged_on_its_card_and_moved_by_keys(dragged: Page) -> None:
    grip, told = rate_of(dragged, "Adam"), dragged.url
    expect(grip).to_have_attribute("aria-valuetext", "0.1")
    before = ink(dragged)
    box = grip.bounding_box()
    assert box
    dragged.mouse.move(box["x"] + 20, box["y"] + 8)
    dragged.mouse.down()
    dragged.mouse.move(box["x"] + 140, box["y"] + 8, steps=6)  # 120 pixels are a factor of ten
    expect(grip).to_have_attribute("aria-valuetext", "1")
    dragged.wait_for_function("window.drawn.at(-1)?.endsWith('c=adam;rate=1')")
    assert ink(dragged) != before
    assert dragged.url == told, "while it is held, the page is not told"
    dragged.mouse.up()
    expect(dragged).to_have_url(re.compile(r"c=adam;rate=1&end$"))
    grip.focus()
    for _ in range(3):
        dragged.keyboard.press("ArrowLeft")
    dragged.keyboard.press("PageDown")
    expect(grip).to_have_attribute("aria-valuetext", "0.22")
    expect(grip).to_be_focused()
    expect(dragged).to_have_url(re.compile(r"c=adam;rate=0\.22&end$"))


def test_a_finger_drags_the_ring_scrolls_elsewhere_and_taps(browser: Browser, app: RunningApp) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    phone = context.new_page()
    open_race(phone, app)
    phone.evaluate(REMEMBER_DRAWN)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.locator(".dl-ink").scroll_into_view_if_needed()
    phone.touchscreen.tap(*_middle(phone))
    expect(phone).to_have_url(re.compile("start="))  # the page may be there before the answer, which is not drawn then
    tapped = phone.url
    phone.evaluate("window.drawn.length = 0")
    x, y = _middle(phone)
    finger = Fingers(phone)
    finger.put((x + 5, y + 5))
    for i in range(1, 6):
        finger.move((x + 10 * i, y - 14 * i))
    phone.wait_for_function("window.drawn.length > 1")
    assert _middle(phone) == (x, y), "the page stays where it is"
    finger.lift()
    expect(phone).not_to_have_url(tapped)
    dragged = phone.url
    finger.put((x - 120, y + 60))
    for i in range(1, 6):
        finger.move((x - 120, y + 60 - 20 * i))
    finger.lift()
    until(phone, lambda: _middle(phone)[1] < y - 30)  # beside the ring a finger scrolls
    assert phone.url == dragged
    context.close()
