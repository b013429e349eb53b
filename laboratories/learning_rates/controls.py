"""The controls that parts of the Learning rates page share: `own` is the part's record, `page` begins their keys."""

import streamlit as st

from experiments.contender import NOISE, SEED
from experiments.sweep import last_first_seed
from interface import landscape_controls
from interface.compatible import compatible_optimizers
from interface.control import control
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.number_field import number_field
from interface.undo import choose_with_undo
from interface.widgets import bind, into, show, text
from laboratories.learning_rates import words
from laboratories.learning_rates.record import BestRecord, MapRecord
from laboratories.learning_rates.record.part import PartRecord, SeedsRecord
from laboratories.learning_rates.verdicts import SHARE
from optimizers import OPTIMIZERS
from quantities import Range, quantities

_STEPS, _SEEDS = Range(50, 2000, integer=True), Range(1, 64, integer=True)
_SHARES = (0.1, 0.01, SHARE, 1e-4, 1e-6)


def landscape_control(own: PartRecord, page: str) -> None:
    """The landscape, which brings its own start."""
    change = type(own).change_landscape
    landscape_controls.landscape_control(
        own, LANDSCAPES_ON_OFFER, f"{page}.landscape", change, words.LANDSCAPE_HELP, width=150
    )


def optimizer_control(own: BestRecord | MapRecord, page: str) -> None:
    """The optimizer."""
    key = f"{page}.optimizer"

    def choose() -> None:
        slug = st.session_state[key]
        sentence = words.RATES_REPLACED.format(optimizer=OPTIMIZERS[slug].title)
        choose_with_undo(own, sentence, type(own).change_optimizer, own.optimizer, slug)

    show(key, own.optimizer)
    st.selectbox(
        words.OPTIMIZER,
        compatible_optimizers(own.surface),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key,
        on_change=choose,
        help=words.OPTIMIZER_HELP,
        width=150,
    )


def size_label(own: PartRecord, sentence: str, seeds: int | None = None) -> str:
    """A popover's label: the start, the number of steps, and the number of seeds if the sentence has a place for it."""
    x, y = map(text, own.surface.starts[own.start])
    return sentence.format(x=x, y=y, steps=own.steps, seeds=seeds)


def size_controls(own: PartRecord, page: str) -> None:
    """Start, steps and the landscape's own numbers."""
    surface = own.surface
    show(f"{page}.start", own.start)
    tied = bind(own, "start", f"{page}.start")
    st.pills(words.START, list(surface.starts), required=True, help=words.START_HELP, **tied)
    _number(own, page, "steps", words.STEPS, words.STEPS_HELP, _STEPS)
    for quantity in quantities(surface.parameters).values():
        control(quantity, own.landscape_parameters, f"{page}.{surface.slug}.{quantity.name}")


def hyper_controls(own: BestRecord | MapRecord, page: str) -> None:
    """The optimizer's own numbers."""
    rule = OPTIMIZERS[own.optimizer]
    numbers = own.hyper.setdefault(rule.slug, {})
    for quantity in quantities(rule.hyper).values():
        control(quantity, numbers, f"{page}.{rule.slug}.{quantity.name}")


def tolerance_control(own: BestRecord | SeedsRecord, page: str) -> None:
    """What good means."""
    show(f"{page}.share", own.share)
    tied = bind(own, "share", f"{page}.share")
    st.select_slider(words.TOLERANCE, _SHARES, format_func=text, help=words.TOLERANCE_HELP, **tied)


def seed_controls(own: SeedsRecord, page: str) -> None:
    """How many runs, and their noise: the batch where there is a data set, elsewhere what is added to the gradient."""
    _number(own, page, "seeds", words.SEEDS, words.SEEDS_HELP, _SEEDS)
    last = last_first_seed(own.seeds)
    own.seed = min(own.seed, last)
    _number(own, page, "seed", words.SEED, words.SEED_HELP, Range(SEED.low, last, integer=True))
    if data := own.surface.data:
        sentence, kind = words.BATCH_HELP.format(examples=len(data)), Range(1, len(data), integer=True)
        _number(own, page, "batch", words.BATCH, sentence, kind)
        return
    _number(own, page, "noise", words.NOISE, words.NOISE_HELP, NOISE)


def _number(own: PartRecord, page: str, field: str, title: str, sentence: str, kind: Range) -> None:
    number_field(title, getattr(own, field), into(own, field), kind, f"{page}.{field}", sentence)
