"""Copies of a minimum: one of the networks, three of its copies, and the loss on the way to them."""

import streamlit as st

from interface.chart import picture
from interface.widgets import bind, plain, show
from laboratories.many_networks import words
from laboratories.many_networks.charts.paths import paths
from laboratories.many_networks.record.minima import MinimaRecord
from networks.copies import copies_with_paths, copy_count
from networks.many_minima import WIDTHS
from views.format import digits


def copies_part(own: MinimaRecord, page: str, theme: str) -> None:
    """The paths, and in numbers what is alike at their ends."""
    st.header(words.COPIES_TITLE, anchor=False)
    show(f"{page}.width", own.width)
    tied = bind(own, "width", f"{page}.width")
    st.select_slider(words.UNITS, WIDTHS, help=words.COPIES_UNITS_HELP, width=240, **tied)
    st.markdown(words.COPIES_IDEA.format(units=own.width, count=copies_text(own.width)))
    found = copies_with_paths(own.training(), own.width)
    picture(paths(found, theme), words.PATHS_ALT, 380, f"{page}.paths")
    ends = next(iter(found.values())).losses
    gap = max(abs(float(path.losses[-1] - path.losses[0])) for path in found.values())
    highest = {kind: digits(float(path.losses.max()), words.NOT_FINITE) for kind, path in found.items()}
    numbers = {"loss": digits(float(ends[0]), words.NOT_FINITE), "gap": digits(gap, words.NOT_FINITE)}
    st.caption(plain(words.COPIES_FOUND.format(units=own.width, **numbers, **highest)))


def copies_text(units: int) -> str:
    """How many copies, in full where that can be read, else as a power of ten."""
    count = copy_count(units)
    return f"{count:,}" if count < 1e12 else words.POWER_OF_TEN.format(power=len(str(count)) - 1)
