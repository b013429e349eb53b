"""Schedules: how the learning rate falls, what that does to the noise ball, and which ends lowest at equal budget."""

import streamlit as st

from experiments.contender import WARMUP
from interface.messages import warn
from interface.noise_controls import batch_control, landscape_control, more_controls, rate_control
from interface.number_field import number_field
from interface.widgets import into
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
        refused = warm_up_control(schedules)
        more_controls(schedules, "schedules")
        busy = st.empty()  # at the end of the row, so that nothing moves
    warn(refused)
    schedule_chips(schedules, theme)
    schedules_pictures(schedules, theme, busy)


def warm_up_control(schedules: SchedulesRecord) -> str | None:
    keep, look = into(schedules, "warmup"), {"in_row": True, "width": 130}
    return number_field(words.WARMUP, schedules.warmup, keep, WARMUP, "schedules.warmup", words.WARMUP_HELP, **look)
