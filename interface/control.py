"""The control of a quantity: one widget for each kind, with its sentence of help."""

import math
from typing import Any

import streamlit as st

from experiments.ladder import ladder
from interface.number_field import number_field
from interface.widgets import bind, into, show, symbol, text
from quantities import Choice, Quantity, Switch

Fields = dict[str, Any]  # by name: hyperparameters, or the parameters of a landscape


def control(quantity: Quantity, numbers: Fields, key: str) -> None:
    """The control of one quantity, tied to the entry of its name."""
    kind, label = quantity.kind, symbol(quantity.name)
    value = numbers.get(quantity.name, quantity.default)
    if isinstance(kind, Switch | Choice) or not kind.integer:
        show(key, value)
    tied = bind(numbers, quantity.name, key)
    if isinstance(kind, Switch):
        st.toggle(label, help=kind.help, **tied)
    elif isinstance(kind, Choice):
        st.segmented_control(label, list(kind.words), required=True, help=kind.help, **tied)
    elif kind.integer:
        number_field(label, value, into(numbers, quantity.name), kind, key, kind.help)
    elif kind.log or kind.toward_one:
        st.select_slider(label, ladder(kind, value), format_func=text, help=kind.help, **tied)
    else:
        step = 10.0 ** math.ceil(math.log10((kind.high - kind.low) / 1000))
        show(key, float(value))
        st.slider(label, kind.low, kind.high, step=step, format="%g", help=kind.help, **tied)
