"""What all contenders share: the data, the network, and how they are trained."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from experiments.contender import SEED
from interface import field_words
from interface.atomic import atomic
from interface.messages import warn
from interface.number_field import number_field
from interface.own_data.points_control import points_control
from interface.popover import popover
from interface.undo import with_undo
from interface.widgets import bind, into, show
from laboratories.network import words
from laboratories.network.record import NetworkRecord
from networks.activations import ACTIVATIONS
from networks.data_sets import DATA, OWN
from networks.defaults import default_training
from networks.experiment import STEPS, Network, Training
from networks.initialisations import INITIALISATIONS
from quantities import Choice, Switch, quantities

_KINDS = quantities(Network)
_KEYS = {"start": "initialisation"}  # elsewhere a start is a point


def data_popover(record: NetworkRecord) -> None:
    """What is learnt, and how many examples there are."""
    own = record.network
    titles = {slug: data.title for slug, data in DATA.items()} | {OWN: words.OWN_DATA}
    opened = popover(titles[str(own["data"])], "network.data-popover")
    if not opened.open:
        return
    with opened:
        show("network.data", own["data"])
        tied = bind(own, "data", "network.data", lambda slug: _with_points(record, slug))
        st.selectbox(words.DATA, [*DATA, OWN], format_func=titles.__getitem__, help=words.DATA_HELP, **tied)
        if own["data"] == OWN:
            points_control(record.points, into(record, "points"), "network.points")
            st.caption(words.OWN_NOTE)
        else:
            _control(own, "examples")
            _control(own, "scatter")


def network_popover(record: NetworkRecord, training: Training) -> None:
    """Layers, units, and what they do."""
    own, architecture = record.network, training.shape.architecture
    unit, beginning = ACTIVATIONS[str(own["activation"])], INITIALISATIONS[str(own["start"])]
    label = words.ARCHITECTURE.format(title=architecture.title, activation=unit.title)
    opened = popover(label, "network.architecture-popover")
    if not opened.open:
        return
    with opened:
        st.caption(words.COUNT.format(title=architecture.title, weights=architecture.size))
        for name in ("layers", "units", "activation"):
            _control(own, name)
        st.caption(words.ACTIVATION_FORMULA.format(formula=unit.formula, source=unit.source))
        if own["activation"] == "elu":
            _control(own, "alpha")
        _control(own, "start")
        st.caption(words.START_FORMULA.format(formula=beginning.formula, source=beginning.source))
        for name in ("normalisation", "skips"):
            _control(own, name)
        if training.data.classes:
            _control(own, "loss")
        else:
            st.caption(words.SQUARE_FOR_FITS)


def run_popover(record: NetworkRecord) -> None:
    """Steps, seed, batch size and clipping."""
    opened = popover(words.RUN.format(steps=record.steps), "network.run-popover")
    if not opened.open:
        return
    with opened:
        fields = field_words.FIELDS
        number_field(fields["steps"], record.steps, into(record, "steps"), STEPS, "network.steps", words.STEPS_HELP)
        number_field(fields["seed"], record.seed, into(record, "seed"), SEED, "network.seed", words.SEED_HELP)
        _control(record.network, "batch")
        _control(record.network, "clip")
        back = {"on_click": atomic(_reset), "args": (record,), "key": "network.reset"}
        st.button(words.RESET, help=words.RESET_HELP, icon=":material/restart_alt:", **back)


def _reset(record: NetworkRecord) -> None:
    with_undo(record, words.WAS_RESET, record.take_over, default_training())


def _control(own: dict[str, Any], name: str) -> None:
    """The control of one of the network's numbers."""
    kind, key = _KINDS[name].kind, f"network.{_KEYS.get(name, name)}"
    label, sentence, value = words.LABELS[name], words.HELP[name], own[name]
    if isinstance(kind, Choice):
        show(key, value)
        st.segmented_control(
            label, list(kind.words), format_func=_titles(name).__getitem__, required=True, help=sentence,
            **bind(own, name, key),
        )  # fmt: skip
    elif isinstance(kind, Switch):
        show(key, value)
        st.toggle(label, help=sentence, **bind(own, name, key))
    elif name in ("layers", "units"):
        show(key, int(value))
        st.slider(label, int(kind.low), int(kind.high), help=sentence, **bind(own, name, key))
    elif name in ("scatter", "alpha"):
        show(key, float(value))
        st.slider(label, kind.low, kind.high, step=0.01, format="%g", help=sentence, **bind(own, name, key))
    else:
        warn(number_field(label, value, into(own, name), kind, key, sentence, in_row=True))


def _with_points(record: NetworkRecord, slug: str) -> str:
    if slug == OWN and not record.points:
        record.points = words.OWN_EXAMPLE
    return slug


def _titles(name: str) -> Mapping[str, str]:
    """What the words of a choice are called."""
    own = {"normalisation": words.NORMALISATIONS, "loss": words.LOSSES}
    registries = {"activation": ACTIVATIONS, "start": INITIALISATIONS}
    return own[name] if name in own else {slug: entry.title for slug, entry in registries[name].items()}
