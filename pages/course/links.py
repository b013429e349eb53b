"""What this page's address says: ?lesson=SLUG, slides=L3 for a slide set's order, hide=controls for a projector."""

import streamlit as st

from lessons import words as course_words
from lessons.course import CHAPTERS, LESSONS, SLIDES
from lessons.form.lesson import Lesson
from pages.course import words

LESSON, SLIDE_SET, HIDE = "lesson", "slides", "hide"
FIRST = "first"  # in place of a slug


def staged() -> bool:
    """Whether a projector shows the page: without the bar at the top."""
    return st.query_params.get(HIDE) == "controls"


def turn_stage() -> None:
    """With the bar at the top, or without it for a projector."""
    if staged():
        del st.query_params[HIDE]
    else:
        st.query_params[HIDE] = "controls"


def slide_set() -> str:
    """The slide set whose order the lessons are in; empty for the order of the course."""
    given = st.query_params.get(SLIDE_SET, "")
    return given if given in SLIDES else ""


def open_lesson(slug: str) -> None:
    """Lead to a lesson, or with an empty slug to the list. All else that the address says stays."""
    kept = {name: value for name in (SLIDE_SET, HIDE) if (value := st.query_params.get(name))}
    st.query_params.from_dict({LESSON: slug, **kept} if slug else kept)


def following(lesson: Lesson) -> Lesson | None:
    """The lesson behind this one; None behind the last."""
    order = _order()
    behind = order[order.index(lesson.slug) + 1 :] if lesson.slug in order else order
    return LESSONS[behind[0]] if behind else None


def place_in_order(lesson: Lesson) -> str:
    """Where the lesson stands in its chapter, or in the order of the slide set."""
    slides = slide_set()
    chapter = next(one for one in CHAPTERS if lesson in one.lessons)
    order = [one.slug for one in chapter.lessons]
    name = course_words.CHAPTERS[chapter.name]
    if slides and lesson.slug in SLIDES[slides]:
        order, name = list(SLIDES[slides]), words.SLIDE_SET.format(name=slides, title=course_words.SLIDES[slides])
    return words.PLACE.format(chapter=name, place=order.index(lesson.slug) + 1, count=len(order))


def _order() -> list[str]:
    return list(SLIDES[slide_set()] if slide_set() else LESSONS)
