"""The contenders of a training: who they are, and the numbers of one of them."""

from typing import Any

import streamlit as st

from experiments.contender import WARMUP
from experiments.names import names
from interface import field_words
from interface import words as shared
from interface.atomic import atomic
from interface.control import control, schedule_controls
from interface.number_field import number_field
from interface.popover import popover
from interface.rate_control import rate_control
from interface.undo import choose_with_undo, with_undo
from interface.widgets import bind, into, plain, show
from laboratories.network import words
from laboratories.network.record import NetworkRecord
from networks.experiment import MOST_CONTENDERS, RULES, Training
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import quantities
from views.network.colours import network_places
from views.palette import swatch


def contenders_popover(record: NetworkRecord, training: Training, theme: str) -> None:
    """All contenders as pills; below them the numbers of one."""
    opened = popover(words.CONTENDERS, "network.contenders-popover")
    if not opened.open:
        return
    with opened:
        _choose(record, training, theme)
        contender = record.the_edited()
        key = f"network.{contender['id']}."
        _optimizer(record, contender, key)
        rate_control(contender, "rate", key + "rate", words.RATE_HELP)
        _schedule(record, contender, key)
        with st.container(horizontal=True):
            name = names(training)[record.contenders.index(contender)]
            alone = len(record.contenders) == 1
            gone = {"on_click": atomic(_remove), "args": (record, contender, name), "disabled": alone}
            st.button(words.REMOVE, key=key + "remove", help=words.REMOVE_HELP, icon=":material/delete:", **gone)
            full = len(record.contenders) >= MOST_CONTENDERS
            more = {"on_click": atomic(record.add), "args": ("adam",), "disabled": full}
            st.button(words.ADD, key="network.add", help=words.ADD_HELP, icon=":material/add:", **more)
        st.caption(words.NOT_ON_OFFER.format(names=_not_on_offer()))


def _choose(record: NetworkRecord, training: Training, theme: str) -> None:
    looks = network_places([one["optimizer"] for one in record.contenders])
    labels = {
        one["id"]: f"![]({swatch(look, theme)}) {plain(name)}"
        for one, look, name in zip(record.contenders, looks, names(training), strict=True)
    }
    show("network.edited", record.the_edited()["id"])
    st.pills(
        words.EDITED,
        list(labels),
        format_func=labels.__getitem__,
        required=True,
        help=words.EDITED_HELP,
        **bind(record, "edited", "network.edited"),
    )


def _optimizer(record: NetworkRecord, contender: dict[str, Any], key: str) -> None:
    """Which rule, in a sentence, and its own numbers."""
    rule = RULES[contender["optimizer"]]

    def change(record: NetworkRecord, slug: str) -> None:
        record.change_optimizer(record.contenders[place], slug)

    def choose() -> None:
        chosen = st.session_state[key + "optimizer"]
        sentence = words.OPTIMIZER_REPLACED.format(optimizer=RULES[chosen].title)
        choose_with_undo(record, sentence, change, contender["optimizer"], chosen)

    place = record.contenders.index(contender)
    show(key + "optimizer", rule.slug)
    st.selectbox(
        field_words.FIELDS["optimizer"],
        list(RULES),
        format_func=lambda slug: RULES[slug].title,
        key=key + "optimizer",
        on_change=atomic(choose),
        help=words.OPTIMIZER_HELP,
    )
    st.caption(plain(rule.idea))
    for quantity in quantities(rule.hyper).values():
        control(quantity, contender["hyper"], f"{key}{rule.slug}.{quantity.name}")


def _schedule(record: NetworkRecord, contender: dict[str, Any], key: str) -> None:
    """How the rate changes, and over how many steps it begins."""
    schedule = SCHEDULES[contender["schedule"]]
    place = record.contenders.index(contender)

    def change(record: NetworkRecord, slug: str) -> None:
        record.change_schedule(record.contenders[place], slug)

    def choose() -> None:
        chosen = st.session_state[key + "schedule"]
        sentence = words.SCHEDULE_REPLACED.format(schedule=SCHEDULES[chosen].title)
        choose_with_undo(record, sentence, change, contender["schedule"], chosen)

    show(key + "schedule", schedule.slug)
    st.selectbox(
        field_words.FIELDS["schedule"],
        list(SCHEDULES),
        format_func=lambda slug: SCHEDULES[slug].title,
        key=key + "schedule",
        on_change=atomic(choose),
        help=words.SCHEDULE_HELP,
    )
    schedule_controls(schedule, contender["schedule_parameters"], record.steps, key)
    keep = into(contender, "warmup")
    number_field(field_words.FIELDS["warmup"], contender["warmup"], keep, WARMUP, key + "warmup", shared.WARMUP_HELP)


def _remove(record: NetworkRecord, contender: dict[str, Any], name: str) -> None:
    with_undo(record, words.REMOVED.format(name=name), record.remove, contender)


def _not_on_offer() -> str:
    """The optimizers that cannot train a network, by title."""
    return ", ".join(rule.title for rule in OPTIMIZERS.values() if rule.needs_two_weights)
