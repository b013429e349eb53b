"""The Network page: one row of controls, then the picture of the view that is chosen."""

import streamlit as st

from experiments.refusals import in_sentences
from interface.address_bar import address_bar, led_to
from interface.messages import warn
from interface.rows import controls_row
from interface.widgets import one_of
from laboratories.network import record as records
from laboratories.network import words
from laboratories.network.controls.contenders import contenders_popover
from laboratories.network.controls.network import data_popover, network_popover, run_popover
from laboratories.network.controls.one_pass import one_pass_controls
from laboratories.network.controls.plane import plane_popover
from laboratories.network.page.link import link, open_query, query_of_page
from laboratories.network.page.one_pass import one_pass_view
from laboratories.network.page.surface import surface_view
from laboratories.network.page.train import train_view
from laboratories.network.record import NetworkRecord

_BAR = 160  # pixels


def show_page() -> None:
    """The page: what is shown, its controls, its pictures."""
    record = _record()
    training, refused = record.training()
    query = link(record, training)
    if query != record.opened:  # what was wrong with a link is told until something changes
        record.refused = []
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    address_bar(query, st.session_state.pop("arrived", False))
    with st.container():
        warn(*record.refused, *in_sentences(refused).values())
    theme = st.context.theme.type or "light"
    with controls_row():
        one_of(record, "view", "network.part", words.VIEW, words.VIEWS, words.VIEW_HELP)
        if record.view == "pass":
            one_pass_controls(record.one_pass)
        else:
            data_popover(record)
            network_popover(record, training)
            contenders_popover(record, training, theme)
            if record.view == "surface":
                record.plane.keep_in_range(len(training.contenders))
                plane_popover(record.plane, training)
            run_popover(record)
        busy = st.container(width=_BAR).empty()  # its room is always there, so that nothing moves
    st.markdown(words.IDEAS[record.view])
    if record.view == "pass":
        one_pass_view(record.one_pass)
    elif record.view == "surface":
        surface_view(record.plane, training, busy)
    else:
        train_view(training, busy)


def _record() -> NetworkRecord:
    """What has been set; on a first visit, and where back or forward led to another training, what the address says."""
    first = not records.is_there()
    record = records.record()
    query = query_of_page() if first else led_to()
    if query and query != link(record, record.training().training):
        open_query(record, query)
    return record
