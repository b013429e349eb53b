"""The Lessons page: what its address leads to, and what a guess changes."""

import pytest
from streamlit.testing.v1 import AppTest

from lessons import words as course_words
from lessons.course import LESSONS, SLIDES
from lessons.form.answered import answered
from pages.course import words
from pages.course.record import LessonsRecord
from pages.with_class.bar import ClassState
from tests.tools.page_script import act, assert_quiet, page_script, shown_text


def _opened(record: LessonsRecord | None = None, **query: str) -> AppTest:
    page = page_script("course/lessons.py")
    for name, value in query.items():
        page.query_params[name] = value
    if record:
        page.session_state["lessons"] = record
    return page.run()


def test_a_guess_opens_the_why_and_is_asked_again_where_it_is_taken_back() -> None:
    lesson = LESSONS["four-rates"]
    page = _opened(lesson="four-rates")
    assert_quiet(page)
    assert not page.subheader
    page = _opened(LessonsRecord({"four-rates": [[2, 1, 3, 0]]}), lesson="four-rates")
    assert_quiet(page)
    assert [one.value for one in page.subheader] == [words.WHY, words.TRY]
    assert all(sentence in shown_text(page) for sentence in answered(lesson, lesson.control.usual).why)
    page.select_slider[0].set_value(lesson.control.values[0]).run()
    assert all(sentence in shown_text(page) for sentence in answered(lesson, lesson.control.values[0]).why)
    page.button(key="lesson.again").click().run()
    assert_quiet(page)
    assert not page.subheader
    assert page.session_state["lessons"].guesses == {}


@pytest.mark.parametrize("kept", [[[0, 0, 0, 0]], ["<b>"], [float("nan")]])
def test_a_guess_that_makes_no_sense_is_none(kept: list[object]) -> None:
    page = _opened(LessonsRecord({"four-rates": kept}), lesson="four-rates")
    assert_quiet(page)
    assert not page.subheader
    act(page, "guess", {"slug": "two-points", "value": 1}, "lesson")  # of the lesson that was shown before
    assert not page.subheader
    act(page, "guess", {"slug": "four-rates", "value": [0, 1, 2, 3]}, "lesson")
    assert page.subheader
    assert page.session_state["lessons"].guesses == {"four-rates": [[0, 1, 2, 3]]}


def test_a_class_sees_its_guesses_first_and_then_the_answer_to_what_it_was_asked() -> None:
    lesson = LESSONS["heavy-ball"]
    page = page_script("course/lessons.py")
    page.query_params["lesson"] = lesson.slug
    page.session_state["lessons"] = LessonsRecord({lesson.slug: [None]}, {lesson.slug: 0.5})
    page.session_state["class"] = ClassState("3333-4444", lesson.slug, 1, "guess", ())
    page.run()
    assert_quiet(page)
    assert not page.subheader
    page.session_state["class"] = ClassState("3333-4444", lesson.slug, 1, "revealed", ([1.0, 0.0], None))
    page.run()
    assert not page.subheader
    page.session_state["class"] = page.session_state["class"]._replace(phase="answered")
    page.run()
    assert_quiet(page)
    assert page.subheader
    assert "lesson.again" not in [button.key for button in page.button]
    assert page.select_slider[0].value == lesson.control.usual
    page.session_state["class"] = ClassState("3333-4444", lesson.slug, 2, "guess", ())
    page.run()
    assert not page.subheader


@pytest.mark.parametrize("slides", ["", "L2"])
def test_the_next_lesson_is_the_next_of_the_slide_set(slides: str) -> None:
    order = SLIDES[slides] if slides else tuple(LESSONS)
    record = LessonsRecord({slug: [None] for slug in order})
    query = {"slides": slides} if slides else {}
    page = _opened(record, lesson=order[0], hide="controls", **query)
    page.button(key="lesson.next").click().run()
    assert dict(page.query_params) == query | {"lesson": order[1], "hide": "controls"}
    last = _opened(record, lesson=order[-1], **query)
    assert "lesson.next" not in [button.key for button in last.button]
    title = course_words.SLIDES[slides] if slides else list(course_words.CHAPTERS.values())[-1]
    assert any(title in caption.value for caption in last.caption)


def test_what_the_address_does_not_know_is_said_and_the_list_is_shown() -> None:
    page = _opened(lesson="none_such", slides="L9")
    assert [one.value.replace("\\", "") for one in page.warning] == [
        words.UNKNOWN_LESSON.format(slug="none_such"),
        words.UNKNOWN_SLIDES.format(slides="L9"),
    ]
    assert not page.exception
