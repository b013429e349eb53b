"""A session that the server has lost: what is on the screen stays, and the first click counts."""

import re
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from deploy.machine import free_ports
from tests.browser.choosing import press_in_menu, rate_of, set_rate
from tests.browser.waiting import PATIENCE, settled
from tests.tools.running_app import open_race, running_app

FORGETFUL = (sys.executable, "-m", "streamlit", "run", "app.py", "--server.disconnectedSessionTTL", "1")
FIRST = "landscape=booth&c=adam;rate=0.5"
LATER = "landscape=booth&c=adam;rate=0.25"
FORGOTTEN = 3000  # ms: the server's second, and the time until it looks


class Line:
    """The page's connection to the server, to be cut and joined again."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open: list[WebSocketRoute] = []
        self._cut = False
        page.route_web_socket(re.compile("_stcore/stream"), self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        if self._cut:
            socket.close()
        else:
            socket.connect_to_server()
            self._open.append(socket)

    def cut(self) -> None:
        self._cut = True
        for socket in self._open:
            socket.close()
        self._open.clear()
        expect(self._page.locator(".stApp")).not_to_have_attribute("data-test-connection-state", "CONNECTED")

    def join(self) -> None:
        self._cut = False
        connected(self._page)


def connected(page: Page) -> None:
    """Wait until the page has its server again, which need not have run the page yet."""
    app = page.locator(".stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=2 * PATIENCE)


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A page with a profile of its own: the connection of the shared one was made before it could be watched."""
    with browser.new_context(reduced_motion="reduce") as context:  # what plays takes half of the machine
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        yield page


def _sleep(page: Page, line: Line) -> None:
    """A phone that is locked: the page stands still, and its connection goes."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    line.cut()
    page.wait_for_timeout(FORGOTTEN)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    line.join()


def test_what_is_on_the_screen_stays_and_the_first_click_counts(visitor: Page) -> None:
    line, (port,) = Line(visitor), free_ports(1)
    with running_app(command=FORGETFUL, port=port) as app:
        open_race(visitor, app, f"?{FIRST}")
        set_rate(visitor, "Adam", "0,25")
        expect(visitor).to_have_url(re.compile(re.escape(LATER)))
        # A connection that is away for longer than the session lives. The race is not that of the first address.
        line.cut()
        visitor.wait_for_timeout(FORGOTTEN)
        line.join()
        press_in_menu(visitor, "more", "Projector view")
        expect(visitor).to_have_url(re.compile(re.escape(LATER) + ".*hide=controls"))
        visitor.go_back()
        expect(rate_of(visitor, "Adam")).to_have_text("0.25")
        # A laboratory, and a phone that is locked and wakes.
        visitor.get_by_role("link", name="Noise").click()
        more = visitor.get_by_role("button", name=re.compile("Run: 1000 steps"))
        more.click()
        field = visitor.get_by_role("textbox", name="Number of seeds")
        field.fill("200")
        field.press("Enter")
        expect(more).to_contain_text("200 seeds")
        settled(visitor)
        _sleep(visitor, line)
        visitor.get_by_role("link", name="Race").click()
        expect(rate_of(visitor, "Adam")).to_have_text("0.25")
        visitor.get_by_role("link", name="Noise").click()
        expect(more).to_contain_text("200 seeds")
        settled(visitor)
        visitor.go_back()
        expect(rate_of(visitor, "Adam")).to_have_text("0.25")
        settled(visitor)
    # A server that starts again.
    with running_app(command=FORGETFUL, port=port):
        connected(visitor)
        press_in_menu(visitor, "more", "Projector view")
        expect(visitor).to_have_url(re.compile(re.escape(LATER) + ".*hide=controls"))
