"""The controls of the landscape and of a start on it, for a record that has a field `start`."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from experiments.experiment import COORDINATE
from interface import words
from interface.number_field import number_field
from interface.widgets import bind, field_of, into, show
from landscapes import LANDSCAPES, Landscape


def landscape_control(
    landscape: str,
    offered: Sequence[str],
    key: str,
    change: Callable[[str], None],
    sentence: str,
    width: int,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> None:
    """The landscape; `change` is given the slug of another one, and `sentence` is the help."""
    show(key, landscape)
    st.selectbox(
        words.LANDSCAPE,
        offered,
        format_func=lambda slug: LANDSCAPES[slug].title,
        key=key,
        on_change=lambda: change(st.session_state[key]),
        help=sentence,
        label_visibility=label_visibility,
        width=width,
    )


def named_start_control(record: object, landscape: Landscape, key: str) -> None:
    """A start by its name. A second press lets go of the name, and the start stays where it is."""
    starts = landscape.starts

    def named(name: str | None) -> Any:
        return starts.get(name or "", field_of(record, "start"))

    show(key, {point: name for name, point in starts.items()}.get(tuple(field_of(record, "start"))))
    st.pills(words.NAMED_START, list(starts), help=words.NAMED_START_HELP, **bind(record, "start", key, named))


def start_control(record: object, landscape: Landscape, page: str, sentence: str) -> None:
    """A start by its name or by its coordinates; `page` begins the keys, `sentence` is the coordinates' help."""
    named_start_control(record, landscape, f"{page}named-start")
    start = field_of(record, "start")
    for axis, label in enumerate(words.COORDINATES):

        def moved(value: float, axis: int = axis) -> None:
            into(record, "start")(tuple(value if i == axis else x for i, x in enumerate(field_of(record, "start"))))

        number_field(label, start[axis], moved, COORDINATE, f"{page}start.{axis}", sentence)
