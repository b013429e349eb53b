"""One lesson: the question, the picture in which the guess is made, and behind it the truth and the why."""

import streamlit as st

from experiments.printed import digits
from interface.atomic import atomic
from interface.send_to_race import send_to_race
from interface.undo import with_undo
from interface.widgets import bind, plain, show
from lessons.form.answered import Answered, answered
from lessons.form.lesson import Lesson
from lessons.form.message import question, truth
from pages.course import record as records
from pages.course import words
from pages.course.head import head
from pages.course.links import following, open_lesson
from pages.course.record import LessonsRecord
from views.lesson import lesson as picture

_KEY = "lesson-picture"


def one_lesson(lesson: Lesson) -> None:
    """Show it."""
    kept = records.record()
    asked = head(kept, lesson)
    given = None if asked else kept.given(lesson)
    if asked and not asked.answer_shown:
        _picture(kept, lesson, question(lesson, spread=asked.spread, to_class=True))
        return
    if not asked and not given:
        _picture(kept, lesson, question(lesson))
        return
    found = answered(lesson, kept.value(lesson))
    _picture(kept, lesson, truth(lesson, found, given, asked and asked.spread))
    _why(kept, lesson, found, with_class=asked is not None)


def _picture(kept: LessonsRecord, lesson: Lesson, message: bytes) -> None:
    @atomic
    def take_guess() -> None:
        made = st.session_state[_KEY].guess
        if made and made["slug"] == lesson.slug and not kept.given(lesson):
            kept.guesses[lesson.slug] = [made["value"]]

    picture(message, take_guess, _KEY)


def _why(kept: LessonsRecord, lesson: Lesson, found: Answered, with_class: bool) -> None:
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
        if not with_class:  # which its own bar leads on
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
    behind = following(lesson)

    @atomic
    def again() -> None:
        with_undo(kept, words.AGAIN_DONE, kept.forget, lesson.slug)

    with st.container(horizontal=True):
        if behind:
            sentence = words.NEXT_HELP.format(title=behind.title)
            arguments = {"on_click": atomic(open_lesson), "args": (behind.slug,), "help": sentence}
            st.button(words.NEXT, key="lesson.next", type="primary", **arguments)
        st.button(words.AGAIN, key="lesson.again", on_click=again, help=words.AGAIN_HELP)
