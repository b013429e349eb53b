"""Slope and model: the direction of steepest descent, and models of first and second order along any direction."""

import streamlit as st

from interface.atomic import atomic
from interface.follow_race import follow_race
from interface.send_to_race import send_to_race
from laboratories.slope_and_model import record as records
from laboratories.slope_and_model import words
from laboratories.slope_and_model.charts.payload import payload
from laboratories.slope_and_model.controls import controls
from laboratories.slope_and_model.record import SlopeRecord
from views.slope import slope as pictures
from views.slope_message import SlopeRequest, slope_models

_KEY = "slope"


def show_page() -> None:
    """The page: controls, the pictures with their numbers, and the way to the race."""
    slope = records.record()
    follow_race(slope, "slope_and_model", records.LANDSCAPES_ON_OFFER, slope.move, "")
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    slope.keep_in_range()
    controls(slope)
    st.markdown(words.IDEA)
    experiment = slope.experiment()
    request = SlopeRequest(experiment=experiment, angle=slope.angle, eta=slope.eta)
    _pictures(slope, payload(request, slope_models(request), slope.degree, slope.level_sets))
    send_to_race(experiment, "slope.send")


def _pictures(slope: SlopeRecord, message: bytes) -> None:
    @atomic
    def take_chosen() -> None:
        shown = st.session_state.get(_KEY)  # None where the person has gone on to another page meanwhile
        if chosen := shown and shown.chosen:
            slope.choose(chosen)

    pictures(message, take_chosen, _KEY)
