"""A phone: the 3-D view under fingers, and maps in a window that is short."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.choosing import set_view
from tests.browser.fingers import Fingers
from tests.browser.waiting import PATIENCE, frames, until
from tests.tools.running_app import RunningApp, open_race

SCENE = ".dl-over"
TOP = 0.31  # half the height of the scene's box, whose middle is the origin
_EYE = """() => {
  const { eye, center } = document.querySelector(".dl-scene")._fullLayout.scene._scene.getCamera()
  return ["x", "y", "z"].map((k) => eye[k] - center[k])
}"""


@pytest.fixture(scope="module")
def touched(browser: Browser, app: RunningApp) -> Iterator[Page]:
    """A race on a page that is touched."""
    context = browser.new_context(has_touch=True, is_mobile=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    open_race(page, app)
    yield page
    context.close()


@pytest.fixture
def phone(touched: Page) -> Page:
    """The first 3-D view on a phone."""
    touched.set_viewport_size({"width": 390, "height": 844})
    set_view(touched, "3-D")
    expect(touched.locator(".dl-scene canvas")).to_be_visible()
    touched.get_by_role("button", name="Back to the first view").click()
    touched.locator(SCENE).scroll_into_view_if_needed()
    return touched


def _middle(page: Page) -> np.ndarray:
    box = page.locator(SCENE).bounding_box()
    assert box
    return np.array([box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])


def _eye(page: Page) -> np.ndarray:
    """From what the camera looks at to the camera."""
    frames(page)
    return np.array(page.evaluate(_EYE))


def _swipe(page: Page, way: Callable[[float], list[tuple[float, float]]]) -> None:
    """Fingers from where they are at 0, relative to the middle of the scene, to where they are at 1."""
    fingers, middle = Fingers(page), _middle(page)
    points = [[(float(x), float(y)) for x, y in middle + np.array(way(part))] for part in np.linspace(0, 1, 8)]
    for count in range(1, len(points[0]) + 1):
        fingers.put(*points[0][:count])
    for moved in points[1:]:
        fingers.move(*moved)
        frames(page, 1)
    fingers.lift()


def test_a_finger_turns_or_scrolls_and_two_bring_nearer(phone: Page) -> None:
    place, first = _middle(phone), _eye(phone)
    _swipe(phone, lambda part: [(90 * part, 20 * part)])
    turned = _eye(phone)
    assert turned[0] < first[0] - 0.3, "what is under the finger goes with it"
    np.testing.assert_allclose([turned[2], np.linalg.norm(turned)], [first[2], np.linalg.norm(first)], atol=1e-6)
    _swipe(phone, lambda part: [(-40 - 50 * part, 20 * part), (40 + 50 * part, -20 * part)])
    nearer = _eye(phone)
    assert np.linalg.norm(nearer) < 0.7 * np.linalg.norm(turned)
    np.testing.assert_allclose(np.cross(nearer, turned), 0, atol=1e-6)
    np.testing.assert_array_equal(_middle(phone), place)  # so far, the page has stayed where it is
    _swipe(phone, lambda part: [(0, -120 * part)])
    until(phone, lambda: _middle(phone)[1] < place[1] - 60)
    assert np.linalg.norm(_eye(phone) - nearer) < 0.15
    for _ in range(7):
        phone.get_by_role("button", name="Look from lower down").click()
    center = phone.evaluate(_EYE.replace("eye[k] - center[k]", "center[k]"))
    assert (_eye(phone) + center)[2] > TOP


def test_map_and_clock_are_in_a_short_window_together(phone: Page) -> None:
    for width, height in ((740, 360), (900, 420)):
        phone.set_viewport_size({"width": width, "height": height})
        for view in ("Overlay", "3-D"):
            set_view(phone, view)
            panel, clock = phone.locator(".dl-maps .dl-panel").last, phone.locator(".dl-controls")
            panel.evaluate("node => node.parentElement.parentElement.scrollIntoView()")
            bar = phone.get_by_test_id("stHeader").bounding_box()
            seen, ticking = panel.bounding_box(), clock.bounding_box()
            assert bar
            assert seen
            assert ticking
            assert seen["y"] >= bar["y"] + bar["height"] - 1
            assert seen["height"] >= 180
            assert seen["y"] + seen["height"] <= ticking["y"]
            assert ticking["y"] + ticking["height"] <= height
