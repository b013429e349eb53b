"""The controls of a walk with noise: where, how fast, how many examples; and deeper, how many runs and how noisy.

The pages that have them keep a record as `noise_record` has it; `page` is what their keys begin with.
"""

import streamlit as st

from interface.popover import popover
from interface.widgets import Record, bind, control, show, text
from laboratories.noise import record as records
from laboratories.noise import words
from landscapes import LANDSCAPES
from quantities import quantities


def landscape_control(noise: Record, page: str) -> None:
    """The landscape, which brings a rate that works there."""
    key = f"{page}.landscape"
    records.keep_in_range(noise)
    show(key, noise["landscape"])
    st.selectbox(
        words.LANDSCAPE,
        records.LANDSCAPES_ON_OFFER,
        format_func=lambda slug: LANDSCAPES[slug].title,
        key=key,
        on_change=lambda: records.change_landscape(noise, st.session_state[key]),
        help=words.LANDSCAPE_HELP,
        width=170,
    )


def rate_control(noise: Record, page: str, label: str, said: str) -> None:
    """Rates around the one that works there."""
    key = f"{page}.rate"
    show(key, noise["rate"])
    st.select_slider(label, records.rates(noise), format_func=text, help=said, width=160, **bind(noise, "rate", key))


def batch_control(noise: Record, page: str, said: str, said_of_data: str) -> None:
    """Batch sizes; `said_of_data` is the help where there is a data set, with a place for its examples."""
    key, data = f"{page}.batch", LANDSCAPES[noise["landscape"]].data
    show(key, noise["batch"])
    said = said_of_data.format(examples=len(data)) if data else said
    st.select_slider(words.BATCH, records.batches(noise), help=said, width=160, **bind(noise, "batch", key))


def more_controls(noise: Record, page: str) -> None:
    """How many runs and steps, in a popover; the noise, the landscape's shape."""
    landscape, key = LANDSCAPES[noise["landscape"]], f"{page}.more"
    label = words.MORE.format(seeds=noise["seeds"], steps=noise["steps"])
    with popover(label, key):
        for name, kind, title, said in (
            ("seeds", records.SEEDS, words.SEEDS, words.SEEDS_HELP),
            ("steps", records.STEPS, words.STEPS, words.STEPS_HELP),
        ):
            show(f"{page}.{name}", noise[name])
            tied = bind(noise, name, f"{page}.{name}")
            st.number_input(title, int(kind.low), int(kind.high), step=10, help=said, **tied)
        show(f"{page}.seed", noise["seed"])
        tied = bind(noise, "seed", f"{page}.seed")
        st.number_input(words.SEED, 0, 2**31 - 1, step=1, help=words.SEED_HELP, **tied)
        if not landscape.data:
            show(f"{page}.noise", noise["noise"])
            tied = bind(noise, "noise", f"{page}.noise")
            st.number_input(words.NOISE, 0.0, 100.0, step=0.1, format="%g", help=words.NOISE_HELP, **tied)
        for quantity in quantities(landscape.parameters).values():
            if quantity.name != "reduction":
                control(quantity, noise["landscape_parameters"], f"{page}.{landscape.slug}.{quantity.name}")
