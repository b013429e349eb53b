"""The controls of the landscape and of a start on it, for a record that has a field `start`."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from experiments.experiment import COORDINATE
from interface import words
from interface.number_field import number_field
from interface.undo import choose_with_undo, with_undo
from interface.widgets import field_of, into, show
from landscapes import LANDSCAPES, Landscape


def landscape_control(
    record: object,
    offered: Sequence[str],
    key: str,
    change: Callable[[Any, str], object],
    sentence: str,
    width: int,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> None:
    """The record's landscape; `change` takes the record and the slug of another one, and `sentence` is the help."""

    def choose() -> None:
        slug = st.session_state[key]
        sentence = words.LANDSCAPE_REPLACED.format(landscape=LANDSCAPES[slug].title)
        choose_with_undo(record, sentence, change, field_of(record, "landscape"), slug)

    show(key, field_of(record, "landscape"))
    st.selectbox(
        words.LANDSCAPE,
        offered,
        format_func=lambda slug: LANDSCAPES[slug].title,
        key=key,
        on_change=choose,
        help=sentence,
        label_visibility=label_visibility,
        width=width,
    )


def named_start_control(record: object, landscape: Landscape, key: str) -> None:
    """A start by its name. A second press lets go of the name, and the start stays where it is."""
    starts, start = landscape.starts, tuple(field_of(record, "start"))

    def choose() -> None:
        chosen = starts.get(st.session_state[key] or "", start)
        if start in starts.values():
            into(record, "start")(chosen)
        else:
            with_undo(record, words.START_REPLACED, into(record, "start"), chosen)

    show(key, {point: name for name, point in starts.items()}.get(start))
    st.pills(words.NAMED_START, list(starts), help=words.NAMED_START_HELP, key=key, on_change=choose)


def start_control(record: object, landscape: Landscape, page: str, sentence: str) -> None:
    """A start by its name or by its coordinates; `page` begins the keys, `sentence` is the coordinates' help."""
    named_start_control(record, landscape, f"{page}named-start")
    start = field_of(record, "start")
    for axis, label in enumerate(words.COORDINATES):

        def moved(value: float, axis: int = axis) -> None:
            into(record, "start")(tuple(value if i == axis else x for i, x in enumerate(field_of(record, "start"))))

        number_field(label, start[axis], moved, COORDINATE, f"{page}start.{axis}", sentence)
