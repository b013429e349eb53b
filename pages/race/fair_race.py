"""A fair race: the panel that searches for every contender's best rate, and shows what was tried.

CSS puts it over the curves, where the editor of a contender stands otherwise (`row.css`).
"""

import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from experiments import Experiment
from experiments.contender import GOAL
from experiments.fair import BUDGET, Search, Settings, search, with_best_rates
from interface import field_words
from interface.atomic import atomic
from interface.chart import picture
from interface.progress import progress
from interface.race_record import RaceRecord, note_tuned
from interface.undo import with_undo
from interface.widgets import one_of, plain, text
from pages.race.actions import close_editor
from pages.race.fair_results import results
from views import fair_words as words
from views.rate_curves import alt, rate_curves

_GOAL, _FOUND = "fair.goal", "fair.found"
_HEIGHT = 248  # of the chart, in pixels


def fair_race(race: RaceRecord, experiment: Experiment, theme: str) -> None:
    """The goal, the button, and what was found last, as long as it belongs to the race.

    Args:
        race: the record.
        experiment: what it means.
        theme: "light" or "dark".
    """
    known = math.isfinite(experiment.surface.lowest_loss(experiment.parameters))
    with st.container(key="editor"):
        _head()
        st.caption(plain(_idea(experiment, known)))  # the button's help opens over it, and not over the head
        with st.container(horizontal=True, vertical_alignment="center", key="fair-row"):
            settings = Settings(_goal(race["tolerance"], known), race["tolerance"])
            pressed = st.button(words.FIND, key="fair.find", help=words.FIND_HELP)
        busy = st.empty()
        if pressed:
            runs = BUDGET.trials * len(experiment.contenders)
            found = search(experiment, settings, progress(busy, runs))
            _take(race, experiment, settings, found)
            st.rerun()  # the player above has the old rates
        asked, found = st.session_state.get(_FOUND, (None, ()))
        if asked == _question(experiment, settings):
            _show(experiment, settings, found, known, theme)


def _head() -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="editor-head"):
        st.markdown(f"**{words.TITLE}**")
        closed: dict[str, Any] = {"on_click": atomic(close_editor), "key": "editor-close"}
        st.button(words.CLOSE, help=words.CLOSE_HELP, icon=":material/close:", type="tertiary", **closed)


def _idea(experiment: Experiment, known: bool) -> str:
    """The budget; where something is drawn also how often; and why there is only one goal, if there is."""
    low, high = text(1 / BUDGET.reach), text(BUDGET.reach)
    idea = words.IDEA.format(trials=BUDGET.trials, low=low, high=high, steps=experiment.steps)
    drawn = any(c.noise or (c.batch or experiment.examples) < experiment.examples for c in experiment.contenders)
    seeds = [words.SEEDS.format(seeds=BUDGET.seeds)] if drawn else []
    return " ".join([idea, *seeds, *([] if known else [words.NO_MINIMUM])])


def _goal(tolerance: float, known: bool) -> str:
    """The goal that is chosen; without a known minimum there is only one."""
    own = st.session_state.setdefault(_GOAL, {"goal": GOAL.words[0]})
    goals = words.GOALS if known else {GOAL.words[0]: words.GOALS[GOAL.words[0]]}
    if own["goal"] not in goals:
        own["goal"] = GOAL.words[0]
    sentence = words.GOAL_HELP.format(tolerance=text(tolerance))
    return one_of(own, "goal", f"{_GOAL}.choice", field_words.FIELDS["tuned"], goals, sentence)


def _question(experiment: Experiment, settings: Settings) -> tuple[str, Settings]:
    """What a search belongs to: all but the rates and the names."""
    unnamed = {"rate": 1.0, "label": "", "tuned": ""}
    contenders = tuple(contender.model_copy(update=unnamed) for contender in experiment.contenders)
    return experiment.model_copy(update={"contenders": contenders}).model_dump_json(), settings


@atomic
def _take(race: RaceRecord, experiment: Experiment, settings: Settings, found: Sequence[Search]) -> None:
    """Everyone has the best rate, and says so."""
    tuned = with_best_rates(experiment, settings.goal, tuple(found)).contenders

    def change() -> None:
        for contender, best in zip(race["contenders"], tuned, strict=True):
            contender |= {"rate": best.rate, "tuned": best.tuned}
        note_tuned(race)

    with_undo(race, words.FOUND, change)
    st.session_state[_FOUND] = _question(experiment, settings), tuple(found)


def _show(experiment: Experiment, settings: Settings, found: Sequence[Search], known: bool, theme: str) -> None:
    result = words.RESULT[settings.goal] if known else words.ABOVE_MAP
    result = result.format(tolerance=text(settings.tolerance))
    bare = tuple(contender.model_copy(update={"tuned": ""}) for contender in experiment.contenders)
    untold = experiment.model_copy(update={"contenders": bare})  # here it is said of all
    picture(rate_curves(untold, found, result, theme), alt(untold, found), _HEIGHT, "fair-curves")
    results(untold, settings, found, result, theme)
