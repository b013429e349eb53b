"""Paths of second-order methods on the map of the loss, and the quadratic model of one step."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from experiments.view_box import ViewBox
from laboratories.second_order import words
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.step_model import StepModel
from landscapes import Domain
from optimizers import OPTIMIZERS
from views.chart import line_style, marker_style
from views.palette import THEMES, Look, look, own_place
from views.terrain_chart import drawable, points, stars, terrain_chart

_UPWARDS = ("solid", "dashed", "dotted")  # from the bottom layer to the top
_WIDTH = 2.75  # of a path, in pixels


def paths_and_model(
    runs: Sequence[MethodRun], chosen: MethodRun, shown: StepModel, view: ViewBox, theme: str
) -> go.Figure:
    """All paths; over them the chosen method's model: its level set, the way to its middle, and a cross there.

    Args:
        runs: the runs. The points of their paths have the method and the step as `customdata`.
        chosen: one of them, whose model is drawn.
        seen: the model at the chosen step.
        view: what of the map is shown.
        theme: "light" or "dark".
    """
    figure = terrain_chart(view.box, view.terrain, theme).update_yaxes(automargin=True, title_standoff=8)
    stars(figure, view.minima, theme)
    # Where paths lie on each other, a halo hides none of them, and gaps between dashes show what is below.
    for run in runs:
        _halo(figure, run, view.box, theme)
    for run in sorted(runs, key=lambda run: (run is chosen, _UPWARDS.index(_look(run, theme).dash))):
        _path(figure, run, view.box, theme)
    _model(figure, shown, view.box, _look(chosen, theme))
    edge = {"width": 2.5, "color": THEMES[theme].text}
    ring = {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]}
    points(figure, [(float(x), float(y)) for x, y in _near(chosen.path.positions[:1], view.box)], ring)
    return figure


def _look(run: MethodRun, theme: str) -> Look:
    return look(own_place(run.contender.optimizer), theme)


def _halo(figure: go.Figure, run: MethodRun, box: Domain, theme: str) -> None:
    x, y = _near(run.path.positions, box).T
    line = {"color": _look(run, theme).halo, "width": _WIDTH + 2.5}
    figure.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _path(figure: go.Figure, run: MethodRun, box: Domain, theme: str) -> None:
    method, its, path = run.contender.optimizer, _look(run, theme), _near(run.path.positions, box)
    x, y = path.T
    last = len(path) - 2
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines+markers",
        line=line_style(its, _WIDTH),
        marker=marker_style(its, 7) | {"line": {"width": 1, "color": its.halo}},
        customdata=[[method, min(step, last)] for step in range(len(path))],
        hovertemplate=words.HOVER.format(method=OPTIMIZERS[method].title),
        name=OPTIMIZERS[method].title,
    )


def _model(figure: go.Figure, shown: StepModel, box: Domain, its: Look) -> None:
    """The level set, the way to the middle, and both ends of the way."""
    curve = shown.model.level_set(box)
    way = _near(np.array([shown.theta, shown.model.middle]), box)
    for drawn, dash in ((curve, "solid"), (way, "dot")):
        for colour, width in ((its.halo, 5.0), (its.colour, 2.5)):
            style = {"color": colour, "width": width, "dash": dash}
            figure.add_scatter(x=drawn[:, 0], y=drawn[:, 1], mode="lines", line=style, hoverinfo="skip")
    for place, symbol, size in ((way[:1], "circle", 13), (way[1:], "x", 11)):
        mark = {"symbol": symbol, "size": size, "color": its.colour, "line": {"width": 2, "color": its.halo}}
        points(figure, [(float(x), float(y)) for x, y in place], mark)


def _near(places: np.ndarray, box: Domain) -> np.ndarray:
    """The places, NaN where they cannot be drawn."""
    return np.where(drawable(places, box)[:, None], places, np.nan)
