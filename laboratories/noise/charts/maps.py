"""Where runs end: a cloud of dots on the map of the loss."""

import numpy as np
import plotly.graph_objects as go

from experiments import Experiment
from experiments.analysis.terrain import Terrain, terrain
from laboratories.noise.ball_view import BallView
from laboratories.noise.charts.curves import BallLine
from landscapes import Domain, Minimum
from views.chart import line_look
from views.palette import THEMES
from views.terrain_chart import points, stars, terrain_chart

_GRID = 100


def _map(box: Domain, sampled: Terrain, ends: np.ndarray, minima: tuple[Minimum, ...], theme: str) -> go.Figure:
    """The terrain, a dot for each end, a star for each minimum."""
    figure = terrain_chart(box, sampled, theme)
    dots = {"size": 4, "color": line_look(0, theme).colour, "opacity": 0.6, "line": {"width": 0}}
    figure.add_scatter(x=ends[:, 0], y=ends[:, 1], mode="markers", marker=dots, hoverinfo="skip")
    stars(figure, minima, theme)
    return figure


def cloud(view: BallView, lines: list[BallLine], theme: str) -> go.Figure:
    """The end points of all runs of the first line, and for each line a circle as large as its ball.

    Args:
        view: the part of the landscape that is shown, and the ends.
        lines: their circles have the radius sqrt(size).
        theme: "light" or "dark".
    """
    figure = _map(view.view.box, view.view.terrain, view.ends, view.view.minima, theme)
    turn = np.linspace(0.0, 2.0 * np.pi, 181)
    for i, line in enumerate(lines):
        if np.isfinite(line.size):
            radius, its = np.sqrt(line.size), line_look(i, theme)
            circle = {"x": view.centre[0] + radius * np.cos(turn), "y": view.centre[1] + radius * np.sin(turn)}
            for width, colour in ((5.0, its.halo), (2.5, its.colour)):
                figure.add_scatter(**circle, mode="lines", line={"color": colour, "width": width}, hoverinfo="skip")
    return figure


def ends_on_map(experiment: Experiment, ends: np.ndarray, theme: str) -> go.Figure:
    """The end points on the landscape's own map, with a ring at the start.

    Args:
        experiment: landscape and start.
        ends: (runs, 2); those that are not finite are left out.
        theme: "light" or "dark".
    """
    surface, shape = experiment.surface, experiment.parameters
    finite = ends[np.isfinite(ends).all(axis=1)]
    figure = _map(surface.domain(shape), terrain(surface, shape, _GRID), finite, surface.minima(shape), theme)
    edge = {"width": 2.5, "color": THEMES[theme].text}
    points(figure, [experiment.start], {"symbol": "circle-open", "size": 14, "line": edge, "color": edge["color"]})
    return figure
