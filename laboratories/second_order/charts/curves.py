"""Second-order methods in curves: the error at each step, and the suboptimality against the cost.

Points that can be picked have the method and the step as their `customdata`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.second_order import words
from laboratories.second_order.method_run import MethodRun
from optimizers import OPTIMIZERS
from views.chart import chart, line_style, marker_style
from views.log_axis import ends_of, floored, log_axis, note_floor
from views.palette import THEMES, look, own_place

WIDTH = 2.0  # of a curve, in pixels
MARKERS = 16  # on a curve; one at each step would hide it


def log_chart(theme: str, x: str, y: str, values: np.ndarray) -> go.Figure:
    """An empty chart with a logarithmic axis of y for these values, without a legend."""
    figure = chart(
        theme,
        {"title": {"text": x}},
        log_axis(y, theme, ends_of(values)) | {"title": {"text": y, "standoff": 12}, "automargin": True},
        {"l": 48, "r": 8, "t": 8, "b": 48},
    )
    return note_floor(figure.update_layout(showlegend=False), values, theme)


def errors(runs: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """|theta_t - theta*| against the step.

    Args:
        runs: the runs.
        chosen, step: the one and the step to be marked.
        theme: "light" or "dark".
    """
    every = np.concatenate([run.errors for run in runs])
    figure = log_chart(theme, words.STEP_AXIS, words.ERROR_AXIS, every)
    for run in runs:
        _curve(figure, run, np.arange(len(run.errors)), run.errors, theme)
    figure.add_vline(x=step, line={"color": THEMES[theme].muted, "width": 1, "dash": "dot"})
    _mark(figure, step, float(chosen.errors[step]), theme)
    return figure


def costs(runs: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """L - L(theta*) against the evaluations of the loss that it took; arguments as of `errors`."""
    every = np.concatenate([run.suboptimalities for run in runs])
    figure = log_chart(theme, words.COST_AXIS, words.HEIGHT_AXIS, every)
    for run in runs:
        shown = run.steps_to_rounding + 1
        _curve(figure, run, run.path.cost[:shown], run.suboptimalities[:shown], theme)
    _mark(figure, float(chosen.path.cost[step]), float(chosen.suboptimalities[step]), theme)
    return figure


def sizes(count: int, size: int) -> list[int]:
    """The sizes of the markers on a curve: most are 0, which hides them and still lets them be picked."""
    seldom = max(count // MARKERS, 1)
    return [0 if i % seldom else size for i in range(count)]


def _curve(figure: go.Figure, run: MethodRun, x: np.ndarray, y: np.ndarray, theme: str) -> None:
    method = run.contender.optimizer
    its, last = look(own_place(method), theme), len(run.model_matrices) - 1
    figure.add_scatter(
        x=x,
        y=floored(y),
        mode="lines+markers",
        line=line_style(its, WIDTH),
        marker=marker_style(its, 6) | {"size": sizes(len(y), 6), "opacity": 1},
        customdata=[[method, min(step, last)] for step in range(len(y))],
        hovertemplate=words.HOVER.format(method=OPTIMIZERS[method].title),
        name=OPTIMIZERS[method].title,
    )


def _mark(figure: go.Figure, x: float, y: float, theme: str) -> None:
    """A ring around the chosen point."""
    ring: dict[str, Any] = {"symbol": "circle-open", "size": 13, "color": THEMES[theme].text, "line": {"width": 2}}
    figure.add_scatter(x=[x], y=floored(np.array([y])), mode="markers", marker=ring, hoverinfo="skip")
