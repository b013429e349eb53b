"""The controls that parts of the Learning rates page share: `own` is the part's record, `page` begins their keys."""

import streamlit as st

from experiments.contender import NOISE, SEED
from experiments.sweep import last_first_seed
from interface import field_words, landscape_controls
from interface import words as shared
from interface.atomic import atomic
from interface.compatible import compatible_optimizers
from interface.control import control
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.number_field import number_field
from interface.popover import popover
from interface.undo import choose_with_undo
from interface.widgets import bind, into, plain, show, text
from laboratories.learning_rates import words
from laboratories.learning_rates.record import BestRecord, MapRecord
from laboratories.learning_rates.record.part import PartRecord, SeedsRecord
from laboratories.learning_rates.verdicts import SHARE
from optimizers import OPTIMIZERS
from quantities import Range, quantities

_STEPS, _SEEDS = Range(50, 2000, integer=True), Range(1, 64, integer=True)
_SHARES = (0.1, 0.01, SHARE, 1e-4, 1e-6)


def place_controls(own: PartRecord, page: str) -> None:
    """The landscape, which brings its own start, and one of its starts."""
    change = type(own).change_landscape
    landscape_controls.landscape_popover(
        own, LANDSCAPES_ON_OFFER, f"{page}.landscape", change, shared.KNOWN_MINIMA_HELP
    )
    starts = own.surface.starts
    x, y = map(text, starts[own.start])
    opened = popover(shared.START.format(x=x, y=y), f"{page}.start-popover")
    if opened.open:
        with opened:
            show(f"{page}.start", own.start)
            tied = bind(own, "start", f"{page}.start")
            st.pills(shared.NAMED_START, list(starts), required=True, help=shared.NAMED_START_HELP, **tied)


def optimizer_popover(own: BestRecord | MapRecord, page: str) -> None:
    """The optimizer and its own numbers."""
    rule = OPTIMIZERS[own.optimizer]
    opened = popover(plain(rule.title), f"{page}.optimizer-popover")
    if opened.open:
        with opened:
            _optimizer(own, f"{page}.optimizer")
            st.caption(plain(rule.idea))
            numbers = own.hyper.setdefault(rule.slug, {})
            for quantity in quantities(rule.hyper).values():
                control(quantity, numbers, f"{page}.{rule.slug}.{quantity.name}")


def _optimizer(own: BestRecord | MapRecord, key: str) -> None:
    @atomic
    def choose() -> None:
        slug = st.session_state[key]
        sentence = words.RATES_REPLACED.format(optimizer=OPTIMIZERS[slug].title)
        choose_with_undo(own, sentence, type(own).change_optimizer, own.optimizer, slug)

    show(key, own.optimizer)
    st.selectbox(
        field_words.FIELDS["optimizer"],
        compatible_optimizers(own.surface),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key,
        on_change=choose,
        help=shared.OPTIMIZER_HELP,
    )


def run_popover(own: PartRecord, page: str) -> None:
    """Steps; where a part has them the tolerance, the number of runs and their noise."""
    seeds = None
    if isinstance(own, SeedsRecord):
        seeds, own.seed = own.seeds, min(own.seed, last_first_seed(own.seeds))
    opened = popover(shared.run_label(own.steps, seeds), f"{page}.run-popover")
    if opened.open:
        with opened:
            _number(own, page, "steps", field_words.FIELDS["steps"], words.STEPS_HELP, _STEPS)
            if isinstance(own, SeedsRecord):
                seed_controls(own, page)
            if isinstance(own, BestRecord | SeedsRecord):
                _tolerance(own, page)


def _tolerance(own: BestRecord | SeedsRecord, page: str) -> None:
    """Up to where a rate is good."""
    show(f"{page}.share", own.share)
    tied = bind(own, "share", f"{page}.share")
    sentence = words.TOLERANCE_OF_BEST_HELP if isinstance(own, BestRecord) else words.TOLERANCE_HELP
    st.select_slider(words.TOLERANCE, _SHARES, format_func=text, help=sentence, **tied)


def seed_controls(own: SeedsRecord, page: str) -> None:
    """How many runs, and their noise: the batch where there is a data set, elsewhere what is added to the gradient."""
    _number(own, page, "seeds", shared.SEEDS, words.SEEDS_HELP, _SEEDS)
    kind = Range(SEED.low, last_first_seed(own.seeds), integer=True)
    _number(own, page, "seed", field_words.FIELDS["seed"], words.SEED_HELP, kind)
    if data := own.surface.data:
        sentence, kind = words.BATCH_HELP.format(examples=len(data)), Range(1, len(data), integer=True)
        _number(own, page, "batch", field_words.FIELDS["batch"], sentence, kind)
        return
    _number(own, page, "noise", field_words.FIELDS["noise"], words.NOISE_HELP, NOISE)


def _number(own: PartRecord, page: str, field: str, title: str, sentence: str, kind: Range) -> None:
    number_field(title, getattr(own, field), into(own, field), kind, f"{page}.{field}", sentence)
