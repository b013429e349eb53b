"""A map of the loss as a chart: the terrain with equal axes, a base for other traces."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments.analysis.terrain import Terrain
from landscapes import Domain, Minimum, Point
from views.chart import chart
from views.palette import THEMES

_LEVELS = 16
_FAR = 30.0  # widths of the picture: what is farther away would only be too large a number to draw


def terrain_chart(box: Domain, terrain: Terrain, theme: str) -> go.Figure:
    """The terrain, without a legend.

    Args:
        box: what to show of it.
        terrain: sampled over the box and around it.
        theme: "light" or "dark".
    """
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
    size = (terrain.high - terrain.low) / _LEVELS
    figure.add_contour(
        x=terrain.theta_0,
        y=terrain.theta_1,
        z=np.round(terrain.heights, 4).astype(np.float32),
        zmin=terrain.low,
        zmax=terrain.high,
        colorscale=[[0, colours.terrain[0]], [1, colours.terrain[1]]],
        showscale=False,
        hoverinfo="skip",
        line={"color": colours.contour, "width": 0.6},
        contours={"start": terrain.low + size, "end": terrain.high, "size": size},
    )
    return figure.update_layout(showlegend=False)


def drawable(places: np.ndarray, box: Domain) -> np.ndarray:
    """Which places, (places, 2), are finite and near enough to the box that a line to them can be drawn; (places,)."""
    low, high = np.array(box).T
    return (np.abs(places - (low + high) / 2.0) <= _FAR * (high - low)).all(axis=1)


def points(figure: go.Figure, places: Sequence[Point], marker: dict[str, Any]) -> None:
    """A marker at each of the places."""
    x, y = [p[0] for p in places], [p[1] for p in places]
    figure.add_scatter(x=x, y=y, mode="markers", marker=marker, hoverinfo="skip")


def stars(figure: go.Figure, minima: Sequence[Minimum], theme: str) -> None:
    """A large star for each global minimum, a small one for each other."""
    colours = THEMES[theme]
    for big in (True, False):
        star = {"symbol": "star", "size": 13 if big else 9, "color": colours.text}
        places = [m.theta for m in minima if m.is_global == big]
        points(figure, places, star | {"line": {"width": 1, "color": colours.halo}})
