"""What stands above a lesson's picture: the way here, the bar for a class, and the question."""

from html import escape
from typing import Any, NamedTuple

import streamlit as st

from interface.atomic import atomic
from lessons.form.lesson import Lesson
from pages.course import words
from pages.course.links import following, open_lesson, place_in_order, staged, turn_stage
from pages.course.record import LessonsRecord
from pages.with_class.bar import ClassState, class_bar


class ClassAtLesson(NamedTuple):
    """A class that is at this lesson: its guesses once they are revealed, and whether it has seen the answer."""

    spread: tuple[Any, ...] | None
    answer_shown: bool


def head(kept: LessonsRecord, lesson: Lesson) -> ClassAtLesson | None:
    """The way here, the bar for a class, and the question; the class that is at this lesson, if there is one."""
    with st.container(horizontal=True, vertical_alignment="center", key="lesson-way"):
        if not staged():
            leads = {"on_click": atomic(open_lesson), "args": ("",)}
            st.button(words.ALL, key="lesson.all", type="tertiary", help=words.ALL_HELP, **leads)
        st.caption(place_in_order(lesson))
        label, sentence = words.LEAVE_PROJECTOR if staged() else words.PROJECTOR
        st.button(label, key="lesson.projector", type="tertiary", help=sentence, on_click=atomic(turn_stage))
        state = class_bar(lesson, following(lesson), open_lesson)
    asked = f"<h1>{escape(lesson.question)}</h1><p>{escape(lesson.setting)}</p>"
    st.html(f'<div class="dl-question">{asked}</div>')
    return _asked_class(kept, lesson, state) if state and state.lesson == lesson.slug else None


def _asked_class(kept: LessonsRecord, lesson: Lesson, state: ClassState) -> ClassAtLesson:
    """Where the class is. Its answer begins at the control's usual value, which it was asked about."""
    this_round = f"{state.code} {state.round}"
    shown = state.phase == "answered"
    if shown and kept.answered_class != this_round:
        kept.answered_class = this_round
        kept.values.pop(lesson.slug, None)
    return ClassAtLesson(None if state.phase == "guess" else state.spread, shown)
