"""A fair race: the panel that searches for every contender's best rate, and shows what was tried. CSS puts it over the
curves, where the editor of a contender stands otherwise (`row.css`)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
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
from interface.widgets import bind, plain, show, text
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
    known = bool(np.isfinite(experiment.surface.lowest_loss(experiment.parameters)))
    with st.container(key="editor"):
        _head()
        st.caption(plain(_idea(experiment)))
        goal = _goal(race, known)
        settings = Settings(goal, race["tolerance"])
        pressed = st.button(words.FIND, key="fair.find", help=words.FIND_HELP, type="primary")
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


def _idea(experiment: Experiment) -> str:
    """The budget; where something is drawn also how often."""
    low, high = text(1 / BUDGET.reach), text(BUDGET.reach)
    idea = words.IDEA.format(trials=BUDGET.trials, low=low, high=high, steps=experiment.steps)
    drawn = any(c.noise or (c.batch or experiment.examples) < experiment.examples for c in experiment.contenders)
    return " ".join([idea, words.SEEDS.format(seeds=BUDGET.seeds)] if drawn else [idea])


def _goal(race: RaceRecord, known: bool) -> str:
    """The goal that is chosen; without a known minimum there is only one."""
    own = st.session_state.setdefault(_GOAL, {"goal": GOAL.words[0]})
    goals = list(GOAL.words) if known else [GOAL.words[0]]
    goal = own["goal"] if own["goal"] in goals else goals[0]
    show(f"{_GOAL}.choice", goal)
    st.segmented_control(
        field_words.FIELDS["tuned"],
        goals,
        format_func=words.GOALS.__getitem__,
        required=True,
        help=words.GOAL_HELP.format(tolerance=text(race["tolerance"])),
        **bind(own, "goal", f"{_GOAL}.choice"),
    )
    if not known:
        st.caption(words.NO_MINIMUM)
    return goal


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
    picture(rate_curves(experiment, found, result, theme), alt(experiment, found), _HEIGHT, "fair-curves")
    results(experiment, settings, found, result, theme)
