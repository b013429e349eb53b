"""Race: contenders walk down one landscape, side by side, on one clock."""

import streamlit as st

from experiments import run
from experiments.repair import repair
from experiments.standings import names
from optimizers import OPTIMIZERS
from pages import race_record, race_words
from pages.contender_row import contender_row
from pages.experiment_row import experiment_row
from pages.widgets import plain
from views.player import player


def _titles(contenders: list[dict]) -> list[str]:
    return [str(c["label"]) or OPTIMIZERS[c["optimizer"]].title for c in contenders]


def main() -> None:
    """The page: controls, then what came of them."""
    race = race_record.record()
    theme = st.context.theme.type or "light"
    experiment_row(race)
    contender_row(race, _titles(race["contenders"]), theme)
    if not race["contenders"]:
        st.info(race_words.NOBODY)
        return
    repaired = repair(race_record.experiment_fields(race))
    for place, sentence in repaired.sentences.items():
        who = next((i for i in place if isinstance(i, int)), None)
        st.warning(plain(sentence if who is None else f"{names(repaired.experiment)[who]}: {sentence}"))

    def take_start() -> None:
        chosen = st.session_state["player"].start
        if chosen:
            race["start"] = tuple(float(x) for x in chosen)

    player(run(repaired.experiment), race["tolerance"], take_start, key="player")


main()
