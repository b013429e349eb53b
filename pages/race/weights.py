"""How many weights move: two on the map, or one along the landscape's line, where the loss is a curve."""

import streamlit as st

from interface import field_words
from interface import race_record as records
from interface.atomic import atomic
from interface.race_record import RaceRecord
from interface.race_weights import change_weights
from interface.undo import offer_undo, snapshot
from interface.widgets import show
from pages.race import words

KEY = "weights"


def weights_control(race: RaceRecord) -> None:
    """A choice of one weight or two, where the landscape has a line."""
    here = records.surface(race)
    if here.line is None:
        return

    @atomic
    def choose() -> None:
        before = snapshot(race)
        gone = change_weights(race, st.session_state[KEY]).replaced
        if gone:
            one, other = words.WEIGHTS_RATE_REPLACED
            offer_undo(race, before, (one if len(gone) == 1 else other).format(names=", ".join(gone)))

    show(KEY, here.weights)
    st.segmented_control(
        field_words.FIELDS["weights"],
        list(words.WEIGHTS),
        format_func=words.WEIGHTS.__getitem__,
        required=True,
        help=words.WEIGHTS_HELP,
        key=KEY,
        on_change=choose,
    )
