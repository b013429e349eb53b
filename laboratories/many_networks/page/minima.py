"""Many minima: the losses with which the networks of each width end."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface.widgets import bind, show
from laboratories.many_networks import words
from laboratories.many_networks.controls import Number, optimizer_popover, run_popover, seed_number
from laboratories.many_networks.record.minima import MinimaRecord
from quantities import Range

_NETS, _EPOCHS = Range(20, 1000, integer=True), Range(1, 1000, integer=True)


def minima_controls(own: MinimaRecord, page: str) -> None:
    """The update rule, which loss is shown, and how many networks are trained for how long."""
    optimizer_popover(own, page)
    show(f"{page}.shown", own.shown)
    tied = bind(own, "shown", f"{page}.shown")
    st.segmented_control(
        words.SHOWN, list(words.LOSSES), format_func=words.LOSSES.__getitem__, required=True,
        help=words.SHOWN_HELP, **tied,
    )  # fmt: skip
    numbers = (
        Number("nets", words.NETS, words.NETS_HELP, _NETS),
        Number("epochs", words.EPOCHS, words.EPOCHS_HELP, _EPOCHS),
        seed_number(),
    )
    run_popover(own, page, words.RUN_NETS.format(nets=own.nets, epochs=own.epochs), numbers)


def minima_part(own: MinimaRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The histograms of all widths."""
