"""Where runs end: a cloud of dots on the map of the loss."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments import Experiment
from experiments.noise_view import View
from experiments.terrain import Terrain, terrain
from landscapes import Domain, Minimum, Point
from views.chart import chart, line_look
from views.noise_charts import Line
from views.palette import THEMES

_LEVELS = 16
_GRID = 100


def _map(box: Domain, ground: Terrain, ends: np.ndarray, minima: tuple[Minimum, ...], theme: str) -> go.Figure:
    """The terrain with equal axes, a dot for each end, a star for each minimum."""
    colours = THEMES[theme]
    figure = chart(
        theme,
        {"title": {"text": "θ<sub>0</sub>"}, "range": box.theta_0},
        {
            "title": {"text": "θ<sub>1</sub>"},
            "range": box.theta_1,
            "scaleanchor": "x",
            "constrain": "domain",
            "constraintoward": "top",
        },
        {"l": 56, "r": 8, "t": 8, "b": 48},
    )
    size = (ground.high - ground.low) / _LEVELS
    figure.add_contour(
        x=ground.theta_0,
        y=ground.theta_1,
        z=np.round(ground.heights, 4),
        zmin=ground.low,
        zmax=ground.high,
        colorscale=[[0, colours.terrain[0]], [1, colours.terrain[1]]],
        showscale=False,
        hoverinfo="skip",
        line={"color": colours.contour, "width": 0.6},
        contours={"start": ground.low + size, "end": ground.high, "size": size},
    )
    dots = {"size": 4, "color": line_look(0, theme).colour, "opacity": 0.6, "line": {"width": 0}}
    figure.add_scatter(x=ends[:, 0], y=ends[:, 1], mode="markers", marker=dots, hoverinfo="skip")
    for big in (True, False):
        stars = [m.theta for m in minima if m.is_global == big]
        star = {"symbol": "star", "size": 13 if big else 9, "color": colours.text}
        _points(figure, stars, star | {"line": {"width": 1, "color": colours.halo}})
    return figure.update_layout(showlegend=False)


def _points(figure: go.Figure, points: list[Point], marker: dict[str, Any]) -> None:
    x, y = [p[0] for p in points], [p[1] for p in points]
    figure.add_scatter(x=x, y=y, mode="markers", marker=marker, hoverinfo="skip")


def cloud(seen: View, lines: list[Line], theme: str) -> go.Figure:
    """The end points of all runs of the first line, and for each line a circle as large as its ball.

    Args:
        seen: where they end, on the landscape.
        lines: their circles have the radius sqrt(size).
        theme: "light" or "dark".
    """
    figure = _map(seen.box, seen.ground, seen.ends, seen.minima, theme)
    turn = np.linspace(0.0, 2.0 * np.pi, 181)
    for i, line in enumerate(lines):
        if np.isfinite(line.size):
            radius, its = np.sqrt(line.size), line_look(i, theme)
            circle = {"x": seen.centre[0] + radius * np.cos(turn), "y": seen.centre[1] + radius * np.sin(turn)}
            for width, colour in ((5.0, its.halo), (2.5, its.colour)):
                figure.add_scatter(**circle, mode="lines", line={"color": colour, "width": width}, hoverinfo="skip")
    return figure


def ends_on_map(experiment: Experiment, ends: np.ndarray, theme: str) -> go.Figure:
    """The end points on the landscape's own map, with the ring where all began.

    Args:
        experiment: landscape and start.
        ends: (runs, 2); what is not finite is left out.
        theme: "light" or "dark".
    """
    surface, shape = experiment.surface, experiment.shape
    finite = ends[np.isfinite(ends).all(axis=1)]
    figure = _map(surface.domain(shape), terrain(surface, shape, _GRID), finite, surface.minima(shape), theme)
    edge = {"width": 2.5, "color": THEMES[theme].text}
    _points(figure, [experiment.start], {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]})
    return figure
