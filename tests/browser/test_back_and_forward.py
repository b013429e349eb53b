"""Back and forward, faster than the server answers: each is one message, and the page ends at the address."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate, cycle, islice

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from experiments.parse import parse_strict
from tests.browser.choosing import press_in_menu, rate_of, set_rate
from tests.browser.received import Race, races_of
from tests.browser.waiting import settled
from tests.tools.running_app import RunningApp, open_race

TIMES = 40
LINK = "race=2&landscape=gabor&steps=80&c=adam;rate=0.3&c=momentum;rate=0.03&end"
STAGED = LINK.replace("&end", "&hide=controls&end")
# Two entries lie before the one it starts at: there and back again, by one and by two.
WAY = (-1, -1, 1, 1, -1, 1, -2, 2, -1, 1)
# Answers come before the next press, after it, and in between.
PAUSES = (0, 150, 0, 400, 50, 250, 800)  # ms


@pytest.fixture
def busy() -> Iterator[None]:
    """Two processes that keep two cores busy."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    yield
    for loop in loops:
        loop.kill()
        loop.wait()


def _reruns_sent(page: Page) -> list[str]:
    """A list that grows with the query of every rerun that the page asks for. To be called before it opens."""
    sent: list[str] = []

    def take(frame: str | bytes) -> None:
        message = BackMsg.FromString(frame if isinstance(frame, bytes) else frame.encode())
        if message.HasField("rerun_script"):
            sent.append(message.rerun_script.query_string)

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", take)

    page.on("websocket", listen)
    return sent


def _go(page: Page, steps: int) -> str:
    """Go through the history as the browser's buttons do, and return the query it led to, before any answer."""
    return page.evaluate(
        """steps => new Promise((done) => {
          addEventListener("popstate", () => done(location.search.slice(1)), { once: true })
          history.go(steps)
        })""",
        steps,
    )


def _shown(page: Page, races: list[Race]) -> None:
    """Wait until the race that was sent last is the one of the address."""
    for _ in range(150):
        if parse_strict(races[-1][0]["address"]) == parse_strict(page.url):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{races[-1][0]['address']} is shown at {page.url}")


@pytest.mark.usefixtures("busy")
def test_it_is_one_message_each_and_ends_at_the_address(app: RunningApp, browser: Browser) -> None:
    with browser.new_context(reduced_motion="reduce") as context:  # what plays takes half of the machine
        page = context.new_page()
        page.set_default_timeout(30_000)
        sent, races = _reruns_sent(page), races_of(page)
        open_race(page, app, f"?{STAGED}")
        page.get_by_role("button", name="Show controls").click()
        expect(page).to_have_url(f"{app.address}/?{LINK}")
        set_rate(page, "Adam", "0.2")
        changed = LINK.replace("adam;rate=0.3", "adam;rate=0.2")
        expect(page).to_have_url(f"{app.address}/?{changed}")
        press_in_menu(page, "more", "Reset")
        expect(page).to_have_url(re.compile(r"\?race=4&landscape=rosenbrock&"))
        _go(page, -1)
        expect(rate_of(page, "Adam")).to_have_text("0.2")
        before = len(sent)
        led_to = []
        for i in range(TIMES):
            led_to.append(_go(page, WAY[i % len(WAY)]))
            page.wait_for_timeout(PAUSES[i % len(PAUSES)])
        expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
        _shown(page, races)
        expect(page.get_by_text("Connection error")).to_be_hidden()
        assert sent[before:] == led_to
        # No answer that came late took the place of an entry.
        entries = (STAGED, LINK, changed)
        assert led_to == [entries[i] for i in accumulate(islice(cycle(WAY), TIMES), initial=2)][1:]
        expect(page).to_have_url(f"{app.address}/?{led_to[-1]}")
        expect(page.get_by_role("dialog")).to_be_hidden()
        # The page still obeys. The walk never came to this race: when it is there, all answers to the walk are.
        _go(page, 1)
        _shown(page, races)
        settled(page)
        set_rate(page, "Adam", "0.2")
        expect(page).to_have_url(re.compile(r"\?race=4&landscape=rosenbrock&.*&c=adam;rate=0\.2&end$"))
        _shown(page, races)


def test_every_change_is_an_entry_also_one_back_to_an_earlier_race(page: Page, app: RunningApp) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_race(page, app, f"?{LINK}&hide=controls")
    entries = [page.url]
    grip = rate_of(page, "Adam")
    show_controls = page.get_by_role("button", name="Show controls").click
    projector, reset = (partial(press_in_menu, page, "more", name) for name in ("Projector view", "Reset"))

    def turn(key: str) -> None:
        grip.press(key)
        grip.blur()  # it is let go at once

    def change(act: Callable[[], None]) -> None:
        act()
        expect(page).not_to_have_url(entries[-1])
        entries.append(page.url)

    for act in (show_controls, projector, show_controls):
        change(act)
    for key in ("ArrowUp", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown") * 4:
        change(partial(turn, key))
    change(reset)
    change(page.get_by_role("button", name="Undo").click)
    change(projector)
    assert len(entries) == 31
    assert len(set(entries)) == 5  # two ways to show one race, two other rates, and the first race of all
    for entry in reversed(entries[:-1]):
        assert _go(page, -1) == entry.partition("?")[2]
    settled(page)
    expect(page).to_have_url(entries[0])
    expect(page.get_by_role("button", name="Show controls")).to_be_visible()
    for entry in entries[1:-1]:
        assert _go(page, 1) == entry.partition("?")[2]
    settled(page)
    expect(page).to_have_url(entries[-2])
    expect(rate_of(page, "Adam")).to_have_text("0.3")
    # It obeys at the first click.
    projector()
    expect(page).to_have_url(entries[-1])
