"""The experiment in one line: landscape, its shape, start, steps, seed and stopping rules."""

from functools import partial

import streamlit as st

from experiments.experiment import STEPS
from experiments.ladder import ladder
from experiments.stopping_rules import RULES
from interface import race_record as records
from interface import words as shared
from interface.landscape_controls import landscape_control, named_start_control, with_coordinate
from interface.popover import popover
from interface.race_record import RaceRecord
from interface.widgets import bind, control, number_or_text, number_text_or_nothing, one_of, show, text
from landscapes import LANDSCAPES, Landscape
from pages.race import words
from pages.race.link_row import link_row
from quantities import quantities


def experiment_row(race: RaceRecord, query: str) -> None:
    """Landscape, its shape, start, steps and seed, stopping rules; the race's link, which is this query."""
    landscape = LANDSCAPES[race["landscape"]]
    with st.container(horizontal=True, vertical_alignment="center"):
        landscape_control(
            landscape.slug,
            list(LANDSCAPES),
            "landscape",
            partial(records.change_landscape, race),
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
            _start(race)
        label = words.STEPS_AND_SEED.format(steps=race["steps"], seed=race["seed"])
        with st.popover(label, key="steps-popover"):
            for name, title, sentence in (
                ("steps", words.STEPS, words.STEPS_HELP.format(low=STEPS.low, high=STEPS.high)),
                ("seed", words.SEED, words.SEED_HELP),
            ):
                show(name, race[name])
                st.number_input(title, step=1, help=sentence, **bind(race, name, name))
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
    """The stopping rules; what is typed stays, right or wrong, until it is corrected."""
    on = [short for rule, (short, _) in words.STOPPING_RULES.items() if rules[rule] is not None]
    label = words.STOPPING.format(rules=", ".join(on) or words.STOPPING_OFF)
    opened = popover(label, "stopping")
    if not opened.open:
        return
    with opened:
        st.caption(words.STOPPING_IDEA)
        for rule, (_, title) in words.STOPPING_RULES.items():
            key = f"stop.{rule}"
            show(key, "" if rules[rule] is None else text(rules[rule]))
            tied = bind(rules, rule, key, number_text_or_nothing)
            st.text_input(title, placeholder=words.STOPPING_OFF, help=RULES[rule].help, **tied)


def _start(race: RaceRecord) -> None:
    """By name, or by two numbers; what is typed stays, right or wrong, until it is corrected."""
    named_start_control(race, LANDSCAPES[race["landscape"]], "named-start")
    for axis, label in enumerate(shared.COORDINATES):
        key = f"start.{axis}"

        def typed(typed: str, axis: int = axis) -> tuple[float | str, ...]:
            return with_coordinate(race, axis, number_or_text(typed))

        show(key, text(race["start"][axis]))
        st.text_input(label, help=words.START_HELP, **bind(race, "start", key, typed))
