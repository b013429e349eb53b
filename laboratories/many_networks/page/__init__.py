"""Many networks: where hundreds of them end, one whose weights all begin alike, rare features, and batches."""

import streamlit as st

from interface.rows import controls_row
from interface.widgets import one_of
from laboratories.many_networks import record as records
from laboratories.many_networks import words
from laboratories.many_networks.page.batch import batch_controls, batch_part
from laboratories.many_networks.page.equal import equal_controls, equal_part
from laboratories.many_networks.page.minima import minima_controls, minima_part
from laboratories.many_networks.page.rare import rare_controls, rare_part

PARTS = {
    "minima": (minima_controls, minima_part),
    "equal": (equal_controls, equal_part),
    "rare": (rare_controls, rare_part),
    "batch": (batch_controls, batch_part),
}


def show_page() -> None:
    """The page: which view, its controls, its pictures."""
    many = records.record()
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    with controls_row():
        part = one_of(many, "part", "many.part", words.PART, words.PARTS, words.PART_HELP)
        controls, pictures = PARTS[part]
        own, page = getattr(many, part), f"many.{part}"
        controls(own, page)
        busy = st.container(width=120).empty()  # its room is always there, so that nothing moves
    st.markdown(words.IDEAS[part])
    pictures(own, page, theme, busy)
