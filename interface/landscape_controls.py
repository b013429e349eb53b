"""The controls of the landscape and of a start on it, for a record that has a field `start`."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from experiments.experiment import COORDINATE
from interface import words
from interface.number_field import number_field
from interface.race_record import Rates
from interface.undo import as_it_comes, offer_undo, snapshot, with_undo
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
        slug, before = st.session_state[key], snapshot(record)
        untouched = as_it_comes(record, change, field_of(record, "landscape"))
        rates = change(record, slug)
        if not untouched or (isinstance(rates, Rates) and rates.replaced):
            offer_undo(record, before, landscape_replaced(LANDSCAPES[slug].title, rates))

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


def landscape_replaced(title: str, rates: object) -> str:
    """What another landscape has replaced; `rates` is what became of those set by hand, where they can be kept."""
    if not isinstance(rates, Rates) or rates == (0, ()):
        return words.LANDSCAPE_REPLACED.format(landscape=title)
    if not rates.replaced:
        return words.LANDSCAPE_RATES_KEPT.format(landscape=title)
    names = ", ".join(rates.replaced)
    one, other = words.LANDSCAPE_RATE_REPLACED
    return (one if len(rates.replaced) == 1 else other).format(landscape=title, names=names)


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
