"""What is chosen in the pictures of the Schedules page, in words and with controls, and its way to the race."""

from typing import Any

import streamlit as st

from interface.send_to_race import send_to_race
from interface.widgets import bind, plain, show
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.ranking import Ranking
from laboratories.schedules.record import SchedulesRecord
from optimizers import SCHEDULES

FIRST, QUARTILES = "first", ("low", "median", "high")  # runs that can be sent


def pick(schedules: SchedulesRecord, point: Any) -> None:
    """What a point of a picture stands for: a schedule's number, and one of its runs."""
    number, run = point
    schedules.pick, schedules.run = schedules.chosen[number], run


def choice(schedules: SchedulesRecord, found: Ranking) -> None:
    """Schedule and run, what that is in words, and the button."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show("schedules.pick", schedules.pick)
        st.selectbox(
            words.CHOICE,
            schedules.chosen,
            format_func=lambda slug: SCHEDULES[slug].title,
            help=words.CHOICE_HELP,
            width=190,
            **bind(schedules, "pick", "schedules.pick"),
        )
        show("schedules.run", schedules.run)
        st.selectbox(
            words.RUN,
            (FIRST, *QUARTILES),
            format_func=words.RUNS.__getitem__,
            help=words.RUN_HELP,
            width=160,
            **bind(schedules, "run", "schedules.run"),
        )
        seed = schedules.seed + _run(schedules, found)
        send_to_race(records.pair(schedules, seed), "schedules.send")
    st.caption(plain(_sentence(schedules, found, seed)))


def _run(schedules: SchedulesRecord, found: Ranking) -> int:
    """The number of the chosen run among all seeds."""
    if schedules.run == FIRST:
        return 0
    return int(found.runs[schedules.chosen.index(schedules.pick), QUARTILES.index(schedules.run)])


def _sentence(schedules: SchedulesRecord, found: Ranking, seed: int) -> str:
    slug, all_steps = schedules.pick, schedules.steps
    if slug == records.YARDSTICK:
        return words.SENT_ALONE.format(seed=seed)
    name, steps = SCHEDULES[slug].title, found.steps[schedules.chosen.index(slug)]
    sentence = words.SENT.format(name=name, seed=seed)
    return sentence + (" " + words.SENT_PAID.format(name=name, steps=steps, all=all_steps) if steps < all_steps else "")
