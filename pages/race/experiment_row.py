"""The experiment in one line: landscape with its shape, start, and how it is run."""

import streamlit as st

from experiments.contender import SEED
from experiments.experiment import STEPS
from experiments.ladder import ladder
from experiments.stopping_rules import RULES
from interface import field_words
from interface import race_record as records
from interface import words as shared
from interface.landscape_controls import landscape_popover, start_popover
from interface.number_field import number_field
from interface.popover import popover
from interface.race_record import RaceRecord
from interface.widgets import bind, into, show, text
from landscapes import SLUGS
from pages.race import words
from pages.race.weights import weights_control


def experiment_row(race: RaceRecord) -> None:
    """Landscape, start, and how the race is run. On a phone the last two stand in a sheet."""
    with st.container(horizontal=True, vertical_alignment="center", key="experiment-row"):
        choices = (list(SLUGS), "landscape", records.change_landscape, words.LANDSCAPE_HELP)
        landscape_popover(race, *choices, more=lambda: weights_control(race))
        here = records.surface(race)
        start_popover(race, here, "start", words.START_HELP if here.weights == 2 else words.START_ON_LINE_HELP)
        _run(race)


def _run(race: RaceRecord) -> None:
    """Steps, seed, tolerance, and the stopping rules."""
    opened = popover(shared.run_label(race["steps"]), "run-popover")
    if not opened.open:
        return
    with opened:
        for name, kind, title, sentence in (
            ("steps", STEPS, field_words.FIELDS["steps"], words.STEPS_HELP.format(low=STEPS.low, high=STEPS.high)),
            ("seed", SEED, field_words.FIELDS["seed"], words.SEED_HELP),
        ):
            number_field(title, race[name], into(race, name), kind, name, sentence)
        show("tolerance", race["tolerance"])
        rungs = ladder(records.TOLERANCES, race["tolerance"], (1,))
        tied = bind(race, "tolerance", "tolerance")
        sentence = words.TOLERANCE_OF_SEARCH_HELP if records.surface(race).searched else words.TOLERANCE_HELP
        st.select_slider(field_words.FIELDS["tolerance"], rungs, format_func=text, help=sentence, **tied)
        _stopping(race["stop"])


def _stopping(rules: RaceRecord) -> None:
    """The stopping rules; an empty field is a rule that is off."""
    st.markdown(f"**{words.STOPPING}**")
    st.caption(words.STOPPING_IDEA)
    for rule, title in words.STOPPING_RULES.items():
        kind, empty = RULES[rule], {"may_be_empty": True, "placeholder": words.STOPPING_OFF}
        number_field(title, rules[rule], into(rules, rule), kind, f"stop.{rule}", kind.help, **empty)
