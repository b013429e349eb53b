"""The controls of the Starting points page: landscape, a chip for each optimizer, size, start."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments.experiment import STEPS
from interface import field_words, race_record
from interface import words as shared
from interface.atomic import atomic
from interface.compatible import compatible_optimizers, incompatible_sentence
from interface.contender_changes import change_optimizer, remove
from interface.control import control
from interface.landscape_controls import landscape_popover, start_popover
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.number_field import number_field
from interface.popover import popover
from interface.race_record import RaceRecord
from interface.rate_control import rate_control
from interface.rows import chips_row, controls_row
from interface.widgets import bind, into, plain, show, text
from laboratories.starting_points import record as records
from laboratories.starting_points import words
from optimizers import OPTIMIZERS
from quantities import quantities


def controls(starting: RaceRecord) -> DeltaGenerator:
    """Two rows, as on the Race page; returns the place at the end of the first, where the progress is shown."""
    with controls_row():
        offered, change = LANDSCAPES_ON_OFFER, records.change_landscape
        landscape_popover(starting, offered, "starting.landscape", change, shared.KNOWN_MINIMA_HELP)
        start_popover(starting, race_record.surface(starting), "starting.start", words.COORDINATE_HELP)
        run = words.RUN_ONE_STEP if starting["steps"] == 1 else words.RUN
        label = run.format(steps=starting["steps"], side=starting["side"])
        _popover(label, "starting.run-popover", partial(_run, starting))
        busy = st.empty()
    with chips_row():
        for contender in starting["contenders"]:
            label = f"{plain(OPTIMIZERS[contender['optimizer']].title)} {text(contender['rate'])}"
            key = f"starting.{contender['id']}."
            _popover(label, key + "chip", partial(_optimizer, starting, contender, key))
        _add(starting)
    return busy


def _popover(label: str, key: str, fill: Callable[[], None]) -> None:
    """A popover that is filled only while it is open."""
    opened = popover(label, key)
    if opened.open:
        with opened:
            fill()


def _optimizer(starting: RaceRecord, contender: dict[str, Any], key: str) -> None:
    """Which optimizer, its rate, its hyperparameters."""
    rule = OPTIMIZERS[contender["optimizer"]]
    show(key + "optimizer", rule.slug)
    st.selectbox(
        field_words.FIELDS["optimizer"],
        compatible_optimizers(race_record.surface(starting), rule.slug),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key + "optimizer",
        on_change=atomic(lambda: change_optimizer(starting, contender, st.session_state[key + "optimizer"])),
        help=shared.OPTIMIZER_HELP,
    )
    st.caption(plain(rule.idea))
    rate_control(contender, "rate", key + "rate", words.RATE_HELP)
    for quantity in quantities(rule.hyper).values():
        control(quantity, contender["hyper"], f"{key}{rule.slug}.{quantity.name}")
    gone = {"on_click": atomic(remove), "args": (starting, contender, rule.title)}
    st.button(words.REMOVE, key=key + "remove", help=words.REMOVE_HELP, **gone)


def _add(starting: RaceRecord) -> None:
    full = len(starting["contenders"]) >= records.MOST_MAPS
    landscape = race_record.surface(starting)
    sentences = (words.ADD_HELP, incompatible_sentence(landscape))
    st.menu_button(
        words.ADD,
        compatible_optimizers(landscape),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key="starting.add",
        on_click=atomic(lambda: race_record.add(starting, st.session_state["starting.add"])),
        help=words.FULL.format(most=records.MOST_MAPS) if full else " ".join(filter(None, sentences)),
        disabled=full,
        icon=":material/add:",
    )


def _run(starting: RaceRecord) -> None:
    """Steps, and how many starts."""
    sentence = words.STEPS_HELP.format(low=int(STEPS.low), high=int(STEPS.high))
    number_field(
        field_words.FIELDS["steps"], starting["steps"], into(starting, "steps"), STEPS, "starting.steps", sentence
    )
    show("starting.side", starting["side"])
    tied = bind(starting, "side", "starting.side")
    st.segmented_control(words.SIDE, records.SIDES, required=True, help=words.SIDE_HELP, **tied)
