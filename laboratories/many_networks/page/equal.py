"""Equal weights: what becomes of a network whose units all begin alike."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface import field_words
from interface import words as shared
from interface.chart import picture
from interface.widgets import bind, plain, show, text
from laboratories.many_networks import words
from laboratories.many_networks.charts import units as charts
from laboratories.many_networks.controls import Number, optimizer_popover, run_popover
from laboratories.many_networks.record.equal import EqualRecord
from networks.equal_weights import EXAMPLES, MOST_STEPS, WEIGHT, Units, equal_units
from quantities import Range
from views.format import digits

_NUDGES = (0.0, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1)
_WIDTHS = Range(2, 32, integer=True)
_STEPS = Range(10, MOST_STEPS, integer=True)


def equal_controls(own: EqualRecord, page: str) -> None:
    """The update rule, what is added to which weights, how many units there are, and for how long they are trained."""
    optimizer_popover(own, page)
    show(f"{page}.nudge", own.nudge)
    tied = bind(own, "nudge", f"{page}.nudge")
    st.select_slider(words.NUDGE, _NUDGES, format_func=text, help=words.NUDGE_HELP, width=190, **tied)
    show(f"{page}.to_all", own.to_all)
    st.segmented_control(
        words.CHANGED,
        list(words.PLACES),
        format_func=words.PLACES.__getitem__,
        required=True,
        help=words.CHANGED_HELP,
        **bind(own, "to_all", f"{page}.to_all"),
    )
    numbers = (
        Number("width", words.UNITS, words.UNITS_HELP, _WIDTHS),
        Number("steps", field_words.FIELDS["steps"], words.STEPS_HELP, _STEPS),
    )
    run_popover(own, page, words.RUN_UNITS.format(units=own.width, steps=own.steps), numbers)


def equal_part(own: EqualRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The units along the steps, how far apart they are, the loss, and in words what is seen."""
    with busy, st.spinner(shared.COMPUTING):
        found = equal_units(own.start())
    left, right = st.columns(2)
    with left:
        one = own.nudge != 0.0 and not own.to_all
        alt = words.WEIGHTS_ALT.format(units=own.width)
        picture(charts.weights(found, one, theme), alt, 480, f"{page}.weights")
    with right:
        picture(charts.differences(found, theme), words.DIFFERENCE_ALT, 236, f"{page}.differences")
        picture(charts.losses(found, theme), words.LOSS_ALT, 236, f"{page}.losses")
    st.markdown(plain(_sentence(own, found)))
    st.caption(words.EQUAL_IDEA.format(examples=EXAMPLES, weight=WEIGHT))


def _sentence(own: EqualRecord, found: Units) -> str:
    numbers = {
        "steps": own.steps,
        "units": own.width,
        "kinds": found.kinds,
        "loss": digits(float(found.losses[-1]), words.NOT_FINITE),
        "difference": digits(float(found.differences[-1]), words.NOT_FINITE),
    }
    if not math.isfinite(found.losses[-1]):
        return words.NO_LONGER_FINITE.format(**numbers)
    if found.kinds == 1:
        return words.STAY_EQUAL.format(**numbers)
    return (words.PART_ALL if own.to_all else words.PART_ONE).format(**numbers)
