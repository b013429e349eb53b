"""The page of a race in which nobody is: how to add somebody."""

import streamlit as st

from interface import race_record as records
from interface.atomic import atomic
from interface.compatible import compatible_optimizers
from interface.race_record import RaceRecord
from optimizers import OPTIMIZERS
from pages.race import words
from views import player_words


def nobody(race: RaceRecord) -> None:
    """One sentence, and the way to add a contender."""
    st.info(words.NOBODY)
    st.menu_button(
        words.ADD,
        compatible_optimizers(records.surface(race)),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key="add",
        on_click=atomic(lambda: records.add(race, st.session_state["add"])),
        help=player_words.WORDS["addHelp"],
        icon=":material/add:",
    )
