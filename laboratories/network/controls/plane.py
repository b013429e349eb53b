"""Which plane the loss surface is cut along."""

import streamlit as st

from experiments.names import names
from interface.atomic import atomic
from interface.popover import popover
from interface.widgets import bind, show
from laboratories.network import words
from laboratories.network.record import PlaneRecord
from networks.address import address
from networks.experiment import Training
from networks.planes.kinds import KINDS


def plane_popover(own: PlaneRecord, training: Training) -> None:
    """The kind, the contenders that it needs, another random one, and whether it is held."""
    title = words.PLANES[own.kind]
    opened = popover(words.HELD.format(plane=title) if own.held else title, "network.plane-popover")
    if not opened.open:
        return
    called = names(training)
    kinds = [kind for kind in KINDS if kind != "three" or len(called) > 1]
    with opened:
        show("network.plane", own.kind)
        tied = bind(own, "kind", "network.plane")
        titles = words.PLANES
        fixed = bool(own.held)
        st.selectbox(words.PLANE, kinds, format_func=titles.__getitem__, help=words.PLANE_HELP, disabled=fixed, **tied)
        if len(called) == 1:
            st.caption(words.TWO_NEEDED)
        if own.kind != "paths" and not fixed:
            _contender(own, "first", called, words.AROUND, words.AROUND_HELP)
        if own.kind == "three" and not fixed:
            _contender(own, "second", called, words.SECOND, words.SECOND_HELP)
        if own.kind == "random":
            more = {"key": "network.another", "on_click": atomic(_another), "args": (own,), "disabled": fixed}
            st.button(words.ANOTHER, help=words.ANOTHER_HELP, icon=":material/casino:", **more)
        here = address(training)
        show("network.held", bool(own.held))
        tied = bind(own, "held", "network.held", lambda on: here if on else "")
        st.toggle(words.HOLD, help=words.HOLD_HELP, **tied)


def _contender(own: PlaneRecord, name: str, called: list[str], label: str, sentence: str) -> None:
    key = f"network.plane-{name}"
    show(key, getattr(own, name))
    tied = bind(own, name, key)
    st.selectbox(label, range(len(called)), format_func=called.__getitem__, help=sentence, **tied)


def _another(own: PlaneRecord) -> None:
    own.seed += 1
