"""What the search for the best rates has found: a row for each contender, and a sentence where there is more to say."""

from collections.abc import Iterator, Sequence

import streamlit as st

from experiments import Experiment
from experiments.fair import Search, Settings
from experiments.names import names
from interface.widgets import plain, text
from views import fair_words as words
from views.format import digits
from views.palette import places, swatch


def results(experiment: Experiment, settings: Settings, found: Sequence[Search], result: str, theme: str) -> None:
    """The table and the sentences.

    Args:
        experiment: the race.
        settings: what was searched for.
        found: a search for each contender.
        result: what the scores are: the heading of the last column.
        theme: "light" or "dark".
    """
    called = names(experiment)
    taken = places([contender.optimizer for contender in experiment.contenders])
    rows = [
        (f"![]({swatch(place, theme)}) {plain(name)}", *_numbers(one))
        for place, name, one in zip(taken, called, found, strict=True)
    ]
    columns = zip(*rows, strict=True)
    st.table(dict(zip((*words.COLUMNS, result), columns, strict=True)), hide_index=True, border="horizontal")
    for name, one in zip(called, found, strict=True):
        for sentence in _sentences(one, settings.goal):
            reached = {"tolerance": text(settings.tolerance), "steps": experiment.steps}
            st.caption(plain(sentence.format(name=name, **reached, **_plateau(one))))


def _numbers(one: Search) -> tuple[str, str, str]:
    before = text(float(one.rates[one.before]))
    if one.best is None:
        return before, words.NONE, words.NONE
    return before, text(one.best_rate), digits(float(one.scores[one.best]))


def _plateau(one: Search) -> dict[str, str]:
    return {"low": text(one.tied[0]), "high": text(one.tied[1])} if one.tied else {}


def _sentences(one: Search, goal: str) -> Iterator[str]:
    """Steps are whole numbers, so that equals are nothing special there."""
    if one.best is None:
        yield words.NO_RATE[goal]
    elif one.alike:
        yield words.ALIKE
    elif one.tied and goal == "loss":
        yield words.TIED
    if one.at_edge:
        yield words.AT_EDGE
