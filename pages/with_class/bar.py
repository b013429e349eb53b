"""The bar: the code, the address and its QR code, how many have guessed, and what the teacher can do.

The browser holds the teacher's key, asks the API by itself (bar.js), and reports here where the class is: a page is
run when that changes, and not with each guess. A session that is lost, or another copy of the server, hears of the
class in the same way.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st
from streamlit.components.v2 import component

from classroom.codes import read_code, written_code
from classroom.store import MOST_STUDENTS
from interface.atomic import atomic
from lessons.course import LESSONS
from lessons.form.lesson import Lesson
from pages.with_class import words
from pages.with_class.qr import class_address, only_here, qr_code
from quantities import Refused

_KEY = "class-bar"
_RECORD = "class"  # in the session: where the class is, as the browser reported it last


class ClassState(NamedTuple):
    """Where a class is.

    code: as it is shown.
    lesson: the slug of the question that the phones show.
    round: how many questions were asked, this one included.
    phase: "guess", "revealed" or "answered".
    spread: from then on, the guesses, of the lesson's kind; None is "I don't know".
    """

    code: str
    lesson: str
    round: int
    phase: str
    spread: tuple[Any, ...]


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    script = "\n".join(Path(__file__).with_name(f"{part}.js").read_text() for part in ("parts", "bar"))
    style = Path(__file__).with_suffix(".css").read_text()
    return component("descent_lab_class_bar", css=style, js=script, isolate_styles=False)


def class_bar(lesson: Lesson, following: Lesson | None, open_lesson: Callable[[str], object]) -> ClassState | None:
    """Show the bar above a lesson.

    Args:
        lesson: what the page shows.
        following: what is asked next; None after the last lesson.
        open_lesson: leads the page to the lesson with a slug; called before the run in which the class has gone on.

    Returns:
        Where the class is; None where there is none.
    """

    @atomic
    def changed() -> None:
        before, now = st.session_state.get(_RECORD), read_state(st.session_state[_KEY].changed)
        st.session_state[_RECORD] = now
        if before and now and before.code == now.code and before.round < now.round:
            open_lesson(now.lesson)

    state: ClassState | None = st.session_state.get(_RECORD)
    page, base = st.context.url or "", st.get_option("server.baseUrlPath")
    data: dict[str, Any] = {
        "lesson": lesson.slug,
        "following": following.slug if following else None,
        "words": words.OF_BAR,
        "known": state and {"code": state.code, "round": state.round, "phase": state.phase},
        "address": class_address(page, base),
        "local": only_here(page),
        "qr": qr_code(class_address(page, base, state.code)) if state else "",
    }
    _component()(key=_KEY, data=data, height="content", on_changed_change=changed)
    return state


def read_state(given: object) -> ClassState | None:
    """What the browser reports; None where it makes no sense, or there is no class."""
    if not isinstance(given, Mapping):
        return None
    code, lesson = read_code(str(given.get("code"))), LESSONS.get(str(given.get("lesson")))
    round, phase = given.get("round"), given.get("phase")
    if not code or not lesson or not isinstance(round, int | float) or phase not in ("guess", "revealed", "answered"):
        return None
    return ClassState(written_code(code), lesson.slug, int(round), phase, _spread(lesson, given.get("spread")))


def _spread(lesson: Lesson, given: object) -> tuple[Any, ...]:
    experiment, taken = lesson.race(lesson.control.usual), []
    for value in given[:MOST_STUDENTS] if isinstance(given, list) else ():
        try:
            taken.append(None if value is None else lesson.guess.accept(value, experiment))
        except Refused:
            continue
    return tuple(taken)
