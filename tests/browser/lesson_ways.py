"""How a guess of each kind is made: by mouse, by touch or by keys alone."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

import numpy as np
from playwright.sync_api import Page, expect

from lessons.form.browser_words import WORDS
from tests.browser.fingers import Fingers
from tests.browser.picture import pixels

COMMIT = WORDS["commit"]


def on_map(page: Page, *theta: float) -> tuple[float, float]:
    """Where a point of the map is in the window."""
    x, y = pixels(page.locator(".dl-map .dl-plot"), np.array([theta]))[0].tolist()
    box = page.locator(".dl-map .dl-plot").bounding_box()
    assert box
    return box["x"] + x, box["y"] + y


def _middle(page: Page, selector: str, across: float = 0.5, up: float = 0.5) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"] + across * box["width"], box["y"] + (1 - up) * box["height"]


def _tab_to(page: Page, selector: str) -> None:
    """Where Tab leads, however many parts are before it."""
    for _ in range(12):
        if page.locator(f"{selector}:focus").count():
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {selector}.")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _point_by_mouse(page: Page) -> None:
    page.mouse.click(*on_map(page, 1, -2))
    page.mouse.move(*on_map(page, 1, -2))
    page.mouse.down()
    page.mouse.move(*on_map(page, 2, -1), steps=3)
    page.mouse.up()


def _line_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-guess-point")
    press(page, "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "ArrowLeft")


def _direction_by_touch(page: Page) -> None:
    finger, (x, y) = Fingers(page), on_map(page, 0, 0)
    finger.put(_middle(page, ".dl-guess-turn"))
    finger.move((x + 40, y - 60))
    finger.move((x, y - 80))
    finger.lift()


def _number_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-guess-number")
    press(page, *["Shift+ArrowRight"] * 15)


def _order_by_mouse(page: Page) -> None:
    page.mouse.move(*_middle(page, ".dl-order-name >> nth=0"))
    page.mouse.down()
    page.mouse.move(*_middle(page, ".dl-order-name >> nth=2"), steps=6)
    page.mouse.up()
    page.get_by_role("button", name="Move Adam up").click()


def _choice_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-answer input")
    press(page, "Space", "ArrowDown", "ArrowDown")


def _curve_by_touch(page: Page) -> None:
    finger = Fingers(page)
    finger.put(_middle(page, ".dl-draw", 0.2, 0.9))
    finger.move(_middle(page, ".dl-draw", 0.6, 0.5))
    finger.move(_middle(page, ".dl-draw", 0.85, 0.4))
    finger.lift()
    page.wait_for_timeout(400)  # a finger that is back sooner taps twice, as Chromium sees it
    assert page.evaluate("scrollY") == 0  # the page stays under a finger that draws


def _is_falling(value: list[float]) -> bool:
    return len(value) == 33 and value[0] > value[16] > value[26] > value[30] == value[32]


class Way(NamedTuple):
    """How a guess is made and committed, on what, and whether a value is the one that was meant."""

    size: str
    theme: str
    guess: Callable[[Page], None]
    commit: Callable[[Page], None]
    meant: Callable[[Any], bool]


def _click(page: Page) -> None:
    page.get_by_role("button", name=COMMIT).click()


def _tap(page: Page) -> None:
    """Tap until the guess is locked: while it is busy Chromium may take a first tap for the end of a double one."""
    commit = page.get_by_role("button", name=COMMIT)
    commit.tap()
    with suppress(AssertionError):
        expect(page.locator(".dl-result")).to_have_text(WORDS["locked"], timeout=5_000)
        return
    commit.tap()


def _enter(page: Page) -> None:
    _tab_to(page, ".dl-commit")
    press(page, "Enter")


WAYS = {
    "point": Way("desk", "light", _point_by_mouse, _click, lambda v: bool(np.allclose(v, [2, -1], atol=0.05))),
    "line": Way("projector", "dark", _line_by_keys, _enter, lambda v: v[0] > 0.5 and v[1] == 0),
    "direction": Way("phone", "dark", _direction_by_touch, _tap, lambda v: abs(v - 90) <= 2),
    "number": Way("projector", "light", _number_by_keys, _enter, lambda v: abs(v - 0.1) < 0.002),
    "order": Way("desk", "dark", _order_by_mouse, _click, lambda v: v == [1, 2, 3, 0]),
    "choice": Way("projector", "dark", _choice_by_keys, _enter, lambda v: v == 2),
    "curve": Way("phone", "light", _curve_by_touch, _tap, _is_falling),
}
