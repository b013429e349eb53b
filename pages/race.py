"""Race: contenders walk down one landscape, side by side, on one clock."""

import streamlit as st

from experiments import Experiment, run
from experiments.repair import Place, repair
from experiments.standings import names
from optimizers import OPTIMIZERS
from pages import race_record, race_words
from pages.brute_force import TRIED_OUT, brute_force
from pages.contender_row import contender_row
from pages.experiment_row import experiment_row
from pages.widgets import plain
from views.player import player


def _titles(contenders: list[dict]) -> list[str]:
    return [str(c["label"]) or OPTIMIZERS[c["optimizer"]].title for c in contenders]


def _whose(place: Place, experiment: Experiment, titles: list[str]) -> str:
    """Whom a sentence is about, in front of it."""
    if place[0] == "stop":
        return race_words.STOPPING_PREFIX
    who = next((i for i in place if isinstance(i, int)), None)
    if who is None:
        return ""
    # Whose optimizer was refused runs as another one; it goes by the name it has on its chip.
    return f"{titles[who] if place[-1] == 'optimizer' else names(experiment)[who]}: "


def main() -> None:
    """The page: controls, then what came of them."""
    race = race_record.record()
    theme = st.context.theme.type or "light"
    experiment_row(race)
    titles = _titles(race["contenders"])
    contender_row(race, titles, theme)
    if not race["contenders"]:
        st.info(race_words.NOBODY)
        return
    repaired = repair(race_record.experiment_fields(race))
    for place, sentence in repaired.sentences.items():
        st.warning(plain(_whose(place, repaired.experiment, titles) + sentence))

    def take_start() -> None:
        chosen = st.session_state["player"].start
        if chosen:
            race["start"] = tuple(float(x) for x in chosen)

    result = run(repaired.experiment)
    player(result, race["tolerance"], take_start, key="player")
    if result.experiment.landscape == TRIED_OUT:
        brute_force(result)


main()
