"""A chip for each contender, which opens its controls."""

import streamlit as st

from experiments.experiment import MOST_CONTENDERS
from interface import race_record as records
from interface.compatible import compatible_optimizers, incompatible_sentence
from interface.widgets import Record, plain, show, text
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from pages.race import words
from pages.race.contender_panel import contender_panel
from views.palette import swatch


def contender_row(race: Record, names: list[str], theme: str) -> None:
    """A chip for each contender, which opens its controls, and the way to add one."""
    data = LANDSCAPES[race["landscape"]].data
    with st.container(horizontal=True, vertical_alignment="center"):
        for i, (contender, name) in enumerate(zip(race["contenders"], names, strict=True)):
            label = words.CHIP_BATCH if data and contender["batch"] else words.CHIP
            said = label.format(name=plain(name), rate=text(contender["rate"]), batch=contender["batch"])
            label = f"![]({swatch(i, theme)}) {said}"
            key = f"chip-{contender['id']}"
            # To Streamlit a popover with another label is another popover: it is told to stay open.
            show(key, st.session_state.get(key, False))
            chip = st.popover(label, key=key, on_change="rerun")
            if chip.open:  # twelve closed chips would cost the server more than the race
                with chip:
                    contender_panel(race, contender)
        full = len(race["contenders"]) >= MOST_CONTENDERS
        said = (words.ADD_HELP, incompatible_sentence(race))
        st.menu_button(
            words.ADD,
            compatible_optimizers(race),
            format_func=lambda slug: OPTIMIZERS[slug].title,
            key="add",
            on_click=lambda: records.add(race, st.session_state["add"]),
            help=words.FULL if full else " ".join(filter(None, said)),
            disabled=full,
            icon=":material/add:",
        )
