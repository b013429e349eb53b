"""Noise: where mini-batches end, and how they leave a trap."""

import streamlit as st

from interface.noise_controls import batch_control, landscape_control, more_controls, rate_control
from interface.widgets import one_of
from laboratories.noise import record as records
from laboratories.noise import words
from laboratories.noise.page.ball import noise_ball_part
from laboratories.noise.page.escape import escape_controls, escape_part
from laboratories.noise.record import NoisePageRecord


def show_page() -> None:
    """The page: which part, its controls, its pictures."""
    noise = records.record()
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    with st.container(horizontal=True, vertical_alignment="bottom"):
        part = one_of(noise, "part", "noise.part", words.PART, words.PARTS, words.PART_HELP)
        if part == "ball":
            _controls(noise)
        else:
            escape_controls(noise)
        busy = st.empty()  # at the end of the row, so that nothing moves
    if part == "ball":
        noise_ball_part(noise, theme, busy)
    else:
        escape_part(noise, theme, busy)


def _controls(noise: NoisePageRecord) -> None:
    """Landscape, rate and batch size; how many runs; the landscape's shape and its noise."""
    landscape_control(noise, "noise")
    rate_control(noise, "noise", words.RATE, words.RATE_HELP)
    batch_control(noise, "noise", words.BATCH_HELP, words.BATCH_OF_DATA_HELP)
    more_controls(noise, "noise")
