"""Paths of second-order methods on the map of the loss, and the quadratic model that one step goes by."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from experiments.second_order.moment import Moment
from experiments.second_order.moment_view import View
from experiments.second_order.second_order import Descent
from landscapes import Domain
from optimizers import OPTIMIZERS
from views import second_order_words as words
from views.ground_map import ground_map, points, stars
from views.palette import THEMES, Look
from views.second_order_look import line, marker, method_look

_FAR = 30.0  # widths of the picture: what is farther away would only be too large a number to draw


def paths_and_model(descents: Sequence[Descent], chosen: Descent, seen: Moment, view: View, theme: str) -> go.Figure:
    """Everybody's path; over them the chosen method's model: its level set, the way to its middle, and a cross there.

    Args:
        descents: whose paths. Their points have the method and the step as `customdata`.
        chosen: one of them, whose model is drawn.
        seen: the moment of it.
        view: what of the map is shown.
        theme: "light" or "dark".
    """
    figure = ground_map(view.box, view.ground, theme).update_yaxes(automargin=True, title_standoff=8)
    stars(figure, view.minima, theme)
    for descent in [d for d in descents if d is not chosen] + [chosen]:
        _path(figure, descent, view.box, theme)
    _model(figure, seen, view.box, method_look(chosen.contender.optimizer, theme))
    edge = {"width": 2.5, "color": THEMES[theme].text}
    ring = {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]}
    points(figure, [(float(x), float(y)) for x, y in _near(chosen.path.positions[:1], view.box)], ring)
    return figure


def _path(figure: go.Figure, descent: Descent, box: Domain, theme: str) -> None:
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


def _model(figure: go.Figure, seen: Moment, box: Domain, its: Look) -> None:
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
