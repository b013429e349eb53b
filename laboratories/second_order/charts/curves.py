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
from views.log_axis import log_axis, power_step
from views.palette import THEMES, look, own_place

_ROUNDING = 1e-16  # smaller values are rounding, and their logarithms noise
_LARGEST = 1e100  # larger values have diverged
WIDTH = 2.0  # of a curve, in pixels
MARKERS = 16  # on a curve; one at each step would hide it


def log_chart(theme: str, x: str, y: str) -> go.Figure:
    """An empty chart with a logarithmic axis of y, without a legend."""
    figure = chart(
        theme,
        {"title": {"text": x}},
        log_axis(y, theme) | {"title": {"text": y, "standoff": 12}, "automargin": True},
        {"l": 48, "r": 8, "t": 8, "b": 48},
    )
    return figure.update_layout(showlegend=False)


def whole_powers(figure: go.Figure, *values: np.ndarray) -> go.Figure:
    """Ticks at powers of ten, at most eight of them, where the values span more than one."""
    known = np.concatenate([one[np.isfinite(one)] for one in map(drawn, values)])
    powers = float(np.log10(known.max() / known.min())) if len(known) else 0.0
    return figure.update_yaxes(dtick=power_step(powers)) if powers > 1 else figure


def errors(runs: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """|theta_t - theta*| against the step.

    Args:
        runs: the runs.
        chosen, step: the one and the step to be marked.
        theme: "light" or "dark".
    """
    figure = log_chart(theme, words.STEP_AXIS, words.ERROR_AXIS)
    for run in runs:
        _curve(figure, run, np.arange(len(run.errors)), run.errors, theme)
    figure.add_vline(x=step, line={"color": THEMES[theme].muted, "width": 1, "dash": "dot"})
    _mark(figure, step, float(chosen.errors[step]), theme)
    return whole_powers(figure, *(run.errors for run in runs))


def costs(runs: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """L - L(theta*) against the evaluations of the loss that it took; arguments as of `errors`."""
    figure = log_chart(theme, words.COST_AXIS, words.HEIGHT_AXIS)
    for run in runs:
        shown = run.steps_to_rounding + 1
        _curve(figure, run, run.path.cost[:shown], run.suboptimalities[:shown], theme)
    _mark(figure, float(chosen.path.cost[step]), float(chosen.suboptimalities[step]), theme)
    return whole_powers(figure, *(run.suboptimalities for run in runs))


def sizes(count: int, size: int) -> list[int]:
    """The sizes of the markers on a curve: most are 0, which hides them and still lets them be picked."""
    seldom = max(count // MARKERS, 1)
    return [0 if i % seldom else size for i in range(count)]


def drawn(values: np.ndarray) -> np.ndarray:
    """The values that a logarithmic axis can show; NaN for all others."""
    with np.errstate(invalid="ignore"):
        return np.where((values > _ROUNDING) & (values < _LARGEST), values, np.nan)


def _curve(figure: go.Figure, run: MethodRun, x: np.ndarray, y: np.ndarray, theme: str) -> None:
    method = run.contender.optimizer
    its, last = look(own_place(method), theme), len(run.model_matrices) - 1
    figure.add_scatter(
        x=x,
        y=drawn(y),
        mode="lines+markers",
        line=line_style(its, WIDTH),
        marker=marker_style(its, 6) | {"size": sizes(len(y), 6), "opacity": 1},
        unselected={"marker": {"opacity": 1}},
        customdata=[[method, min(step, last)] for step in range(len(y))],
        hovertemplate=words.HOVER.format(method=OPTIMIZERS[method].title),
        name=OPTIMIZERS[method].title,
    )


def _mark(figure: go.Figure, x: float, y: float, theme: str) -> None:
    """A ring around the chosen point."""
    ring: dict[str, Any] = {"symbol": "circle-open", "size": 13, "color": THEMES[theme].text, "line": {"width": 2}}
    figure.add_scatter(x=[x], y=drawn(np.array([y])), mode="markers", marker=ring, hoverinfo="skip")
