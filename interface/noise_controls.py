"""The controls of many runs with noise: landscape, rate, batch size; in a popover how many runs and how noisy.

The pages that have them keep a `NoiseRecord`; `page` begins the keys of their widgets.
"""

import streamlit as st

from experiments.contender import NOISE, SEED
from interface import landscape_controls
from interface import noise_words as words
from interface.control import control
from interface.messages import keep_rate_in_range
from interface.noise_record import LANDSCAPES_ON_OFFER, SEEDS, STEPS, NoiseRecord
from interface.number_field import number_field
from interface.popover import popover
from interface.widgets import bind, into, show, text
from quantities import quantities


def landscape_control(noise: NoiseRecord, page: str) -> None:
    """The landscape, which brings a rate that works there."""
    keep_rate_in_range(noise)
    change = type(noise).change_landscape
    landscape_controls.landscape_control(
        noise, LANDSCAPES_ON_OFFER, f"{page}.landscape", change, words.LANDSCAPE_HELP, width=170
    )


def rate_control(noise: NoiseRecord, page: str, label: str, sentence: str) -> None:
    """Rates around the one that works there; `sentence` is the help."""
    key = f"{page}.rate"
    show(key, noise.rate)
    st.select_slider(label, noise.rates(), format_func=text, help=sentence, width=160, **bind(noise, "rate", key))


def batch_control(noise: NoiseRecord, page: str, sentence: str, sentence_on_data: str) -> None:
    """Batch sizes; `sentence_on_data` is the help where there is a data set, with a place for its examples."""
    key, data = f"{page}.batch", noise.surface.data
    show(key, noise.batch)
    sentence = sentence_on_data.format(examples=len(data)) if data else sentence
    st.select_slider(words.BATCH, noise.batches(), help=sentence, width=160, **bind(noise, "batch", key))


def more_controls(noise: NoiseRecord, page: str) -> None:
    """How many runs and steps, in a popover; the noise, the landscape's parameters."""
    landscape = noise.surface
    label = words.MORE.format(seeds=noise.seeds, steps=noise.steps)
    with popover(label, f"{page}.more"):
        for name, kind, title, sentence in (
            ("seeds", SEEDS, words.SEEDS, words.SEEDS_HELP),
            ("steps", STEPS, words.STEPS, words.STEPS_HELP),
            ("seed", SEED, words.SEED, words.SEED_HELP),
            *([] if landscape.data else [("noise", NOISE, words.NOISE, words.NOISE_HELP)]),
        ):
            number_field(title, getattr(noise, name), into(noise, name), kind, f"{page}.{name}", sentence)
        for quantity in quantities(landscape.parameters).values():
            if quantity.name != "reduction":
                control(quantity, noise.landscape_parameters, f"{page}.{landscape.slug}.{quantity.name}")
