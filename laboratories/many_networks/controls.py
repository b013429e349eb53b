"""The controls that views of the Many networks page share: `own` is the view's record, `page` begins their keys."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import streamlit as st

from experiments.contender import SEED
from interface import field_words
from interface import words as shared
from interface.atomic import atomic
from interface.number_field import number_field
from interface.popover import popover
from interface.rate_control import rate_control
from interface.undo import choose_with_undo
from interface.widgets import field_of, into, plain, show, text
from laboratories.many_networks import words
from laboratories.many_networks.record.rule import RuleRecord
from networks.elementwise import ELEMENTWISE
from optimizers import OPTIMIZERS
from quantities import Range


class Number(NamedTuple):
    """A number of a view that is typed: its field in the record, its name, its help, and what is accepted."""

    field: str
    label: str
    help: str
    kind: Range


def optimizer_popover(own: RuleRecord, page: str) -> None:
    """The update rule and its rate."""
    rule = OPTIMIZERS[own.optimizer]
    label = words.RULE.format(name=rule.title, rate=text(own.rate))
    opened = popover(plain(label), f"{page}.optimizer-popover")
    if opened.open:
        with opened:
            _optimizer(own, f"{page}.optimizer")
            st.caption(plain(rule.idea))
            rate_control(own, "rate", f"{page}.rate", words.RATE_HELP)


def _optimizer(own: RuleRecord, key: str) -> None:
    @atomic
    def choose() -> None:
        slug = st.session_state[key]
        sentence = words.RATE_REPLACED.format(optimizer=OPTIMIZERS[slug].title)
        choose_with_undo(own, sentence, type(own).change_optimizer, own.optimizer, slug)

    show(key, own.optimizer)
    st.selectbox(
        field_words.FIELDS["optimizer"],
        ELEMENTWISE,
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key,
        on_change=choose,
        help=shared.OPTIMIZER_HELP,
    )
    st.caption(words.NOT_OFFERED)


def run_popover(own: Any, page: str, label: str, numbers: Iterable[Number]) -> None:
    """What is run: its numbers."""
    opened = popover(label, f"{page}.run-popover")
    if opened.open:
        with opened:
            for number in numbers:
                _number(own, page, number)


def _number(own: Any, page: str, number: Number) -> None:
    key, value, keep = f"{page}.{number.field}", field_of(own, number.field), into(own, number.field)
    number_field(number.label, value, keep, number.kind, key, number.help)


def seed_number() -> Number:
    """The seed, which views have in common."""
    return Number("seed", field_words.FIELDS["seed"], words.SEED_HELP, SEED)
