"""The controls of many runs with noise: landscape, rate, batch size; in a popover how many runs and how noisy.

The pages that have them keep a `NoiseRecord`; `page` begins the keys of their widgets.
"""

import streamlit as st

from experiments.contender import NOISE, SEED
from interface import field_words, landscape_controls
from interface import noise_words as words
from interface import words as shared
from interface.messages import keep_rate_in_range
from interface.noise_record import LANDSCAPES_ON_OFFER, SEEDS, STEPS, NoiseRecord
from interface.number_field import number_field
from interface.rate_control import rate_control
from interface.widgets import bind, into, show


def landscape_popover(noise: NoiseRecord, page: str) -> None:
    """The landscape, which brings a rate that works there."""
    keep_rate_in_range(noise)
    change = type(noise).change_landscape
    key, fixed = f"{page}.landscape", ("reduction",)  # what is measured is about the mean of a batch's losses
    landscape_controls.landscape_popover(noise, LANDSCAPES_ON_OFFER, key, change, words.LANDSCAPE_HELP, fixed)


def rate_in_row(noise: NoiseRecord, page: str, sentence: str, label: str | None = None) -> str | None:
    """A rate around the one that works there; `sentence` is the help. Returns why one was refused, if it was."""
    kind = noise.rate_range()
    return rate_control(noise, "rate", f"{page}.rate", sentence, kind=kind, label=label, in_row=True)


def batch_control(noise: NoiseRecord, page: str, sentence: str, sentence_on_data: str) -> None:
    """Batch sizes; `sentence_on_data` is the help where there is a data set, with a place for its examples."""
    key, data = f"{page}.batch", noise.surface.data
    show(key, noise.batch)
    sentence = sentence_on_data.format(examples=len(data)) if data else sentence
    st.select_slider(
        field_words.FIELDS["batch"], noise.batches(), help=sentence, width=150, **bind(noise, "batch", key)
    )


def run_controls(noise: NoiseRecord, page: str) -> None:
    """How many steps and runs, and their noise."""
    for name, kind, title, sentence in (
        ("steps", STEPS, field_words.FIELDS["steps"], words.STEPS_HELP),
        ("seeds", SEEDS, shared.SEEDS, words.SEEDS_HELP),
        ("seed", SEED, field_words.FIELDS["seed"], words.SEED_HELP),
        *([] if noise.surface.data else [("noise", NOISE, field_words.FIELDS["noise"], words.NOISE_HELP)]),
    ):
        number_field(title, getattr(noise, name), into(noise, name), kind, f"{page}.{name}", sentence)
