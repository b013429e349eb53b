"""Schedules: how the learning rate falls, what that does to the noise ball, and which ends lowest at equal budget."""

import streamlit as st

from experiments.contender import WARMUP
from interface.noise_controls import batch_control, landscape_control, more_controls, rate_control
from interface.widgets import bind, show
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.controls import schedule_chips
from laboratories.schedules.page.pictures import schedules_pictures
from laboratories.schedules.record import SchedulesRecord


def show_page() -> None:
    """The page: its controls, its pictures."""
    schedules = records.record()
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    schedules.keep_together()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        landscape_control(schedules, "schedules")
        rate_control(schedules, "schedules", words.RATE, words.RATE_HELP)
        batch_control(schedules, "schedules", words.BATCH_HELP, words.BATCH_OF_DATA_HELP)
        _warmup(schedules)
        more_controls(schedules, "schedules")
        busy = st.empty()  # at the end of the row, so that nothing moves
    schedule_chips(schedules, theme)
    schedules_pictures(schedules, theme, busy)


def _warmup(schedules: SchedulesRecord) -> None:
    show("schedules.warmup", schedules.warmup)
    tied = bind(schedules, "warmup", "schedules.warmup")
    low, high = int(WARMUP.low), int(WARMUP.high)
    st.number_input(words.WARMUP, low, high, step=10, help=words.WARMUP_HELP, width=130, **tied)
