"""The controls of the Second order page: the landscape, the start, the methods, and the step that is looked at."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface import field_words
from interface.control import control
from interface.landscape_controls import landscape_popover, start_popover
from interface.number_field import number_field
from interface.popover import popover
from interface.rate_control import rate_control
from interface.rows import chips_row, controls_row
from interface.widgets import bind, into, one_of, show, text
from interface.words import run_label
from laboratories.second_order import record as records
from laboratories.second_order import words
from laboratories.second_order.method_run import METHODS
from laboratories.second_order.record import SecondOrderRecord
from optimizers import OPTIMIZERS
from quantities import quantities
from views.palette import own_place, swatch


def controls(second: SecondOrderRecord, theme: str) -> DeltaGenerator:
    """A row, and below it the methods, which are the pictures' legend; gives the place for what is being computed."""
    with controls_row():
        offered, change = records.LANDSCAPES_ON_OFFER, SecondOrderRecord.change_landscape
        fixed = ("reduction",)  # every step sees all examples, where the sum only scales the loss
        landscape_popover(second, offered, "second.landscape", change, words.LANDSCAPE_HELP, fixed)
        start_popover(second, second.surface, "second.start", words.COORDINATE_HELP)
        _numbers(second)
        _moment(second)
        _run(second)
        busy = st.empty()  # at the end of the row, so that nothing moves
    with chips_row():
        _methods(second, theme)
    away = [OPTIMIZERS[slug].title for slug in METHODS if slug not in second.on_offer()]
    if away:
        title = second.surface.title
        st.caption(words.NO_RESIDUALS.format(names=", ".join(away), landscape=title))
    return busy


def _run(second: SecondOrderRecord) -> None:
    """How many steps."""
    opened = popover(run_label(second.steps), "second.run-popover")
    if opened.open:
        with opened:
            sentence = words.STEPS_HELP.format(low=int(records.STEPS.low), high=int(records.STEPS.high))
            keep = into(second, "steps")
            number_field(field_words.FIELDS["steps"], second.steps, keep, records.STEPS, "second.steps", sentence)


def _numbers(second: SecondOrderRecord) -> None:
    """The rate of gradient descent, and the other methods' own numbers."""
    opened = popover(words.NUMBERS.format(rate=text(second.rate)), "second.numbers-popover")
    if opened.open:
        with opened:
            st.caption(OPTIMIZERS["gradient_descent"].title)
            rate_control(second, "rate", "second.rate", words.RATE_HELP, kind=second.rate_range())
            _own_numbers(second)


def _own_numbers(second: SecondOrderRecord) -> None:
    """Each below the names of the methods that have it."""
    above = ""
    for name, quantity in records.NUMBERS.items():
        owners = [OPTIMIZERS[slug] for slug in METHODS if name in quantities(OPTIMIZERS[slug].hyper)]
        titles = ", ".join(owner.title for owner in owners)
        if titles != above:
            st.caption(titles)
        above = titles
        control(quantity, second.numbers, f"second.{name}")


def _moment(second: SecondOrderRecord) -> None:
    """The method and the step that are looked at, and how close."""
    running = second.running()
    if not running:
        return
    show("second.method", second.method)
    tied = bind(second, "method", "second.method")
    st.selectbox(
        words.METHOD,
        running,
        format_func=lambda slug: OPTIMIZERS[slug].title,
        help=words.METHOD_HELP,
        width=180,
        **tied,
    )
    show("second.step", second.step)
    tied = bind(second, "step", "second.step")
    st.slider(words.STEP, 0, second.steps - 1, help=words.STEP_HELP, width=180, **tied)
    one_of(second, "view", "second.view", words.VIEW, words.VIEWS, words.VIEW_HELP)


def _methods(second: SecondOrderRecord, theme: str) -> None:
    """A pill for each method with its line and marker, as in the pictures."""
    here = second.on_offer()

    def keep(chosen: list[str]) -> list[str]:
        # A method that cannot run here is not among the pills, and comes back where it can.
        return [*chosen, *(slug for slug in second.methods if slug not in here)]

    show("second.methods", second.running())
    st.pills(
        words.METHODS,
        here,
        selection_mode="multi",
        format_func=lambda slug: f"![]({swatch(own_place(slug), theme)}) {OPTIMIZERS[slug].title}",
        help=words.METHODS_HELP,
        label_visibility="collapsed",
        **bind(second, "methods", "second.methods", keep),
    )
