"""Controls made from what a quantity may be: one widget for each kind, with its sentence of help.

The page keeps its own record of what was set, an object with attributes or a dictionary; a widget
shows one field of it. The field's value is put into the widget before it is drawn, so that it moves
when something else set it. A change is written back before the page runs, so that nothing is lost
when the widget is gone.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from experiments.ladder import ladder
from interface import words
from quantities import Choice, Quantity, Switch, written

Fields = dict[str, Any]  # by name: hyperparameters, or the parameters of a landscape


def _put(record: object, field: str, value: object) -> None:
    if isinstance(record, dict):
        record[field] = value
    else:
        setattr(record, field, value)


def field_of(record: object, field: str) -> Any:
    """The value of a record's field."""
    return record[field] if isinstance(record, dict) else getattr(record, field)


def bind(record: object, field: str, key: str, read: Callable[[Any], Any] = lambda value: value) -> dict[str, Any]:
    """Arguments that tie a widget to a field of the record; `read` turns the widget's value into the field's."""

    def keep() -> None:
        _put(record, field, read(st.session_state[key]))

    return {"key": key, "on_change": keep}


def bind_twin(
    record: object, field: str, key: str, shown: float | str, read: Callable[[Any], Any] = lambda value: value
) -> dict[str, Any]:
    """Arguments that tie one of two widgets to the number that both show.

    The browser may still hold the old value when a widget is set from the server, and would send it back as a
    change by hand. So the widget is mounted again under a new key whenever the other one has set the number;
    messages of the old key are ignored.
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
            _put(record, field, read(st.session_state[f"{key}.{count}"]))

    # The first value is the widget's own and not put into the state: a widget that is replaced before the state
    # has reached the browser would send the value it was made with.
    return {"key": f"{key}.{count}", "on_change": keep, "value": first}


def show(key: str, value: object) -> None:
    """Let the widget with this key show the value."""
    st.session_state[key] = value


def one_of(record: object, field: str, key: str, label: str, choices: Mapping[str, str], sentence: str) -> str:
    """Buttons in a row, of which one is on, and which one that is. The label is for screen readers.

    Args:
        record, field: the field that is set.
        key: of the widget.
        label: its name.
        choices: the title of each choice.
        sentence: its help.
    """
    chosen = field_of(record, field)
    show(key, chosen)
    st.segmented_control(
        label,
        list(choices),
        format_func=choices.__getitem__,
        required=True,
        help=sentence,
        label_visibility="collapsed",
        **bind(record, field, key),
    )
    return chosen


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


def plain(typed: str) -> str:
    """Words that a person typed, safe to show where Markdown is read."""
    return re.sub(r"([!-/:-@[-`{-~])", r"\\\1", typed)


def symbol(name: str) -> str:
    """A quantity's name as the lectures write it, or in words: Weight decay for weight_decay, a letter as it is."""
    return words.SYMBOLS.get(name) or (name if len(name) == 1 else name.replace("_", " ").capitalize())


def control(quantity: Quantity, numbers: Fields, key: str) -> None:
    """The control of one quantity, tied to the entry of its name."""
    kind, label = quantity.kind, symbol(quantity.name)
    value = numbers.setdefault(quantity.name, quantity.default)
    tied = bind(numbers, quantity.name, key)
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
