"""Second-order methods in curves: how far they are at each step, and what that cost.

What can be picked has the method and the step as its `customdata`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.second_order import words
from laboratories.second_order.charts.look import line, marker, method_look
from laboratories.second_order.method_run import MethodRun
from optimizers import OPTIMIZERS
from views.chart import chart
from views.palette import THEMES

_ROUNDING = 1e-16  # what is less is rounding, and its logarithm only noise
_LARGEST = 1e100  # what is more has diverged
_TICKS = 8
MARKERS = 16  # on a curve; one at each step would hide it


def log_chart(theme: str, x: str, y: str) -> go.Figure:
    """An empty chart with a logarithmic axis of y, without a legend."""
    figure = chart(
        theme,
        {"title": {"text": x}},
        {"title": {"text": y, "standoff": 12}, "type": "log", "exponentformat": "power", "automargin": True},
        {"l": 48, "r": 8, "t": 8, "b": 48},
    )
    figure.update_yaxes(showgrid=True, gridcolor=THEMES[theme].text + "1f")
    return figure.update_layout(showlegend=False)


def whole_powers(figure: go.Figure, *values: np.ndarray) -> go.Figure:
    """Ticks at powers of ten, at most eight of them, where the values span more than one."""
    known = np.concatenate([one[np.isfinite(one)] for one in map(drawn, values)])
    powers = np.log10(known.max() / known.min()) if len(known) else 0.0
    return figure.update_yaxes(dtick=np.ceil(powers / _TICKS)) if powers > 1 else figure


def errors(descents: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """|theta_t - theta*| against the step.

    Args:
        descents: whose curves.
        chosen, step: the one and the step to be marked.
        theme: "light" or "dark".
    """
    figure = log_chart(theme, words.STEP_AXIS, words.ERROR_AXIS)
    for descent in descents:
        _curve(figure, descent, np.arange(len(descent.errors)), descent.errors, theme)
    figure.add_vline(x=step, line={"color": THEMES[theme].muted, "width": 1, "dash": "dot"})
    _mark(figure, step, float(chosen.errors[step]), theme)
    return whole_powers(figure, *(descent.errors for descent in descents))


def costs(descents: Sequence[MethodRun], chosen: MethodRun, step: int, theme: str) -> go.Figure:
    """L - L(theta*) against the evaluations of the loss that it took; arguments as of `errors`."""
    figure = log_chart(theme, words.COST_AXIS, words.HEIGHT_AXIS)
    for descent in descents:
        shown = descent.steps_to_rounding + 1
        _curve(figure, descent, descent.path.cost[:shown], descent.suboptimalities[:shown], theme)
    _mark(figure, float(chosen.path.cost[step]), float(chosen.suboptimalities[step]), theme)
    return whole_powers(figure, *(descent.suboptimalities for descent in descents))


def sizes(count: int, size: int) -> list[int]:
    """Of the markers on a curve: what is not drawn has no size, and can be picked all the same."""
    seldom = max(count // MARKERS, 1)
    return [0 if i % seldom else size for i in range(count)]


def drawn(values: np.ndarray) -> np.ndarray:
    """The values that a logarithmic axis can show; NaN for all others."""
    with np.errstate(invalid="ignore"):
        return np.where((values > _ROUNDING) & (values < _LARGEST), values, np.nan)


def _curve(figure: go.Figure, descent: MethodRun, x: np.ndarray, y: np.ndarray, theme: str) -> None:
    method = descent.contender.optimizer
    its, last = method_look(method, theme), len(descent.model_matrices) - 1
    figure.add_scatter(
        x=x,
        y=drawn(y),
        mode="lines+markers",
        line=line(its),
        marker=marker(its, 6) | {"size": sizes(len(y), 6), "opacity": 1},
        unselected={"marker": {"opacity": 1}},
        customdata=[[method, min(step, last)] for step in range(len(y))],
        hovertemplate=words.HOVER.format(method=OPTIMIZERS[method].title),
        name=OPTIMIZERS[method].title,
    )


def _mark(figure: go.Figure, x: float, y: float, theme: str) -> None:
    """A ring around the chosen point."""
    ring: dict[str, Any] = {"symbol": "circle-open", "size": 13, "color": THEMES[theme].text, "line": {"width": 2}}
    figure.add_scatter(x=[x], y=drawn(np.array([y])), mode="markers", marker=ring, hoverinfo="skip")
