"""One lesson: the question, the picture in which the guess is made, and behind it the truth and the why."""

from html import escape

import streamlit as st

from experiments.printed import digits
from interface.atomic import atomic
from interface.send_to_race import send_to_race
from interface.undo import with_undo
from interface.widgets import bind, plain, show
from lessons import words as course_words
from lessons.course import CHAPTERS
from lessons.form.answered import Answered, answered
from lessons.form.lesson import Lesson
from lessons.form.message import question, truth
from pages.course import record as records
from pages.course import words
from pages.course.links import open_lesson, staged
from pages.course.record import LessonsRecord
from quantities import Refused
from views.lesson import lesson as picture

_KEY = "lesson-picture"


def one_lesson(lesson: Lesson) -> None:
    """Show it."""
    kept = records.record()
    given = kept.given(lesson)
    _head(lesson)
    if not given:
        _picture(kept, lesson, question(lesson))
        return
    found = answered(lesson, kept.value(lesson))
    _picture(kept, lesson, truth(lesson, found, given))
    _why(kept, lesson, found)


def _head(lesson: Lesson) -> None:
    chapter = next(one for one in CHAPTERS if lesson in one.lessons)
    place = words.PLACE.format(
        chapter=course_words.CHAPTERS[chapter.name],
        place=chapter.lessons.index(lesson) + 1,
        count=len(chapter.lessons),
    )
    with st.container(horizontal=True, vertical_alignment="center", key="lesson-way"):
        if not staged():
            leads = {"on_click": atomic(open_lesson), "args": ("",)}
            st.button(words.ALL, key="lesson.all", type="tertiary", help=words.ALL_HELP, **leads)
        st.caption(place)
    asked = f"<h1>{escape(lesson.question)}</h1><p>{escape(lesson.setting)}</p>"
    st.html(f'<div class="dl-question">{asked}</div>')


def _picture(kept: LessonsRecord, lesson: Lesson, message: bytes) -> None:
    @atomic
    def take_guess() -> None:
        made = st.session_state[_KEY].guess
        if not made or lesson.slug in kept.guesses:
            return
        experiment = lesson.race(lesson.control.usual)
        try:
            value = made["value"] if made["value"] is None else lesson.guess.accept(made["value"], experiment)
        except (Refused, KeyError, TypeError):
            return
        kept.guesses[lesson.slug] = [value]

    picture(message, take_guess, _KEY)


def _why(kept: LessonsRecord, lesson: Lesson, found: Answered) -> None:
    why, next_one = st.columns((3, 2), gap="large")
    with why:
        st.subheader(words.WHY, anchor=False)
        for sentence in found.why:
            st.markdown(plain(sentence))
        st.latex(lesson.formula)
        st.caption(plain(lesson.source))
        st.caption(words.SLIDES.format(slides=", ".join(lesson.slides)))
    with next_one:
        st.subheader(words.TRY, anchor=False)
        _control(kept, lesson)
        send_to_race(found.result.experiment, "lesson.send")
        _onward(kept, lesson)


def _control(kept: LessonsRecord, lesson: Lesson) -> None:
    control, key = lesson.control, f"lesson.control.{lesson.slug}"
    texts = control.texts or {}
    kept.values[lesson.slug] = kept.value(lesson)
    show(key, kept.values[lesson.slug])
    st.select_slider(
        control.label,
        control.values,
        format_func=lambda value: texts.get(value, digits(value)),
        help=control.help,
        **bind(kept.values, lesson.slug, key),
    )


def _onward(kept: LessonsRecord, lesson: Lesson) -> None:
    """To the next lesson, or the guess once more."""
    order = [one for chapter in CHAPTERS for one in chapter.lessons]
    behind = order[order.index(lesson) + 1 :]

    @atomic
    def again() -> None:
        with_undo(kept, words.AGAIN_DONE, kept.forget, lesson.slug)

    with st.container(horizontal=True):
        if behind:
            sentence = words.NEXT_HELP.format(title=behind[0].title)
            arguments = {"on_click": atomic(open_lesson), "args": (behind[0].slug,), "help": sentence}
            st.button(words.NEXT, key="lesson.next", type="primary", **arguments)
        st.button(words.AGAIN, key="lesson.again", on_click=again, help=words.AGAIN_HELP)
