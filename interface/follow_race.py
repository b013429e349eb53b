"""Who comes from the Race page to a laboratory finds the race's landscape there, if it is on offer."""

from collections.abc import Callable, Collection
from typing import NamedTuple

import streamlit as st

from experiments.defaults import default_experiment
from experiments.surfaces import completed_parameters
from interface import race_record, words
from interface.race_weights import start_in_plane
from interface.undo import with_undo
from interface.widgets import field_of
from landscapes import Point, title_of
from quantities import Value


class Place(NamedTuple):
    """Where a race is: its landscape, all parameters of that, and the start."""

    landscape: str
    shape: dict[str, Value]
    start: Point

    def has(self, record: object) -> bool:
        """Whether a record is on this landscape, in this shape."""
        if field_of(record, "landscape") != self.landscape:
            return False
        return completed_parameters(self.landscape, field_of(record, "landscape_parameters")) == self.shape


def follow_race(
    record: object, laboratory: str, offered: Collection[str], move: Callable[[Place], object], why_not: str
) -> str | None:
    """Move the laboratory to the race's landscape, with the way back, before any of its controls is drawn.

    It moves once for each landscape that a race is taken to, so that it does not draw a person back who has gone on
    from there. The first race of all was not chosen by a person, so nothing follows it.

    Args:
        record: of the laboratory.
        laboratory: its name in the session.
        offered: the slugs of its landscapes.
        move: changes the record.
        why_not: what is said of a landscape that is not on offer, with a place for it.

    Returns:
        Why the laboratory stays where it is, if it does, for a place where there is room.
    """
    before = st.session_state.pop("came_from", None)
    if before is not None:
        st.session_state.pop("not_on_offer", None)
    if before == race_record.PAGE:
        _follow(record, laboratory, offered, move)
    away = st.session_state.get("not_on_offer")
    return why_not.format(landscape=title_of(away)) if away else None


def _follow(record: object, laboratory: str, offered: Collection[str], move: Callable[[Place], object]) -> None:
    race = race_record.record()
    place = Place(race["landscape"], race_record.shape(race), start_in_plane(race))
    first = default_experiment()
    followed = st.session_state.setdefault("followed", {})
    before, now = followed.get(laboratory, (first.landscape, first.landscape_parameters)), place[:2]
    followed[laboratory] = now
    if now == before:
        return
    if place.landscape in offered:
        with_undo(record, words.FOLLOWED.format(landscape=title_of(place.landscape)), move, place)
    else:
        st.session_state["not_on_offer"] = place.landscape
