"""Race: contenders walk down one landscape, side by side, on one clock."""

from pathlib import Path

import streamlit as st

from experiments import Result, run
from interface import race_record
from interface.messages import warn
from interface.race_record import RaceRecord
from interface.refusals import refusal_sentences
from optimizers import OPTIMIZERS
from pages.race import words as race_words
from pages.race.address_bar import led_to
from pages.race.brute_force import TRIED_OUT, brute_force
from pages.race.contender_row import contender_row
from pages.race.experiment_row import experiment_row
from pages.race.link import open_address_of_page, open_text, shown
from pages.race.link_row import keep_address, way_back
from views.player import player


def _titles(contenders: list[dict]) -> list[str]:
    return [str(c["label"]) or OPTIMIZERS[c["optimizer"]].title for c in contenders]


def _record() -> RaceRecord:
    """What has been set; on a first visit, and where back or forward led to another race, what the address says."""
    if not race_record.is_there():
        first = race_record.empty()
        open_address_of_page(first)
        st.session_state.race = first
    race = race_record.record()
    query = led_to()
    if query and query != shown(race)[-1]:
        led = dict(race)
        open_text(led, query)
        # A run that a later one has replaced goes on beside it until it asks Streamlit for something. It ends here.
        st.session_state.race = race
        race |= led
    return race


def _play(race: RaceRecord, result: Result) -> None:
    """The player, and what a person drags in it."""

    def take_start() -> None:
        if chosen := st.session_state["player"].start:
            race["start"] = tuple(float(x) for x in chosen)

    def take_rate() -> None:
        if chosen := st.session_state["player"].rate:
            contender, rate = chosen
            race["contenders"][int(contender)]["rate"] = float(rate)

    player(result, race["tolerance"], race["hide"], take_start, take_rate, key="player")


def main() -> None:
    """The page: controls, then what came of them."""
    race = _record()
    st.html(f'<h1 class="dl-unseen">{race_words.TITLE}</h1>')
    experiment, refused, query = shown(race)
    chips = _titles(race["contenders"])
    staged = "controls" in race["hide"]
    if staged:
        st.html(Path(__file__).with_name("stage.css"))
    else:
        experiment_row(race, query)
        contender_row(race, chips, st.context.theme.type or "light")
    if query != race["opened"]:  # what was wrong with a link is told until the race changes
        race["refused"] = []
    warn(*refusal_sentences(refused.items(), experiment, chips), *refusal_sentences(race["refused"], experiment))
    if not race["contenders"]:
        st.info(race_words.NOBODY)
        return
    result = run(experiment)
    _play(race, result)
    if staged:
        keep_address(query, button=False)
        way_back(race)
    elif experiment.landscape == TRIED_OUT:
        brute_force(result)


main()
