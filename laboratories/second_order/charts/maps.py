"""Paths of second-order methods on the map of the loss, and the quadratic model of one step."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from experiments.view_box import ViewBox
from laboratories.second_order import words
from laboratories.second_order.charts.curves import WIDTH
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.step_model import StepModel
from landscapes import Domain
from optimizers import OPTIMIZERS
from views.chart import line_style, marker_style
from views.palette import THEMES, Look, look, own_place
from views.terrain_chart import drawable, points, stars, terrain_chart


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
    for run in [d for d in runs if d is not chosen] + [chosen]:
        _path(figure, run, view.box, theme)
    _model(figure, shown, view.box, look(own_place(chosen.contender.optimizer), theme))
    edge = {"width": 2.5, "color": THEMES[theme].text}
    ring = {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]}
    points(figure, [(float(x), float(y)) for x, y in _near(chosen.path.positions[:1], view.box)], ring)
    return figure


def _path(figure: go.Figure, run: MethodRun, box: Domain, theme: str) -> None:
    method = run.contender.optimizer
    its, path = look(own_place(method), theme), _near(run.path.positions, box)
    x, y = path.T
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": its.halo, "width": 4.5}, hoverinfo="skip")
    last = len(path) - 2
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines+markers",
        line=line_style(its, WIDTH),
        marker=marker_style(its, 6),
        unselected={"marker": {"opacity": 1}},
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
