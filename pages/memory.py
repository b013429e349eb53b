"""What a person has set outlives the server's memory of it: the browser keeps a copy and gives it back.

A server forgets a session some minutes after its connection has gone, as when a phone was locked, and all sessions when
it is started again. The page is still open then. With its first message after that it hands over the copy: all records
are as they were, with the same keys of widgets, so that the first click counts.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import streamlit as st
from streamlit.components.v2 import component

from interface import race_record
from interface.atomic import atomic
from interface.copies import set_fields
from laboratories.learning_rates.record import LearningRatesRecord
from laboratories.many_networks.record import ManyNetworksRecord
from laboratories.network import record as network
from laboratories.noise.record import NoisePageRecord
from laboratories.schedules.record import SchedulesRecord
from laboratories.second_order.record import SecondOrderRecord
from laboratories.slope_and_model.record import SlopeRecord
from laboratories.starting_points import record as starting_points
from pages.course.record import LessonsRecord
from pages.race.link import set_race_as_shown


class Kept(NamedTuple):
    """A record of the session: how it is made, and how it takes over a copy of its fields."""

    make: Callable[[], Any]
    load: Callable[[Any, object], None]


RECORDS = {
    "race": Kept(race_record.first, set_race_as_shown),
    "lessons": Kept(LessonsRecord, set_fields),
    "learning_rates": Kept(LearningRatesRecord, set_fields),
    "schedules": Kept(SchedulesRecord, set_fields),
    "noise": Kept(NoisePageRecord, set_fields),
    "starting_points": Kept(starting_points.fresh, starting_points.set_record),
    "slope_and_model": Kept(SlopeRecord, set_fields),
    "second_order": Kept(SecondOrderRecord, set_fields),
    "network": Kept(network.NetworkRecord, network.set_record),
    "many_networks": Kept(ManyNetworksRecord, set_fields),
}
_SESSION = "session"  # a name that no other session has
_RESTORED = "restored"  # whether this session goes on from another one's copy
_ANSWERED = "answered"  # the number of the copy that was handed over last


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    return component("descent_lab_memory", js=Path(__file__).with_suffix(".js").read_text())


def memory() -> None:
    """Give the browser a copy of all records; take over the one of a session that is lost."""
    session = st.session_state.setdefault(_SESSION, uuid4().hex)
    records = {name: _as_json(st.session_state[name]) for name in RECORDS if name in st.session_state}
    # What was refused in a link or a file may be of any type.
    copy = json.dumps({"session": session, "records": records}, default=str)
    data = {
        "session": session,
        "restored": st.session_state.get(_RESTORED, False),
        "answered": st.session_state.get(_ANSWERED, 0),
        "copy": copy,
    }
    returned = _component()(
        key="memory", data=data, width="content", height="content", on_lost_change=lambda: None
    ).lost
    if returned and returned["number"] != data["answered"]:
        _take_over(session, returned["number"], returned["copy"])
        st.rerun()  # what was taken over is what the browser keeps from now on


@atomic
def _take_over(session: str, number: int, text: str) -> None:
    st.session_state[_ANSWERED] = number
    if st.session_state.get(_RESTORED):  # it goes on from a copy already
        return
    try:
        copy = json.loads(text)
        lost, records = copy["session"], dict(copy["records"])
    except (ValueError, TypeError, KeyError):
        return
    if lost == session:  # the server has forgotten nothing
        return
    st.session_state[_RESTORED] = True
    for name, (make, load) in RECORDS.items():
        if name in records:
            record = make()
            load(record, records[name])
            st.session_state[name] = record


def _as_json(record: Any) -> Any:
    return asdict(record) if is_dataclass(record) and not isinstance(record, type) else record
