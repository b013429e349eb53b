"""What every drawn map has: the terrain with equal axes, known minima and saddles, paths."""

from threading import Lock
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from experiments.analysis.terrain import GRID, terrain
from landscapes import Landscape
from views.palette import Theme

DRAWING = Lock()  # Matplotlib's caches are not made for threads, and one picture at a time is enough memory
DASHES = {"solid": (), "dashed": (4, 2), "dotted": (1, 1.6)}  # in line widths
MARKERS = {"circle": "o", "square": "s", "triangle": "^", "diamond": "D"}
_LEVELS = 16


def draw_map(axes: Axes, landscape: Landscape, parameters: Any, theme: Theme, box: tuple[float, float]) -> None:
    """The terrain with equal axes in a box of (width, height) pixels, as on the screen, known minima and saddles.

    Args:
        axes: where to draw.
        landscape, parameters: what to draw, and its parameters as its own NamedTuple.
        theme: the colours.
        box: the size of the axes in pixels; from square to twice as wide as high.
    """
    found = terrain(landscape, parameters)
    colours = LinearSegmentedColormap.from_list("terrain", theme.terrain)
    levels = np.linspace(found.low, found.high, _LEVELS + 1)[1:]
    every = max(int(GRID / min(box)), 1)  # a grid finer than the pixels only costs time
    heights = np.ma.masked_invalid(found.heights[::every, ::every])  # holes stay holes
    grid = (found.theta_0[::every], found.theta_1[::every], heights)
    axes.contourf(*grid, levels=levels, cmap=colours, extend="both")
    # Heights are logarithms: that some are negative means nothing, and Matplotlib would dash them.
    axes.contour(*grid, levels=levels, colors=theme.contour, linewidths=0.5, linestyles="solid")
    spans = np.array(landscape.domain(parameters))
    unit = max((spans[:, 1] - spans[:, 0]) / box)
    for centre, size, limit in zip(spans.mean(axis=1), box, (axes.set_xlim, axes.set_ylim), strict=True):
        limit(centre - unit * size / 2, centre + unit * size / 2)
    for minimum in landscape.minima(parameters):
        size = 10 if minimum.is_global else 7
        axes.plot(*minimum.theta, "*", ms=size, mfc=theme.text, mec=theme.halo, mew=0.8)
    for saddle in landscape.saddles(parameters):
        for width, colour in ((2.6, theme.halo), (1.0, theme.text)):
            axes.plot(*saddle.theta, "x", ms=4, mec=colour, mew=width)


def draw_start(axes: Axes, start: tuple[float, float], theme: Theme) -> None:
    """The ring where all contenders start."""
    axes.plot(*start, "o", ms=9, mfc="none", mec=theme.text, mew=1.5)


def visible(positions: np.ndarray, spans: np.ndarray) -> np.ndarray:
    """The path as far as it can be drawn, shape (steps + 1, 2).

    A path that gets far away stays where it left: a line between two far points would cross the map where the
    path does not.

    Args:
        positions: (steps + 1, 2), finite or not.
        spans: (2, 2), low and high of each coordinate that the map shows.
    """
    reach = 50.0 * (spans[:, 1] - spans[:, 0]).max()
    path = positions.copy()
    far = ~(np.abs(positions - spans.mean(axis=1)) <= reach).all(axis=1)
    for i in np.flatnonzero(far[1:]) + 1:
        path[i] = path[i - 1]
        if not far[i - 1] and np.isfinite(positions[i]).all():
            move = positions[i] - positions[i - 1]
            path[i] += move * (reach / np.abs(move).max())
    return path
