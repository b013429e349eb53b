"""The controls of the Slope and model page: the landscape, theta, the direction and the step length."""

import streamlit as st

from experiments.analysis.line_models import ANGLE, STEP_LENGTH
from interface.landscape_controls import landscape_popover, start_popover
from interface.messages import warn
from interface.number_field import number_field
from interface.rate_control import rate_control
from interface.rows import controls_row
from interface.widgets import bind_twin, into
from laboratories.slope_and_model import record as records
from laboratories.slope_and_model import words
from laboratories.slope_and_model.record import SlopeRecord

_WIDTH = 220  # pixels of a slider with its field
_FIELD = 84


def controls(slope: SlopeRecord) -> None:
    """One row. Theta, the direction and the step length can be set in the pictures, too."""
    with controls_row():
        offered, change = records.LANDSCAPES_ON_OFFER, SlopeRecord.change_landscape
        landscape_popover(slope, offered, "slope.landscape", change, words.LANDSCAPE_HELP)
        start_popover(slope, slope.surface, "slope.start", words.COORDINATE_HELP)
        angle_refused = _angle(slope)
        eta_refused = rate_control(
            slope, "eta", "slope.eta", words.ETA_HELP, kind=STEP_LENGTH, label=words.ETA, in_row=True
        )
    warn(angle_refused, eta_refused)


def _angle(slope: SlopeRecord) -> str | None:
    """A slider for the hand, a field beside it for the exact number; gives why the last one typed was refused."""
    keep = into(slope, "angle")
    tied = bind_twin("slope.angle-slider", slope.angle, keep)
    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom", width=_WIDTH):
        st.slider(words.ANGLE, ANGLE.low, ANGLE.high, step=1.0, format="%g", help=words.ANGLE_HELP, **tied)
        look = {"twin": True, "label_visibility": "collapsed", "width": _FIELD, "in_row": True}
        sentence = words.ANGLE_TYPED_HELP
        return number_field(words.ANGLE, slope.angle, keep, ANGLE, "slope.angle", sentence, **look)
