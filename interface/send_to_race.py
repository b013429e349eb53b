"""From a point of a laboratory's picture to the race that made it."""

import streamlit as st

from experiments import Experiment
from interface import race_record, words
from interface.undo import with_undo


def send_to_race(experiment: Experiment, key: str) -> None:
    """A button that takes the experiment to the Race page, in place of the race that is there."""
    if st.button(words.SEND, key=key, help=words.SEND_HELP):
        race = race_record.record()
        with_undo(race, words.RACE_REPLACED, race_record.take_over, race, experiment, page=race_record.PAGE)
        st.switch_page("race/race.py")
