"""Controls made from what a quantity may be: one widget for each kind, with its sentence of help.

The page keeps its own record of what was set, a dictionary; a widget shows one entry of it. The
entry is put into the widget before it is drawn, so that it moves when something else set it, and
a change is written back before the page runs, so that nothing is lost when the widget is gone.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from pages.race import words
from quantities import Choice, Quantity, Range, Switch, written

Record = dict[str, Any]


def bind(record: Record, field: str, key: str, read: Callable[[Any], Any] = lambda value: value) -> dict[str, Any]:
    """Arguments that tie a widget to an entry of the record; `read` turns its value into the entry."""

    def keep() -> None:
        record[field] = read(st.session_state[key])

    return {"key": key, "on_change": keep}


def bind_twin(
    record: Record, field: str, key: str, shown: float | str, read: Callable[[Any], Any] = lambda value: value
) -> dict[str, Any]:
    """The same for one of two widgets that show the same number: a new widget whenever the other has set it.

    To put a value into one that is on the screen is not safe: until the browser has heard of it,
    each of its messages still carries the old value, which would count as a change by hand and
    undo what was done beside it. A message of a widget that has been replaced is not heard.
    """
    count, first = st.session_state.setdefault(f"{key}.edition", (0, shown))
    held = st.session_state.get(f"{key}.{count}")
    if held is None:  # it was not on the screen
        first = shown
    elif text(number_or_text(str(held))) != text(shown):
        count, first = count + 1, shown
    st.session_state[f"{key}.edition"] = count, first

    def keep() -> None:
        if st.session_state[f"{key}.edition"][0] == count:
            record[field] = read(st.session_state[f"{key}.{count}"])

    # Its first value is given to the widget and not put into the state: a widget that goes before the
    # browser has heard of the state would send what it was made with.
    return {"key": f"{key}.{count}", "on_change": keep, "value": first}


def show(key: str, value: object) -> None:
    """Let the widget with this key show the value."""
    st.session_state[key] = value


def one_of(record: Record, field: str, key: str, label: str, said: Mapping[str, str], told: str) -> str:
    """Buttons in a row, of which one is on, and which one that is. The label is for screen readers.

    Args:
        record, field: the entry that is set.
        key: of the widget.
        label, said, told: its name, what each choice is called, and its sentence of help.
    """
    show(key, record[field])
    st.segmented_control(
        label,
        list(said),
        format_func=said.__getitem__,
        required=True,
        help=told,
        label_visibility="collapsed",
        **bind(record, field, key),
    )
    return record[field]


def number_or_text(typed: str) -> float | str:
    """What was typed, as a number if it is one; if not, the experiment says what is wrong."""
    try:
        return float(typed)
    except ValueError:
        return typed


def number_text_or_nothing(typed: str) -> float | str | None:
    """The same, where an empty field means something: that nothing is asked for."""
    return number_or_text(typed) if typed.strip() else None


def text(value: object) -> str:
    """A value as a person would type it."""
    return written(value) if isinstance(value, int | float) else str(value)


def plain(said: str) -> str:
    """Words that a person typed, safe to show where Markdown is read."""
    return re.sub(r"([!-/:-@[-`{-~])", r"\\\1", said)


def symbol(name: str) -> str:
    """A quantity's name as the lectures write it, or in words: Weight decay for weight_decay, a letter as it is."""
    return words.SYMBOLS.get(name) or (name if len(name) == 1 else name.replace("_", " ").capitalize())


def ladder(kind: Range, value: float, leads: tuple[float, ...] = (1, 2, 5)) -> list[float]:
    """Round numbers from the lowest to the highest, the value among them.

    They are even on a log scale, of the number itself or of its distance from 1.
    """
    highest = 1.0 if kind.toward_one else kind.high
    lowest = 1.0 - kind.high if kind.toward_one else kind.low or 1e-5 * kind.high
    decades = range(math.floor(math.log10(lowest)), math.floor(math.log10(highest)) + 1)
    rungs = {float(f"{lead}e{decade}") for decade in decades for lead in leads}
    numbers = {round(1.0 - rung, 12) for rung in rungs} if kind.toward_one else rungs
    return sorted({number for number in numbers if kind.low <= number <= kind.high} | {kind.low, value})


def control(quantity: Quantity, record: Record, key: str) -> None:
    """The control of one quantity, tied to the record's entry of its name."""
    kind, label = quantity.kind, symbol(quantity.name)
    value = record.setdefault(quantity.name, quantity.default)
    tied = bind(record, quantity.name, key)
    show(key, value)
    if isinstance(kind, Switch):
        st.toggle(label, help=kind.help, **tied)
    elif isinstance(kind, Choice):
        st.segmented_control(label, list(kind.words), required=True, help=kind.help, **tied)
    elif kind.integer:
        st.number_input(label, int(kind.low), int(kind.high), step=1, help=kind.help, **tied)
    elif kind.log or kind.toward_one:
        st.select_slider(label, ladder(kind, value), format_func=text, help=kind.help, **tied)
    else:
        step = 10.0 ** math.ceil(math.log10((kind.high - kind.low) / 1000))
        show(key, float(value))
        st.slider(label, kind.low, kind.high, step=step, format="%g", help=kind.help, **tied)
