"""A chip for each contender, which opens its controls."""

import streamlit as st

from experiments.experiment import MOST_CONTENDERS
from interface import race_record as records
from interface.compatible import compatible_optimizers, incompatible_sentence
from interface.popover import popover
from interface.race_record import RaceRecord
from interface.widgets import plain, text
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from pages.race import words
from pages.race.contender_panel import contender_panel
from views.palette import swatch


def contender_row(race: RaceRecord, names: list[str], theme: str) -> None:
    """A chip for each contender, which opens its controls, and the way to add one."""
    landscape = LANDSCAPES[race["landscape"]]
    with st.container(horizontal=True, vertical_alignment="center", key="contender-row"):
        for i, (contender, name) in enumerate(zip(race["contenders"], names, strict=True)):
            label = words.CHIP_BATCH if landscape.data and contender["batch"] else words.CHIP
            chip_text = label.format(name=plain(name), rate=text(contender["rate"]), batch=contender["batch"])
            if contender["seed"] is not None:
                chip_text = words.CHIP_SEED.format(chip=chip_text, seed=plain(str(contender["seed"])))
            label = f"![]({swatch(i, theme)}) {chip_text}"
            key = f"chip-{contender['id']}"
            chip = popover(label, key)
            if chip.open:  # twelve closed chips would cost the server more than the race
                with chip:
                    contender_panel(race, contender)
        full = len(race["contenders"]) >= MOST_CONTENDERS
        sentences = (words.ADD_HELP, incompatible_sentence(landscape))
        st.menu_button(
            words.ADD,
            compatible_optimizers(landscape),
            format_func=lambda slug: OPTIMIZERS[slug].title,
            key="add",
            on_click=lambda: records.add(race, st.session_state["add"]),
            help=words.FULL if full else " ".join(filter(None, sentences)),
            disabled=full,
            icon=":material/add:",
        )
