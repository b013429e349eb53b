"""The controls of the landscape and of a start on it. A record has the fields `landscape` and `start`."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import streamlit as st

from experiments.experiment import COORDINATE
from interface import words
from interface.atomic import atomic
from interface.control import control
from interface.number_field import number_field
from interface.own_data.commit import fitted
from interface.own_data.controls import own_data_controls
from interface.own_formula import own_formula_controls
from interface.popover import popover
from interface.race_record import Rates
from interface.undo import as_it_comes, offer_undo, snapshot, with_undo
from interface.widgets import field_of, into, plain, show, text
from landscapes import Landscape, landscape_of, title_of
from landscapes.own import data as own_data
from quantities import quantities

_OWN = {"own": own_formula_controls}  # what has controls of its own, by slug


def landscape_control(
    record: object,
    offered: Sequence[str],
    key: str,
    change: Callable[[Any, str], object],
    sentence: str,
) -> None:
    """The record's landscape; `change` takes the record and the slug of another one, and `sentence` is the help."""

    @atomic
    def choose() -> None:
        slug, before = st.session_state[key], snapshot(record)
        untouched = as_it_comes(record, change, field_of(record, "landscape"))
        rates = change(record, slug)
        if not untouched or (isinstance(rates, Rates) and rates.replaced):
            offer_undo(record, before, landscape_replaced(title_of(slug), rates))

    show(key, field_of(record, "landscape"))
    st.selectbox(
        words.LANDSCAPE,
        offered,
        format_func=title_of,
        key=key,
        on_change=choose,
        help=sentence,
    )


def landscape_popover(
    record: object,
    offered: Sequence[str],
    key: str,
    change: Callable[..., object],
    sentence: str,
    fixed: Collection[str] = (),
    more: Callable[[], None] = lambda: None,
) -> None:
    """All about the record's landscape, in a popover with its title: which one, what it is, its shape, its source.

    Args:
        record: has the fields `landscape` and `landscape_parameters`.
        offered: the slugs of the landscapes to choose from.
        key: of the landscape's select box; it begins the other keys.
        change: takes the record, the slug of another landscape, and its parameters unless they are the usual ones.
        sentence: the help of the select box.
        fixed: the names of parameters that are not to be changed here.
        more: draws what a page has to choose besides, below the landscape's formula.
    """
    landscape = landscape_of(field_of(record, "landscape"), field_of(record, "landscape_parameters"))
    opened = popover(title_of(landscape.slug), f"{key}-popover")
    if not opened.open:
        return
    with opened:
        landscape_control(record, offered, key, change, sentence)
        if landscape.slug in _OWN:
            _OWN[landscape.slug](record, key, change)
            return
        st.markdown(landscape.idea)
        st.latex(landscape.formula)
        more()
        if landscape.slug == own_data.SLUG:
            own_data_controls(record, change, fitted, f"{key}.{landscape.slug}", fixed)
            return
        numbers = field_of(record, "landscape_parameters")
        for quantity in quantities(landscape.parameters).values():
            if quantity.name not in fixed:
                control(quantity, numbers, f"{key}.{landscape.slug}.{quantity.name}")
        st.caption(words.SOURCE.format(source=plain(landscape.source)))


def start_popover(record: object, landscape: Landscape, key: str, sentence: str) -> None:
    """The record's start in a popover, by its name or by its coordinates; `sentence` is the coordinates' help."""
    x, y = map(text, field_of(record, "start"))
    label = words.START if landscape.weights == 2 else words.START_ON_LINE
    opened = popover(label.format(x=x, y=y), f"{key}-popover")
    if opened.open:
        with opened:
            start_control(record, landscape, key, sentence)


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

    @atomic
    def choose() -> None:
        chosen = starts.get(st.session_state[key] or "", start)
        if start in starts.values():
            into(record, "start")(chosen)
        else:
            with_undo(record, words.START_REPLACED, into(record, "start"), chosen)

    show(key, {point: name for name, point in starts.items()}.get(start))
    st.pills(words.NAMED_START, list(starts), help=words.NAMED_START_HELP, key=key, on_change=choose)


def start_control(record: object, landscape: Landscape, key: str, sentence: str) -> None:
    """A start by its name or by its coordinates; `key` begins the keys, `sentence` is the coordinates' help."""
    named_start_control(record, landscape, f"{key}.named")
    start = field_of(record, "start")
    for axis, label in enumerate(words.COORDINATES if landscape.weights == 2 else words.WEIGHT):

        def moved(value: float, axis: int = axis) -> None:
            into(record, "start")(tuple(value if i == axis else x for i, x in enumerate(field_of(record, "start"))))

        number_field(label, start[axis], moved, COORDINATE, f"{key}.{axis}", sentence)
