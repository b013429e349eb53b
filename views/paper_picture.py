"""Pictures of a race for paper: a map, a curve of one weight or the losses, with the contenders' names below."""

import math
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from experiments.address import address
from experiments.arrays import ARRAYS
from experiments.citation import citation
from experiments.names import names
from experiments.result import Result
from views import words
from views.lettering import DPI, width
from views.maps import DASHES, DRAWING, MARKERS, draw_map, draw_start, visible
from views.palette import THEMES, Look, look, places
from views.profiles import draw_profile, loss_at, on_curve
from views.race_message import race_limits

WIDTH, HEIGHT = 720, 410  # pixels in which letters are measured; the file has twice as many each way
_LEFT, _RIGHT, _TOP, _LOW = 80, 20, 10, 60  # pixels around the axes, without the names
_ROW = 30  # pixels, of names
_LETTERS, _SAMPLE = 12, 50  # points, and the pixels that a line's sample and its gap take
_THEME = "light"
_COLOURS = THEMES[_THEME]


def paper_map(result: Result, *, raced: bool, at: Sequence[float] | None = None, towards: float | None = None) -> bytes:
    """The map, or the curve of one weight, as PNG.

    Args:
        result: the race.
        raced: whether paths are drawn; else only the start.
        at: (theta_0, theta_1) of a square, if there is one; of one weight the first alone counts.
        towards: degrees of an arrow at the start, if there is one.
    """
    with DRAWING:
        figure, axes, box = _figure(result)
        experiment = result.experiment
        if experiment.weights == 1:
            draw_profile(axes, experiment, _COLOURS)
            axes.xaxis.label.set(fontsize=_LETTERS, color=_COLOURS.text)
            axes.set_ylabel(words.LOSS_HEAD, fontsize=_LETTERS)
        else:
            draw_map(axes, experiment.surface, experiment.parameters, _COLOURS, box)
            axes.set_xlabel(words.COORDINATES[0], fontsize=_LETTERS)
            axes.set_ylabel(words.COORDINATES[1], fontsize=_LETTERS, rotation=0)
        if raced:
            _draw_paths(axes, result)
        if experiment.weights == 2:
            draw_start(axes, experiment.start, _COLOURS)
        if at is not None:
            _draw_square(axes, result, at)
        if towards is not None:
            _draw_arrow(axes, result, towards)
        return _saved(figure, axes, result)


def paper_losses(result: Result) -> bytes:
    """The losses against the steps in the player's axes, as PNG."""
    with DRAWING:
        figure, axes, _ = _figure(result)
        for place, trajectory in zip(_looks(result), result, strict=True):
            heights = ARRAYS["heights"](result.experiment, trajectory)
            axes.plot(heights, **_line(place))
        low, high = race_limits(result)["height"]
        axes.set(yscale="log", xlim=(0, result.experiment.steps), ylim=(10.0**low, 10.0**high))
        axes.grid(color=_COLOURS.text, alpha=0.12, linewidth=0.6)
        axes.set_xlabel(words.STEP_AXIS, fontsize=_LETTERS)
        axes.set_ylabel(words.LOSS_HEAD, fontsize=_LETTERS)
        return _saved(figure, axes, result)


def _looks(result: Result) -> list[Look]:
    return [look(place, _THEME) for place in places([one.optimizer for one in result.experiment.contenders])]


def _line(one: Look) -> dict[str, Any]:
    return {"color": one.colour, "linewidth": 2.2, "linestyle": (0, DASHES[one.dash] or None)}


def _marker(one: Look) -> dict[str, Any]:
    return {"marker": MARKERS[one.marker], "mfc": one.colour, "mec": one.halo, "ms": 7.5}


def _figure(result: Result) -> tuple[Figure, Axes, tuple[float, float]]:
    """A figure with the names, its axes, and their size in pixels."""
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=_COLOURS.background)
    named = names(result.experiment)
    widest = max(width(name, _LETTERS) for name in named) + _SAMPLE
    rows = -(-len(named) // max(int((WIDTH - _LEFT - _RIGHT) / widest), 1))
    low = _LOW + _ROW * rows
    high = HEIGHT - _TOP - low
    box = (min(WIDTH - _LEFT - _RIGHT, 2 * high), high)
    axes = figure.add_axes((_LEFT / WIDTH, low / HEIGHT, box[0] / WIDTH, box[1] / HEIGHT))
    samples = [Line2D([], [], **_line(one), **_marker(one)) for one in _looks(result)]
    shown = [name.replace("$", r"\$") for name in named]
    style: dict[str, Any] = {"loc": "lower center", "frameon": False, "fontsize": _LETTERS, "borderaxespad": 0.2}
    figure.legend(samples, shown, ncols=-(-len(named) // rows), **style)
    return figure, axes, box


def _draw_paths(axes: Axes, result: Result) -> None:
    """Every path with its contender's marker at the end; on a curve a dot for each step."""
    experiment = result.experiment
    for one, trajectory in zip(_looks(result), result, strict=True):
        if experiment.weights == 1:
            pixels, _ = on_curve(axes, experiment, trajectory)
            path, within = axes.transAxes.inverted().transform(pixels), axes.transAxes
            axes.plot(*path.T, ".", color=one.colour, ms=5, alpha=0.6, transform=within)
        else:
            spans = np.array(experiment.surface.domain(experiment.parameters))
            path, within = visible(trajectory.positions, spans), axes.transData
            axes.plot(*path.T, color=one.halo, linewidth=4.2)
            axes.plot(*path.T, **_line(one))
        axes.plot(*path[-1:].T, **_marker(one), transform=within, zorder=3)


def _draw_square(axes: Axes, result: Result, at: Sequence[float]) -> None:
    """A square around a point, on a curve at its height."""
    experiment = result.experiment
    height = at[1] if experiment.weights == 2 else loss_at(experiment.surface, experiment.parameters, at[0])
    for thick, colour in ((5.0, _COLOURS.halo), (2.2, _COLOURS.text)):
        axes.plot(at[0], height, "s", ms=18, mfc="none", mec=colour, mew=thick, zorder=4)


def _draw_arrow(axes: Axes, result: Result, degrees: float) -> None:
    """An arrow from the start, a fifth of the map's width long."""
    low, high = axes.get_xlim()
    (x, y), angle, length = result.experiment.start, math.radians(degrees), 0.2 * (high - low)
    tip = (x + length * math.cos(angle), y + length * math.sin(angle))
    for thick, colour in ((5.5, _COLOURS.halo), (2.5, _COLOURS.text)):
        style: dict[str, Any] = {"arrowstyle": "-|>", "mutation_scale": 20, "linewidth": thick, "color": colour}
        axes.annotate("", tip, (x, y), arrowprops=style | {"shrinkA": 0, "shrinkB": 0})


def _saved(figure: Figure, axes: Axes, result: Result) -> bytes:
    axes.yaxis.set_label_coords(-(_LEFT - _LETTERS) / (WIDTH - _LEFT - _RIGHT), 0.5)
    axes.tick_params(labelsize=_LETTERS - 1, colors=_COLOURS.text)
    file = BytesIO()
    metadata = {"Comment": address(result.experiment), "Software": citation()}
    figure.savefig(file, format="png", dpi=2 * DPI, metadata=metadata)
    return file.getvalue()
