"""Noise: where mini-batches end, and how they leave a trap."""

import streamlit as st

from landscapes import LANDSCAPES
from pages import noise_record as records
from pages.escape import escape_controls, escape_part
from pages.noise_ball import noise_ball_part
from pages.widgets import Record, bind, control, show, text
from quantities import quantities
from views import noise_words as words


def main() -> None:
    """The page: which part, its controls, its pictures."""
    noise = records.record()
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show("noise.part", noise["part"])
        st.segmented_control(
            words.PART,
            list(words.PARTS),
            format_func=words.PARTS.__getitem__,
            required=True,
            help=words.PART_HELP,
            label_visibility="collapsed",
            **bind(noise, "part", "noise.part"),
        )
        if noise["part"] == "ball":
            _controls(noise)
        else:
            escape_controls(noise)
        busy = st.empty()  # at the end of the row, so that nothing moves
    if noise["part"] == "ball":
        noise_ball_part(noise, theme, busy)
    else:
        escape_part(noise, theme, busy)


def _controls(noise: Record) -> None:
    """Landscape, rate and batch size; how many runs; the landscape's shape and its noise."""
    landscape = LANDSCAPES[noise["landscape"]]
    records.keep_in_range(noise)
    show("noise.landscape", landscape.slug)
    st.selectbox(
        words.LANDSCAPE,
        records.PLACES,
        format_func=lambda slug: LANDSCAPES[slug].title,
        key="noise.landscape",
        on_change=lambda: records.change_landscape(noise, st.session_state["noise.landscape"]),
        help=words.LANDSCAPE_HELP,
        width=170,
    )
    show("noise.rate", noise["rate"])
    tied = bind(noise, "rate", "noise.rate")
    st.select_slider(words.RATE, records.rates(noise), format_func=text, help=words.RATE_HELP, width=160, **tied)
    show("noise.batch", noise["batch"])
    data = landscape.data
    said = words.BATCH_OF_DATA_HELP.format(examples=len(data)) if data else words.BATCH_HELP
    tied = bind(noise, "batch", "noise.batch")
    st.select_slider(words.BATCH, records.batches(noise), help=said, width=160, **tied)
    label = words.MORE.format(seeds=noise["seeds"], steps=noise["steps"])
    show("noise.more", st.session_state.get("noise.more", False))
    with st.popover(label, key="noise.more", on_change="rerun"):
        for name, kind, title, said in (
            ("seeds", records.SEEDS, words.SEEDS, words.SEEDS_HELP),
            ("steps", records.STEPS, words.STEPS, words.STEPS_HELP),
        ):
            show(f"noise.{name}", noise[name])
            tied = bind(noise, name, f"noise.{name}")
            st.number_input(title, int(kind.low), int(kind.high), step=10, help=said, **tied)
        show("noise.seed", noise["seed"])
        st.number_input(words.SEED, 0, 2**31 - 1, step=1, help=words.SEED_HELP, **bind(noise, "seed", "noise.seed"))
        if not data:
            show("noise.noise", noise["noise"])
            tied = bind(noise, "noise", "noise.noise")
            st.number_input(words.NOISE, 0.0, 100.0, step=0.1, format="%g", help=words.NOISE_HELP, **tied)
        for quantity in quantities(landscape.parameters).values():
            if quantity.name != "reduction":
                control(quantity, noise["landscape_parameters"], f"noise.{landscape.slug}.{quantity.name}")


main()
