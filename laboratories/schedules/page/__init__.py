"""Schedules: how the learning rate falls, what that does to the noise ball, and which ends lowest at equal budget."""

import streamlit as st

from experiments.contender import WARMUP
from interface import field_words, noise_words
from interface import words as shared
from interface.follow_race import follow_race
from interface.found_minimum import found_minimum
from interface.messages import note, warn
from interface.noise_controls import batch_control, landscape_popover, rate_in_row, run_controls
from interface.noise_record import LANDSCAPES_ON_OFFER
from interface.number_field import number_field
from interface.popover import popover
from interface.rows import controls_row
from interface.widgets import into
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.controls import schedule_chips
from laboratories.schedules.page.pictures import schedules_pictures
from laboratories.schedules.record import SchedulesRecord


def show_page() -> None:
    """The page: its controls, its pictures."""
    schedules = records.record()
    away = follow_race(schedules, "schedules", LANDSCAPES_ON_OFFER, schedules.move, noise_words.NOT_ON_OFFER)
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    schedules.keep_together()
    with controls_row():
        landscape_popover(schedules, "schedules")
        refused = rate_in_row(schedules, "schedules", words.RATE_HELP, words.RATE)
        batch_control(schedules, "schedules", words.BATCH_HELP, words.BATCH_OF_DATA_HELP)
        opened = popover(shared.run_label(schedules.steps, schedules.seeds), "schedules.run-popover")
        if opened.open:
            with opened:
                run_controls(schedules, "schedules")
                warm_up_control(schedules)
        busy = st.empty()  # at the end of the row, so that nothing moves
    warn(refused)
    schedule_chips(schedules, theme)
    note(away)
    st.markdown(words.IDEA)
    if found_minimum(schedules):
        schedules_pictures(schedules, theme, busy)


def warm_up_control(schedules: SchedulesRecord) -> None:
    """The warm-up, which all schedules have."""
    keep = into(schedules, "warmup")
    number_field(field_words.FIELDS["warmup"], schedules.warmup, keep, WARMUP, "schedules.warmup", shared.WARMUP_HELP)
