"""Noise: where mini-batches end, and how they leave a trap."""

import streamlit as st

from pages import noise_record as records
from pages.escape import escape_controls, escape_part
from pages.noise_ball import noise_ball_part
from pages.noise_controls import batch_control, landscape_control, more_controls, rate_control
from pages.widgets import Record, one_of
from views import noise_words as words


def main() -> None:
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


def _controls(noise: Record) -> None:
    """Landscape, rate and batch size; how many runs; the landscape's shape and its noise."""
    landscape_control(noise, "noise")
    rate_control(noise, "noise", words.RATE, words.RATE_HELP)
    batch_control(noise, "noise", words.BATCH_HELP, words.BATCH_OF_DATA_HELP)
    more_controls(noise, "noise")


main()
