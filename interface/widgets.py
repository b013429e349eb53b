"""Widgets tied to the fields of a record.

The page keeps its own record of what was set, an object with attributes or a dictionary; a widget
shows one field of it. The field's value is put into the widget before it is drawn, so that it moves
when something else set it. A change is written back before the page runs, so that nothing is lost
when the widget is gone.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from experiments import name_words
from experiments.typed_number import typed_number
from interface.atomic import atomic
from quantities import written


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

    @atomic
    def keep() -> None:
        _put(record, field, read(st.session_state[key]))

    return {"key": key, "on_change": keep}


def into(record: object, field: str) -> Callable[[Any], None]:
    """What puts a value into a field of the record."""
    return lambda value: _put(record, field, value)


def bind_twin(key: str, shown: float | str, keep: Callable[[Any], None]) -> dict[str, Any]:
    """Arguments that tie one of two widgets to the number that both show.

    The browser may still hold the old value when a widget is set from the server, and would send it back as a
    change by hand. So the widget is mounted again under a new key whenever the other one has set the number;
    messages of the old key are ignored.
    """
    count, first = st.session_state.setdefault(f"{key}.edition", (0, shown))
    held = st.session_state.get(f"{key}.{count}")
    if held is None:  # it was not on the screen
        first = shown
    elif not _same(held, shown):
        count, first = count + 1, shown
    st.session_state[f"{key}.edition"] = count, first

    @atomic
    def changed() -> None:
        if st.session_state[f"{key}.edition"][0] == count:
            keep(st.session_state[f"{key}.{count}"])

    # The first value is the widget's own and not put into the state: a widget that is replaced before the state
    # has reached the browser would send the value it was made with.
    return {"key": f"{key}.{count}", "on_change": changed, "value": first}


def _same(held: float | str, shown: float | str) -> bool:
    """Whether both mean one number, or are one text."""
    numbers = typed_number(str(held)), typed_number(str(shown))
    return held == shown if None in numbers else numbers[0] == numbers[1]


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


def text(value: object) -> str:
    """A value as a person would type it: 2e-5, not 2e-05."""
    return re.sub(r"e\+?(-?)0*", r"e\1", written(value)) if isinstance(value, int | float) else str(value)


def plain(typed: str) -> str:
    """Words that a person typed, safe to show where Markdown is read."""
    return re.sub(r"([!-/:-@[-`{-~])", r"\\\1", typed)


def symbol(name: str) -> str:
    """A quantity's name as the lectures write it, or in words: Weight decay for weight_decay, a letter as it is."""
    return name_words.SYMBOLS.get(name) or (name if len(name) == 1 else name.replace("_", " ").capitalize())
