"""A lesson's picture: a guess of each kind is made by mouse, touch or keys alone; it locks, and the truth appears."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from lessons.form.answered import answered
from lessons.form.browser_words import WORDS
from lessons.form.lesson import Given
from lessons.form.message import question, truth
from tests.browser.lesson_host import LessonHost
from tests.browser.lesson_kinds import KINDS
from tests.browser.lesson_ways import COMMIT, WAYS, on_map, press
from tests.browser.no_errors import no_page_errors
from tests.browser.picture import ink
from tests.browser.waiting import PATIENCE, fits, until
from tests.tools.running_app import RunningApp

SIZES = {"desk": (1280, 800), "projector": (1024, 768), "phone": (390, 844)}
MARKS = ".dl-guess-ink"
UNKNOWN = WORDS["unknown"]


@pytest.fixture(scope="module")
def touched(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(has_touch=True, is_mobile=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with no_page_errors(page):
        yield page
    context.close()


def _boxes(page: Page) -> list[list[float]]:
    """Where the pictures and the guess are on the page."""
    return page.eval_on_selector_all(
        ".dl-panel, .dl-guess",
        """all => all.map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y + scrollY, width, height])""",
    )


def _above_the_clock(page: Page) -> bool:
    """Whether what came out is in the window, and not under the clock."""
    came_out, clock = (page.locator(one).bounding_box() for one in (".dl-result", ".dl-controls"))
    assert came_out
    assert clock
    return came_out["y"] >= 0 and came_out["y"] + came_out["height"] <= clock["y"]


def _unknown(kind: str) -> list[Any]:
    """The message of who does not know."""
    return ["guess", {"slug": KINDS[kind].slug, "value": None}]


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
    expect(page.locator(".dl-ask")).to_have_text(WORDS["asksByTouch" if way.size == "phone" else "asks"][kind])
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
    until(page, lambda: _above_the_clock(page))
    page.locator(".dl-controls input").press("End")
    expect(page.locator(".dl-counter")).to_contain_text(f"{found.result.experiment.steps} /")
    _axe_finds_nothing(page)
    fits(page, width)


def test_a_locked_picture_stays_at_the_start_and_takes_nothing_more(page: Page, app: RunningApp) -> None:
    host = LessonHost(page, app)
    host.show(question(KINDS["point"]))
    page.mouse.click(*on_map(page, 1, -2))
    marked = ink(page, MARKS)
    page.get_by_role("button", name=UNKNOWN).click()
    assert host.sent == [_unknown("point")]
    assert ink(page, MARKS) != marked  # who does not know has no mark
    empty = ink(page, MARKS)
    page.mouse.click(*on_map(page, 2, 2))
    press(page, "Space", "ArrowRight", "End")
    assert ink(page, MARKS) == empty
    assert len(host.sent) == 1
    assert page.locator(".dl-player").get_attribute("data-playing") == "false"
    # The guesses of a class are dots, and who does not know is counted.
    host.show(question(KINDS["point"], Given(None), [[1.0, 1.0], [2.0, -3.0], None]))
    expect(page.locator(".dl-class-count")).to_have_text("Guesses: 2“I don’t know”: 1")
    assert ink(page, MARKS) != empty
    # Before the class the list is in its order, and nobody's own.
    host.show(question(KINDS["order"], None, [[2, 0, 1, 3], [2, 0, 3, 1], [0, 2, 3, 1]], to_class=True))
    expect(page.locator(".dl-order-name")).to_have_text(
        ["RMSPropmean place 1.3", "Gradient descentmean place 1.7", "Adammean place 3.3", "Momentummean place 3.7"]
    )
    expect(page.locator(".dl-order").get_by_text(WORDS["yours"])).to_be_hidden()
    found = answered(KINDS["order"], KINDS["order"].control.usual)
    host.show(truth(KINDS["order"], found, None, [[2, 0, 1, 3], None]))
    expect(page.locator(".dl-order-head")).to_have_text([WORDS["ofClass"], WORDS["truth"]])
    expect(page.locator(".dl-order ol").first).to_contain_text("mean place 1")


def test_who_does_not_know_sees_the_truth_of_each_kind_one_lesson_after_the_other(page: Page, app: RunningApp) -> None:
    host = LessonHost(page, app)
    page.set_viewport_size({"width": 1024, "height": 400})  # lower than any of them
    for kind, lesson in KINDS.items():
        page.evaluate("scrollTo(0, 1000)")
        host.show(question(lesson))
        until(page, lambda: page.evaluate("scrollY") == 0)  # a question is read from its top
        expect(page.locator(".dl-ask")).to_have_text(WORDS["asks"][kind])
        if kind == "curve":
            expect(page.locator(".dl-guess-cursor, .dl-commit").first).to_have_attribute("role", "slider")
        page.get_by_role("button", name=UNKNOWN).click()
        found = answered(lesson, lesson.control.usual)
        host.show(truth(lesson, found, Given(None)))
        expect(page.locator(".dl-found")).to_have_text(found.sentence)
        expect(page.locator(".dl-gap")).to_have_text(found.gap(Given(None)))
    assert host.sent == [_unknown(kind) for kind in KINDS]


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
