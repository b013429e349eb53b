"""Race: contenders walk down one landscape, side by side, on one clock."""

from pathlib import Path

import streamlit as st

from experiments import Experiment
from experiments.names import names
from interface import race_record
from interface.address_bar import address_bar, led_to
from interface.messages import warn
from interface.race_record import RaceRecord
from interface.refusals import refusal_sentences
from pages.race import words as race_words
from pages.race.actions import KEY, actions, edited, fair_race_open, refused_rate
from pages.race.brute_force import TRIED_OUT, brute_force
from pages.race.editor import editor
from pages.race.experiment_row import experiment_row
from pages.race.fair_race import fair_race
from pages.race.link import open_address_of_page, open_text, shown
from pages.race.message import race_message
from pages.race.nobody import nobody
from views.player import EVERYONE, player

_HERE = Path(__file__).parent


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


def _stage(race: RaceRecord, experiment: Experiment) -> None:
    """The player, and over its curves the editor of a contender."""
    staged = "controls" in race["hide"]
    place = None if staged else EVERYONE if fair_race_open() else edited(race)
    with st.container(key="race-stage"):
        identities = [contender["id"] for contender in race["contenders"]]
        message = race_message(experiment, race["tolerance"], race["hide"], identities, place)
        player(message, actions(race), KEY)
        theme = st.context.theme.type or "light"
        if place == EVERYONE:
            fair_race(race, experiment, theme)
        elif place is not None:
            editor(race, place, names(experiment)[place], theme)
    if experiment.landscape in TRIED_OUT and not staged:
        brute_force(experiment)


def main() -> None:
    """The page: one row of controls, then the race."""
    race = _record()
    st.html(f'<h1 class="dl-unseen">{race_words.TITLE}</h1>')
    experiment, refused, query = shown(race)
    if query != race["opened"]:  # what was wrong with a link is told until the race changes
        race["refused"] = []
    if not race["contenders"]:  # the rest of the page says so
        refused = {}
    sentences = refusal_sentences([*refused.items(), *race["refused"]], experiment)
    address_bar(query, st.session_state.pop("arrived", False))
    # Each has a place, also when it is empty: Streamlit puts what moved up or down into the place of what was there
    # before, and takes it out at the end of the run. Until then there would be two players.
    with st.container():
        warn(refused_rate(), *sentences)
    staged = "controls" in race["hide"] and bool(race["contenders"])
    st.html(_HERE.with_name("stage.css") if staged else _HERE / "row.css")
    with st.container():
        if not staged:
            experiment_row(race)
    if race["contenders"]:
        _stage(race, experiment)
    else:
        nobody(race)


main()
