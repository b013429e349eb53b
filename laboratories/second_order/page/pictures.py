"""The pictures of the Second order page, and in words what the chosen step goes by."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from experiments import Experiment
from experiments.view_box import whole_map
from interface.chart import picture
from interface.send_to_race import send_to_race
from laboratories.second_order import words
from laboratories.second_order.charts.curvature import damping, eigenvalues
from laboratories.second_order.charts.curves import costs, errors
from laboratories.second_order.charts.maps import paths_and_model
from laboratories.second_order.close_up import close_up
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.page.summary import eigenvalues_in_words, moment_in_words, title
from laboratories.second_order.record import SecondOrderRecord
from laboratories.second_order.step_model import step_model


def first_pictures(
    second: SecondOrderRecord, experiment: Experiment, descents: tuple[MethodRun, ...], theme: str
) -> None:
    """The map and the errors; the chosen step in words, and the way to the race."""
    chosen = _chosen(second, descents)
    seen = step_model(chosen, second.step)
    view = close_up(experiment, seen) if second.view == "close" else whole_map(experiment)
    names = ", ".join(title(descent) for descent in descents)
    values = {"landscape": experiment.surface.title, "methods": names, "method": title(chosen), "step": seen.step}
    left, right = st.columns(2)
    with left:
        figure = paths_and_model(descents, chosen, seen, view, theme)
        picture(figure, words.MAP_ALT.format(**values), 430, "second.map", _pick(second))
    with right:
        figure = errors(descents, chosen, seen.step, theme)
        picture(figure, words.ERROR_ALT.format(**values), 430, "second.errors", _pick(second))
    st.markdown(moment_in_words(chosen, seen))
    send_to_race(experiment, "second.send")


def more_pictures(second: SecondOrderRecord, descents: tuple[MethodRun, ...], theme: str) -> None:
    """What each knows of the curvature, nu, and what it all cost."""
    chosen, step = _chosen(second, descents), second.step
    names = ", ".join(title(descent) for descent in descents)
    st.header(words.CURVATURE, anchor=False)
    damped = [descent for descent in descents if descent.gauss_newton_eigenvalues is not None]
    shown = [
        (
            eigenvalues(chosen, step, theme),
            words.EIGENVALUES_ALT.format(method=title(chosen)),
            eigenvalues_in_words(chosen),
        ),
        (costs(descents, chosen, step, theme), words.COST_ALT.format(methods=names), words.COST_IDEA),
    ]
    shown[1:1] = [(damping(descent, step, theme), words.NU_ALT, words.NU_IDEA) for descent in damped]
    for i, (column, (figure, alt, idea)) in enumerate(zip(st.columns(len(shown)), shown, strict=True)):
        with column:
            picture(figure, alt, 360, f"second.more.{i}", _pick(second))
            st.caption(idea)


def _pick(second: SecondOrderRecord) -> Callable[[Any], None]:
    return second.choose


def _chosen(second: SecondOrderRecord, descents: tuple[MethodRun, ...]) -> MethodRun:
    """The descent of the method that is set."""
    return next(descent for descent in descents if descent.contender.optimizer == second.method)
