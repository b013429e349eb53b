"""From a point of a laboratory's picture to the race: its contenders join the one that is there, or open a new one."""

from collections.abc import Callable

import streamlit as st

from experiments import Experiment
from experiments.names import names
from interface import race_record, words
from interface.atomic import atomic
from interface.join_race import Joined, join_from
from interface.messages import flash
from interface.race_record import RaceRecord
from interface.undo import offer_undo, snapshot, with_undo
from views.words import plural


def send_to_race(experiment: Experiment, key: str) -> None:
    """Two buttons: one adds the experiment's contenders to the race and stays here, one opens it and goes there."""
    with st.container(horizontal=True, width="content"):
        # Added is what is in sight, even if the next press ends the run at once.
        st.button(words.ADD_TO_RACE, key=f"{key}.add", help=words.ADD_TO_RACE_HELP, on_click=_add, args=(experiment,))
        # Opened is what the page shows when it has run: a callback would have what the run before had.
        if st.button(words.NEW_RACE, key=f"{key}.new", help=words.NEW_RACE_HELP):
            _replace(experiment)
            st.switch_page("race/race.py")


def open_as_race(make: Callable[[], Experiment], key: str, label: str, sentence: str) -> None:
    """One button that opens the race and goes there.

    Args:
        make: gives the experiment, when the button is pressed.
        key: of the button.
        label, sentence: its words and its help.
    """
    if st.button(label, key=f"{key}.new", help=sentence):
        _replace(make())
        st.switch_page("race/race.py")


@atomic
def _replace(experiment: Experiment) -> None:
    race = race_record.record()
    with_undo(race, words.RACE_REPLACED, race_record.take_over, race, experiment, page=race_record.PAGE)


@atomic
def _add(experiment: Experiment) -> None:
    race = race_record.record()
    before = snapshot(race)
    sentence = _sentence(race, experiment, join_from(race, experiment))
    if not offer_undo(race, before, sentence):
        flash(sentence)


def _sentence(race: RaceRecord, experiment: Experiment, joined: Joined) -> str:
    """Who has joined, where they walk if not as here, and who has not and why."""
    called, title = names(experiment), race_record.surface(race).title
    here = experiment.landscape, experiment.landscape_parameters
    sentences = []
    if joined.added:
        sentences.append(plural(len(joined.added), words.JOINED_ONE, words.JOINED_MANY))
        if here != (race["landscape"], race_record.shape(race)):
            sentences.append(words.JOINED_ELSEWHERE.format(landscape=title))
        elif (experiment.start, experiment.steps) != (tuple(race["start"]), race["steps"]):
            sentences.append(words.JOINED_OTHERWISE)
    for left_out, why in ((joined.incompatible, words.LEFT_OUT_RESIDUALS), (joined.full, words.LEFT_OUT_FULL)):
        if left_out:
            sentences.append(why.format(names=", ".join(called[i] for i in left_out), landscape=title))
    return " ".join(sentences)
