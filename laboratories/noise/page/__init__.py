"""Noise: where mini-batches end, and how they leave a trap."""

import streamlit as st

from interface import noise_words
from interface.follow_race import follow_race
from interface.found_minimum import found_minimum
from interface.messages import note, warn
from interface.noise_controls import batch_control, landscape_popover, rate_in_row, run_controls
from interface.noise_record import LANDSCAPES_ON_OFFER
from interface.popover import popover
from interface.rows import controls_row
from interface.widgets import one_of
from interface.words import run_label
from laboratories.noise import record as records
from laboratories.noise import words
from laboratories.noise.page.ball import noise_ball_part
from laboratories.noise.page.escape import escape_controls, escape_part
from laboratories.noise.record import NoisePageRecord


def show_page() -> None:
    """The page: which part, its controls, its pictures."""
    noise = records.record()
    away = follow_race(noise, "noise", LANDSCAPES_ON_OFFER, noise.move, noise_words.NOT_ON_OFFER)
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    with controls_row():
        part = one_of(noise, "part", "noise.part", words.PART, words.PARTS, words.PART_HELP)
        refused = _controls(noise) if part == "ball" else escape_controls(noise)
        busy = st.empty()  # at the end of the row, so that nothing moves
    warn(refused)
    note(away)
    st.markdown(words.IDEAS[part])
    if part != "ball":
        escape_part(noise, theme, busy)
    elif found_minimum(noise):
        noise_ball_part(noise, theme, busy)


def _controls(noise: NoisePageRecord) -> str | None:
    """Landscape, rate and batch size; how many runs, and their noise. Returns why a rate was refused, if it was."""
    landscape_popover(noise, "noise")
    refused = rate_in_row(noise, "noise", words.RATE_HELP)
    batch_control(noise, "noise", words.BATCH_HELP, words.BATCH_OF_DATA_HELP)
    opened = popover(run_label(noise.steps, noise.seeds), "noise.run-popover")
    if opened.open:
        with opened:
            run_controls(noise, "noise")
    return refused
