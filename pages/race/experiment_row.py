"""The experiment in one line: landscape, its shape, start, steps, seed and stopping rules."""

import streamlit as st

from experiments.experiment import STEPS
from experiments.ladder import ladder
from experiments.stopping_rules import RULES
from interface import race_record as records
from interface import words as shared
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
        show("landscape", landscape.slug)
        st.selectbox(
            words.LANDSCAPE,
            list(LANDSCAPES),
            format_func=lambda slug: LANDSCAPES[slug].title,
            key="landscape",
            on_change=lambda: records.change_landscape(race, st.session_state["landscape"]),
            help=words.LANDSCAPE_HELP,
            label_visibility="collapsed",
            width=220,
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
    starts = LANDSCAPES[race["landscape"]].starts

    def jump() -> None:
        # A second press lets go of a name; the start stays where it is.
        race["start"] = starts.get(st.session_state["named-start"], race["start"])

    named = [name for name, point in starts.items() if point == tuple(race["start"])]
    show("named-start", named[0] if named else None)
    st.pills(shared.NAMED_START, list(starts), key="named-start", on_change=jump, help=shared.NAMED_START_HELP)
    for axis in (0, 1):
        key = f"start.{axis}"

        def move(axis: int = axis, key: str = key) -> None:
            typed = number_or_text(st.session_state[key])
            race["start"] = tuple(typed if i == axis else x for i, x in enumerate(race["start"]))

        show(key, text(race["start"][axis]))
        st.text_input(shared.COORDINATES[axis], key=key, on_change=move, help=words.START_HELP)
