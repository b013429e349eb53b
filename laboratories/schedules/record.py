"""What a person has set on the Schedules page, kept for the session, and the experiments it means.

It begins as a record of a walk with noise (`noise_record`); its schedules are compared there.
"""

import streamlit as st

from experiments import Contender, Experiment
from experiments.sweep import last_first_seed
from interface.widgets import Record
from laboratories.noise import record as noise_record
from optimizers import SCHEDULES
from quantities import quantities

YARDSTICK = "constant"  # always there, always first: the others are compared with it
FIRST = (YARDSTICK, "step_decay", "cosine", "inverse_sqrt", "one_cycle", "on_plateau")
ENDING = ("cosine", "one_cycle")  # after their period nothing is left to fall
STEPS = 500  # for which the schedules' own periods are made


def record() -> Record:
    """The session's record, made on the first visit."""
    if "schedules" not in st.session_state:
        st.session_state.schedules = fresh()
    return st.session_state.schedules


def fresh() -> Record:
    """What the page shows first."""
    schedules: Record = {"seeds": 1000, "steps": STEPS, "seed": 0, "noise": 1.0, "warmup": 0}
    noise_record.change_landscape(schedules, noise_record.LANDSCAPES_ON_OFFER[0])
    numbers: dict[str, Record] = {slug: {} for slug in SCHEDULES}
    return schedules | {"chosen": list(FIRST), "numbers": numbers, "made_for": STEPS, "pick": "cosine", "run": "median"}


def keep_together(schedules: Record) -> None:
    """What depends on each other.

    A period that ended with the race still does when the race is longer; who was picked is among the
    chosen; the last seed is a seed, too.
    """
    for slug in ENDING:
        numbers, period = schedules["numbers"][slug], quantities(SCHEDULES[slug].parameters)["period"]
        if numbers.get("period", period.default) == schedules["made_for"]:
            numbers["period"] = schedules["steps"]
    schedules["made_for"] = schedules["steps"]
    schedules["seed"] = min(schedules["seed"], last_first_seed(schedules["seeds"]))
    if schedules["pick"] not in schedules["chosen"]:
        schedules["pick"] = YARDSTICK


def choose(schedules: Record, slug: str) -> None:
    """One schedule more."""
    schedules["chosen"].append(slug)


def choose_all(schedules: Record) -> None:
    """All schedules; those that are there keep their place, and so their colour."""
    schedules["chosen"] += [slug for slug in SCHEDULES if slug not in schedules["chosen"]]


def leave_out(schedules: Record, slug: str) -> None:
    """One schedule less."""
    schedules["chosen"].remove(slug)


def race(schedules: Record) -> Experiment:
    """All chosen schedules with the same rate, noise and warm-up."""
    return _race(schedules, schedules["chosen"], schedules["seed"])


def pair(schedules: Record, seed: int) -> Experiment:
    """The picked schedule beside the constant rate, with this seed."""
    return _race(schedules, list(dict.fromkeys((YARDSTICK, schedules["pick"]))), seed)


def _race(schedules: Record, slugs: list[str], seed: int) -> Experiment:
    walker = noise_record.contender(schedules, schedules["rate"], schedules["batch"])
    given = walker.model_dump() | {"warmup": schedules["warmup"]}
    contenders = [
        Contender(
            **given | {"schedule": s, "schedule_parameters": schedules["numbers"][s], "label": SCHEDULES[s].title}
        )
        for s in slugs
    ]
    return noise_record.with_contenders(schedules | {"seed": seed}, contenders)
