"""The control of a quantity: one widget for each kind, with its sentence of help."""

import math
from typing import Any

import streamlit as st

from experiments.ladder import ladder
from experiments.schedule_periods import period_of_race
from interface import words
from interface.number_field import number_field
from interface.widgets import bind, into, show, symbol, text
from optimizers import Schedule
from quantities import Choice, Quantity, Switch, quantities

Fields = dict[str, Any]  # by name: hyperparameters, or the parameters of a landscape


def schedule_controls(schedule: Schedule, numbers: Fields, steps: int, key: str) -> None:
    """The controls of a schedule's numbers. An empty period lasts as long as the race, which has so many steps."""
    for quantity in quantities(schedule.parameters).values():
        period = period_of_race(schedule.slug, numbers, steps) if quantity.name == "period" else None
        control(quantity, numbers, f"{key}{schedule.slug}.{quantity.name}", period)


def control(quantity: Quantity, numbers: Fields, key: str, stand_in: int | None = None) -> None:
    """The control of one quantity, tied to the entry of its name.

    Args:
        quantity, numbers: the entry and what it may be.
        key: of the widget.
        stand_in: what an empty field stands for, if it may be empty; its value is then None.
    """
    kind, label = quantity.kind, symbol(quantity.name)
    value = numbers.get(quantity.name, quantity.default if stand_in is None else None)
    if isinstance(kind, Switch | Choice) or not kind.integer:
        show(key, value)
    tied = bind(numbers, quantity.name, key)
    if isinstance(kind, Switch):
        st.toggle(label, help=kind.help, **tied)
    elif isinstance(kind, Choice):
        st.segmented_control(label, list(kind.words), required=True, help=kind.help, **tied)
    elif kind.integer and stand_in is not None:
        empty = {"may_be_empty": True, "placeholder": str(stand_in)}
        sentence = words.EMPTY_PERIOD.format(help=kind.help)
        number_field(label, value, into(numbers, quantity.name), kind, key, sentence, **empty)
    elif kind.integer:
        number_field(label, value, into(numbers, quantity.name), kind, key, kind.help)
    elif kind.log or kind.toward_one:
        st.select_slider(label, ladder(kind, value), format_func=text, help=kind.help, **tied)
    else:
        step = 10.0 ** math.ceil(math.log10((kind.high - kind.low) / 1000))
        show(key, float(value))
        st.slider(label, kind.low, kind.high, step=step, format="%g", help=kind.help, **tied)
