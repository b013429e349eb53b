"""Learning rates: which is best, how sensitive optimizers are to it, where the edge of stability is, and a heat map."""

import streamlit as st

from interface import words as shared
from interface.follow_race import follow_race
from interface.found_minimum import found_minimum
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.messages import note, warn
from interface.rows import controls_row
from interface.widgets import one_of
from laboratories.learning_rates import record as records
from laboratories.learning_rates import words
from laboratories.learning_rates.page.best import best_controls, best_part
from laboratories.learning_rates.page.edge_of_stability import edge_controls, edge_part
from laboratories.learning_rates.page.heat_map import map_controls, map_part
from laboratories.learning_rates.page.sensitivity import sensitivity_controls, sensitivity_part

PARTS = {
    "best": (best_controls, best_part),
    "sensitivity": (sensitivity_controls, sensitivity_part),
    "edge": (edge_controls, edge_part),
    "map": (map_controls, map_part),
}
_TO_A_MINIMUM = ("sensitivity", "map")  # what counts the steps to it


def show_page() -> None:
    """The page: which part, its controls, its pictures."""
    rates = records.record()
    away = follow_race(rates, "learning_rates", LANDSCAPES_ON_OFFER, rates.move, shared.NO_KNOWN_MINIMA)
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    with controls_row():
        part = one_of(rates, "part", "rates.part", words.PART, words.PARTS, words.PART_HELP)
        controls, pictures = PARTS[part]
        own, page = getattr(rates, part), f"rates.{part}"
        refused = controls(own, page)
        busy = st.container(width=120).empty()  # its room is always there, so that nothing moves
    warn(refused)
    note(away)
    st.markdown(words.IDEAS[part])
    if part not in _TO_A_MINIMUM or found_minimum(own):
        pictures(own, page, theme, busy)
