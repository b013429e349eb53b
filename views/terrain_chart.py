"""A map of the loss as a chart: the terrain with equal axes, for whatever is drawn over it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments.analysis.terrain import Terrain
from landscapes import Domain, Minimum, Point
from views.chart import chart
from views.palette import THEMES

_LEVELS = 16


def terrain_chart(box: Domain, ground: Terrain, theme: str) -> go.Figure:
    """The terrain, without a legend.

    Args:
        box: what to show of it.
        ground: sampled over the box and around it.
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
    return figure.update_layout(showlegend=False)


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
