"""What a person has set on the Starting points page, kept for the session.

It is a race's record (`interface.race_record`) with the number of starts along each side.
"""

import streamlit as st

from interface import race_record
from interface.widgets import Record
from laboratories.starting_points.basins import default_basins
from landscapes import LANDSCAPES, Landscape

MOST_MAPS = 4
SIDES = (64, 128, 256, 512)
_MOST_EXAMPLES = 200  # of a data set: every run looks at all of them at every step


def _on_offer(surface: Landscape) -> bool:
    shape = surface.default_parameters
    return bool(surface.minima(shape)) and (not surface.data or len(surface.data) <= _MOST_EXAMPLES)


# The landscapes whose minima are known, without those that are too slow for so many runs.
LANDSCAPES_ON_OFFER = tuple(slug for slug, surface in LANDSCAPES.items() if _on_offer(surface))


def record() -> Record:
    """The session's record, made on the first visit."""
    if "starting_points" not in st.session_state:
        st.session_state.starting_points = fresh()
    return st.session_state.starting_points


def fresh() -> Record:
    """What the page shows first."""
    starting: Record = {"next_id": 0}
    race_record.take_over(starting, default_basins())
    return starting | {"side": usual_side(starting["landscape"])}


def usual_side(slug: str) -> int:
    """Fewer starts where each run is slow."""
    return SIDES[0] if LANDSCAPES[slug].data else SIDES[2]


def change_landscape(starting: Record, slug: str) -> None:
    """Another landscape, with its own start, rates that work there, and as many starts as are quick."""
    race_record.change_landscape(starting, slug)
    starting["side"] = usual_side(slug)
