"""A lesson's picture: a guess of each kind is made by mouse, touch or keys alone; it locks, and the truth appears."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from lessons.form.answered import answered
from lessons.form.browser_words import WORDS
from lessons.form.message import Given, question, truth
from tests.browser.fingers import Fingers
from tests.browser.lesson_host import LessonHost
from tests.browser.lesson_kinds import KINDS
from tests.browser.no_errors import no_page_errors
from tests.browser.picture import ink, pixels
from tests.browser.waiting import PATIENCE, fits, until
from tests.tools.running_app import RunningApp

SIZES = {"desk": (1280, 800), "projector": (1024, 768), "phone": (390, 844)}
MARKS = ".dl-guess-ink"
COMMIT, UNKNOWN = WORDS["commit"], WORDS["unknown"]


@pytest.fixture(scope="module")
def touched(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(has_touch=True, is_mobile=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with no_page_errors(page):
        yield page
    context.close()


def _on_map(page: Page, *theta: float) -> tuple[float, float]:
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


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _point_by_mouse(page: Page) -> None:
    page.mouse.click(*_on_map(page, 1, -2))
    page.mouse.move(*_on_map(page, 1, -2))
    page.mouse.down()
    page.mouse.move(*_on_map(page, 2, -1), steps=3)
    page.mouse.up()


def _line_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-guess-point")
    _press(page, "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "ArrowLeft")


def _direction_by_touch(page: Page) -> None:
    finger, (x, y) = Fingers(page), _on_map(page, 0, 0)
    finger.put(_middle(page, ".dl-guess-turn"))
    finger.move((x + 40, y - 60))
    finger.move((x, y - 80))
    finger.lift()


def _number_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-guess-number")
    _press(page, *["Shift+ArrowRight"] * 15)


def _order_by_mouse(page: Page) -> None:
    page.mouse.move(*_middle(page, ".dl-order-name >> nth=0"))
    page.mouse.down()
    page.mouse.move(*_middle(page, ".dl-order-name >> nth=2"), steps=6)
    page.mouse.up()
    page.get_by_role("button", name="Move Adam up").click()


def _choice_by_keys(page: Page) -> None:
    _tab_to(page, ".dl-answer input")
    _press(page, "Space", "ArrowDown", "ArrowDown")


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
    page.get_by_role("button", name=COMMIT).tap()


def _enter(page: Page) -> None:
    _tab_to(page, ".dl-commit")
    _press(page, "Enter")


WAYS = {
    "point": Way("desk", "light", _point_by_mouse, _click, lambda v: bool(np.allclose(v, [2, -1], atol=0.05))),
    "line": Way("projector", "dark", _line_by_keys, _enter, lambda v: v[0] > 0.5 and v[1] == 0),
    "direction": Way("phone", "dark", _direction_by_touch, _tap, lambda v: abs(v - 90) <= 2),
    "number": Way("projector", "light", _number_by_keys, _enter, lambda v: abs(v - 0.1) < 0.002),
    "order": Way("desk", "dark", _order_by_mouse, _click, lambda v: v == [1, 2, 3, 0]),
    "choice": Way("projector", "dark", _choice_by_keys, _enter, lambda v: v == 2),
    "curve": Way("phone", "light", _curve_by_touch, _tap, _is_falling),
}


def _boxes(page: Page) -> list[list[float]]:
    """Where the pictures and the guess are."""
    return page.eval_on_selector_all(
        ".dl-panel, .dl-guess",
        "all => all.map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height])",
    )


def _axe_finds_nothing(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("kind", WAYS)
def test_a_guess_is_made_and_locks_and_the_truth_appears(page: Page, touched: Page, app: RunningApp, kind: str) -> None:
    way, lesson = WAYS[kind], KINDS[kind]
    page = touched if way.size == "phone" else page
    width, height = SIZES[way.size]
    page.set_viewport_size({"width": width, "height": height})
    host = LessonHost(page, app, way.theme)
    host.show(question(lesson))
    commit = page.get_by_role("button", name=COMMIT)
    assert commit.get_attribute("aria-disabled") == (None if kind == "order" else "true")
    expect(page.locator(".dl-controls")).to_be_hidden()
    fits(page, width)
    for button in (commit, page.get_by_role("button", name=UNKNOWN)):
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= height
    _axe_finds_nothing(page)

    way.guess(page)
    expect(commit).not_to_have_attribute("aria-disabled", "true")
    before = _boxes(page)
    way.commit(page)
    until(page, lambda: host.sent != [])
    (name, made), *others = host.sent
    assert (name, others) == ("guess", [])
    assert way.meant(made["value"]), made
    given = Given(lesson.guess.accept(made["value"], lesson.race(lesson.control.usual)))
    expect(page.locator(".dl-result")).to_have_text(WORDS["locked"])
    expect(page.locator(".dl-guess :is(button, input):enabled:visible")).to_have_count(0)
    assert page.locator(".dl-handle:visible").count() == 0

    found = answered(lesson, lesson.control.usual)
    host.show(truth(lesson, found, given))
    expect(page.locator(".dl-found")).to_have_text(found.sentence)
    expect(page.locator(".dl-gap")).to_have_text(found.gap(given))
    assert _boxes(page) == before  # nothing jumps
    if kind in ("number", "order", "choice"):
        for mark in (WORDS["yours"], WORDS["truth"]):
            expect(page.locator(".dl-guess-place").get_by_text(mark, exact=True)).to_be_visible()
    page.get_by_role("button", name="To the end").click()
    expect(page.locator(".dl-counter")).to_contain_text(f"{found.result.experiment.steps} /")
    _axe_finds_nothing(page)
    fits(page, width)


def test_a_locked_picture_stays_at_the_start_and_takes_nothing_more(page: Page, app: RunningApp) -> None:
    host = LessonHost(page, app)
    host.show(question(KINDS["point"]))
    page.mouse.click(*_on_map(page, 1, -2))
    marked = ink(page, MARKS)
    page.get_by_role("button", name=UNKNOWN).click()
    assert host.sent == [["guess", {"value": None}]]
    assert ink(page, MARKS) != marked  # who does not know has no mark
    empty = ink(page, MARKS)
    page.mouse.click(*_on_map(page, 2, 2))
    _press(page, "Space", "ArrowRight", "End")
    assert ink(page, MARKS) == empty
    assert len(host.sent) == 1
    assert page.locator(".dl-player").get_attribute("data-playing") == "false"
    # The guesses of a class are dots, and who does not know is counted.
    host.show(question(KINDS["point"], Given(None), [[1.0, 1.0], [2.0, -3.0], None]))
    expect(page.locator(".dl-class-count")).to_have_text("Guesses: 2“I don’t know”: 1")
    assert ink(page, MARKS) != empty
    expect(page.locator(".dl-result")).to_have_text(WORDS["locked"])


def test_who_does_not_know_sees_the_truth_of_each_kind_one_lesson_after_the_other(page: Page, app: RunningApp) -> None:
    host = LessonHost(page, app)
    for lesson in KINDS.values():
        host.show(question(lesson))
        expect(page.locator(".dl-ask")).to_have_text(WORDS["asks"][lesson.guess.kind])
        page.get_by_role("button", name=UNKNOWN).click()
        found = answered(lesson, lesson.control.usual)
        host.show(truth(lesson, found, Given(None)))
        expect(page.locator(".dl-found")).to_have_text(found.sentence)
        expect(page.locator(".dl-gap")).to_have_text(found.gap(Given(None)))
    assert host.sent == [["guess", {"value": None}]] * len(KINDS)


def test_the_race_plays_from_its_start_with_each_truth_and_rests_where_motion_is_unwanted(
    page: Page, app: RunningApp
) -> None:
    lesson = KINDS["number"]
    host = LessonHost(page, app)
    host.show(question(lesson))
    first, other = (answered(lesson, value) for value in (0.005, 0.01))
    host.show(truth(lesson, first, Given(0.1)))
    player = page.locator(".dl-player")
    expect(player).to_have_attribute("data-playing", "true")
    page.get_by_role("button", name="To the end").click()
    host.show(truth(lesson, first, Given(0.1), [0.1, 0.01, None]))  # the same race: it stays where it is
    expect(page.locator(".dl-bars span")).to_have_count(24)
    expect(page.locator(".dl-counter")).to_have_text("step 100 / 100")
    host.show(truth(lesson, other, Given(0.1)))
    expect(player).to_have_attribute("data-playing", "true")
    page.emulate_media(reduced_motion="reduce")
    host.show(question(lesson))  # once more
    expect(page.get_by_role("button", name=COMMIT)).to_have_attribute("aria-disabled", "true")
    host.show(truth(lesson, first, Given(0.1)))
    until(page, lambda: page.locator(".dl-counter").inner_text() == "step 100 / 100")
    assert player.get_attribute("data-playing") == "false"
