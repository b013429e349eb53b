"""The experiment in one line: landscape, its shape, start, steps, seed and stopping rules."""

import streamlit as st

from experiments.contender import SEED
from experiments.experiment import STEPS
from experiments.ladder import ladder
from experiments.stopping_rules import RULES
from interface import race_record as records
from interface import words as shared
from interface.control import control
from interface.landscape_controls import landscape_control, start_control
from interface.number_field import number_field
from interface.popover import popover
from interface.race_record import RaceRecord
from interface.widgets import bind, into, one_of, show, text
from landscapes import LANDSCAPES, Landscape
from pages.race import words
from pages.race.link_row import link_row
from quantities import quantities


def experiment_row(race: RaceRecord, query: str) -> None:
    """Landscape, its shape, start, steps and seed, stopping rules; the race's link, which is this query."""
    landscape = LANDSCAPES[race["landscape"]]
    with st.container(horizontal=True, vertical_alignment="center", key="experiment-row"):
        landscape_control(
            race,
            list(LANDSCAPES),
            "landscape",
            records.change_landscape,
            words.LANDSCAPE_HELP,
            width=220,
            label_visibility="collapsed",
        )
        with st.popover(words.SHAPE, key="shape-popover"):
            st.markdown(landscape.idea)
            st.latex(landscape.formula)
            if landscape.data:
                st.caption(words.REDUCTION_NOTE)
            for quantity in quantities(landscape.parameters).values():
                if quantity.name != "reduction":  # it stands in the row, to be seen
                    control(quantity, race["landscape_parameters"], f"landscape.{landscape.slug}.{quantity.name}")
            st.caption(shared.SOURCE.format(source=landscape.source))
        if landscape.data:
            _reduction(race, landscape)
        x, y = map(text, race["start"])
        with st.popover(shared.START.format(x=x, y=y), key="start-popover"):
            start_control(race, landscape, "start", words.START_HELP)
        label = words.STEPS_AND_SEED.format(steps=race["steps"], seed=race["seed"])
        with st.popover(label, key="steps-popover"):
            for name, kind, title, sentence in (
                ("steps", STEPS, words.STEPS, words.STEPS_HELP.format(low=STEPS.low, high=STEPS.high)),
                ("seed", SEED, words.SEED, words.SEED_HELP),
            ):
                number_field(title, race[name], into(race, name), kind, name, sentence)
            show("tolerance", race["tolerance"])
            rungs = ladder(records.TOLERANCES, race["tolerance"], (1,))
            tied = bind(race, "tolerance", "tolerance")
            st.select_slider(words.TOLERANCE, rungs, format_func=text, help=words.TOLERANCE_HELP, **tied)
        _stopping(race["stop"])
        link_row(race, query)


def _reduction(race: RaceRecord, landscape: Landscape) -> None:
    """Sum or mean of a batch's losses."""
    quantity = quantities(landscape.parameters)["reduction"]
    key = f"landscape.{landscape.slug}.reduction"
    numbers = race["landscape_parameters"]
    numbers.setdefault("reduction", quantity.default)
    one_of(numbers, "reduction", key, words.REDUCTION, words.REDUCTIONS, quantity.kind.help)


def _stopping(rules: RaceRecord) -> None:
    """The stopping rules; an empty field is a rule that is off."""
    on = [short for rule, (short, _) in words.STOPPING_RULES.items() if rules[rule] is not None]
    label = words.STOPPING.format(rules=", ".join(on) or words.STOPPING_OFF)
    opened = popover(label, "stopping")
    if not opened.open:
        return
    with opened:
        st.caption(words.STOPPING_IDEA)
        for rule, (_, title) in words.STOPPING_RULES.items():
            kind, empty = RULES[rule], {"may_be_empty": True, "placeholder": words.STOPPING_OFF}
            number_field(title, rules[rule], into(rules, rule), kind, f"stop.{rule}", kind.help, **empty)
