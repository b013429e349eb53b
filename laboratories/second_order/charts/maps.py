"""Paths of second-order methods on the map of the loss, and the quadratic model that one step goes by."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from experiments.view_box import ViewBox
from laboratories.second_order import words
from laboratories.second_order.charts.look import line, marker, method_look
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.step_model import StepModel
from landscapes import Domain
from optimizers import OPTIMIZERS
from views.palette import THEMES, Look
from views.terrain_chart import points, stars, terrain_chart

_FAR = 30.0  # widths of the picture: what is farther away would only be too large a number to draw


def paths_and_model(
    descents: Sequence[MethodRun], chosen: MethodRun, seen: StepModel, view: ViewBox, theme: str
) -> go.Figure:
    """Everybody's path; over them the chosen method's model: its level set, the way to its middle, and a cross there.

    Args:
        descents: whose paths. Their points have the method and the step as `customdata`.
        chosen: one of them, whose model is drawn.
        seen: the model at the chosen step.
        view: what of the map is shown.
        theme: "light" or "dark".
    """
    figure = terrain_chart(view.box, view.terrain, theme).update_yaxes(automargin=True, title_standoff=8)
    stars(figure, view.minima, theme)
    for descent in [d for d in descents if d is not chosen] + [chosen]:
        _path(figure, descent, view.box, theme)
    _model(figure, seen, view.box, method_look(chosen.contender.optimizer, theme))
    edge = {"width": 2.5, "color": THEMES[theme].text}
    ring = {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]}
    points(figure, [(float(x), float(y)) for x, y in _near(chosen.path.positions[:1], view.box)], ring)
    return figure


def _path(figure: go.Figure, descent: MethodRun, box: Domain, theme: str) -> None:
    method = descent.contender.optimizer
    its, path = method_look(method, theme), _near(descent.path.positions, box)
    x, y = path.T
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": its.halo, "width": 4.5}, hoverinfo="skip")
    last = len(path) - 2
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines+markers",
        line=line(its),
        marker=marker(its, 6),
        unselected={"marker": {"opacity": 1}},
        customdata=[[method, min(step, last)] for step in range(len(path))],
        hovertemplate=words.HOVER.format(method=OPTIMIZERS[method].title),
        name=OPTIMIZERS[method].title,
    )


def _model(figure: go.Figure, seen: StepModel, box: Domain, its: Look) -> None:
    """The level set, the way to the middle, where it stands and the middle."""
    curve = seen.model.level_set(box)
    way = _near(np.array([seen.theta, seen.model.middle]), box)
    for shown, dash in ((curve, "solid"), (way, "dot")):
        for colour, width in ((its.halo, 5.0), (its.colour, 2.5)):
            style = {"color": colour, "width": width, "dash": dash}
            figure.add_scatter(x=shown[:, 0], y=shown[:, 1], mode="lines", line=style, hoverinfo="skip")
    for place, symbol, size in ((way[:1], "circle", 13), (way[1:], "x", 11)):
        mark = {"symbol": symbol, "size": size, "color": its.colour, "line": {"width": 2, "color": its.halo}}
        points(figure, [(float(x), float(y)) for x, y in place], mark)


def _near(places: np.ndarray, box: Domain) -> np.ndarray:
    """The places, NaN where they are not finite or too far away."""
    low, high = np.array(box).T
    near = (np.abs(places - (low + high) / 2.0) <= _FAR * (high - low)).all(axis=1)
    return np.where(near[:, None], places, np.nan)
