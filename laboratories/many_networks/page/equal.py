"""Equal weights: what becomes of a network whose units all begin alike."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface import field_words
from interface import words as shared
from interface.widgets import bind, show, text
from laboratories.many_networks import words
from laboratories.many_networks.controls import Number, optimizer_popover, run_popover
from laboratories.many_networks.record.equal import EqualRecord
from quantities import Range

_NUDGES = (0.0, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1)
_WIDTHS = (2, 3, 4, 5, 8, 9, 16, 17, 32)
_STEPS = Range(10, 4000, integer=True)


def equal_controls(own: EqualRecord, page: str) -> None:
    """The update rule, what is added to one weight, how many units there are, and for how long they are trained."""
    optimizer_popover(own, page)
    show(f"{page}.nudge", own.nudge)
    tied = bind(own, "nudge", f"{page}.nudge")
    st.select_slider(words.NUDGE, _NUDGES, format_func=text, help=words.NUDGE_HELP, width=190, **tied)
    show(f"{page}.width", own.width)
    st.select_slider(words.UNITS, _WIDTHS, help=words.UNITS_HELP, width=130, **bind(own, "width", f"{page}.width"))
    steps = Number("steps", field_words.FIELDS["steps"], words.STEPS_HELP, _STEPS)
    run_popover(own, page, shared.run_label(own.steps), (steps,))


def equal_part(own: EqualRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The units along the steps, how far apart they are, and the loss."""
