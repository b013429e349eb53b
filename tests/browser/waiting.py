"""Waiting for what is to be, however long a busy machine takes."""

from collections.abc import Callable
from time import monotonic

from playwright.sync_api import Page, expect

PATIENCE = 60_000  # ms. A busy machine may need it, and a quick one does not wait.


def until(page: Page, condition: Callable[[], bool]) -> None:
    """Let the page go on until a condition on this side holds."""
    deadline = monotonic() + PATIENCE / 1000
    while not condition():
        assert monotonic() < deadline, "the condition never held"
        page.wait_for_timeout(20)


def frames(page: Page, count: int = 3) -> None:
    """Wait until the page has drawn so many frames: what it does by itself when it rests has happened."""
    page.evaluate(
        """async count => {
          for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done))
        }""",
        count,
    )


def settled(page: Page) -> None:
    """Wait until the page's script has run: what it sends is all there."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=2 * PATIENCE)


def fits(page: Page, width: int) -> None:
    """Wait until nothing makes the page wider than this, in pixels: pictures follow the window a moment later."""
    page.wait_for_function("width => document.documentElement.scrollWidth <= width", arg=width)
