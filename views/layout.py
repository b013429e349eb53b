"""Where everything stands on a picture of a race: maps, legend, counter and caption."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, Literal, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle

from experiments.address import address
from experiments.names import names
from experiments.result import Result
from experiments.stopped import stop
from landscapes.own.data import POINTS
from views import words
from views.lettering import DPI, lines, shortened, width
from views.maps import DASHES, MARKERS, draw_map, draw_start, visible
from views.palette import THEMES, Theme, look, places
from views.profiles import draw_profile, on_curve
from views.scene import Brush, Mover, Place, Scene

CAPTION_LINES = 3
LETTERS = 9  # points, of names and losses
SAMPLE, LOSS, LINE, ROW = 32, 72, 14, 20  # pixels: a line's sample, a loss, a line of a name, a row of one line
COUNTER = 26  # pixels at the top, for the step counter
WIDEST = 0.4  # of the picture's width, for a legend beside the map
SHORTEST_NAME, LEAST_MAP = 58, 120  # pixels: a name in its title, a map that gives room to a second line of titles


def _draw_map_with_axes(axes: Axes, result: Result, theme: Theme, box: tuple[float, float]) -> None:
    """The map, or the curve of one weight, in a box of (width, height) pixels, with the start and its axes' numbers."""
    experiment = result.experiment
    if experiment.weights == 1:
        draw_profile(axes, experiment, theme)
    else:
        draw_map(axes, experiment.surface, experiment.parameters, theme, box)
        draw_start(axes, experiment.start, theme)
    axes.tick_params(labelsize=9, colors=theme.muted)
    axes.locator_params(nbins=5)
    for spine in axes.spines.values():
        spine.set_color(theme.muted)


class _Label(NamedTuple):
    """A contender's words: the lines of its name, how the loss is written, and where it ends if there is room."""

    lines: Sequence[str]
    loss_as: str
    loss_at: Place | None


class _Builder:
    """Lays a scene out, in pixels from the lower left."""

    def __init__(self, result: Result, theme: str, size: tuple[int, int], halt: bool) -> None:
        self.halt = halt
        self.result, self.theme, self.name = result, THEMES[theme], theme
        self.size = size
        across, up = size
        figure = Figure(figsize=(across / DPI, up / DPI), dpi=DPI, facecolor=self.theme.background)
        self.scene = Scene(figure, self.theme.text, result.experiment.steps, (across - 10, up - 20), 11, LETTERS)
        self.names = names(result.experiment)
        self.places = places([contender.optimizer for contender in result.experiment.contenders])
        self.caption_height = self._caption()

    def _text(self, x: float, y: float, text: str, size: float, **style: Any) -> None:
        across, up = self.size
        style = {"color": self.theme.text} | style
        self.scene.figure.text(x / across, y / up, text, fontsize=size, linespacing=1.15, parse_math=False, **style)

    def _caption(self) -> float:
        """The experiment, over a few lines (the file's comment has it whole); returns their height in pixels.

        Points of a person's own have no room in it.
        """
        text, across = address(self.result.experiment, (POINTS,)), int((self.size[0] - 20) / 6)
        rows = wrap(text, across, break_on_hyphens=False, max_lines=CAPTION_LINES, placeholder="…")
        self._text(10, 8, "\n".join(rows), 7)
        return 12 + 11.5 * len(rows)

    def axes(self, x: float, y: float, width: float, height: float) -> Axes:
        """A map in this rectangle, margins for its numbers inside."""
        left, low, right, top = 40, 26 if self.result.experiment.weights == 2 else 42, 8, 6
        box = (width - left - right, min(height - low - top, width - left - right))
        across, up = self.size
        axes = self.scene.figure.add_axes(((x + left) / across, (y + low) / up, box[0] / across, box[1] / up))
        _draw_map_with_axes(axes, self.result, self.theme, box)
        return axes

    def mover(self, i: int, axes: Axes, x: float, y: float, label: _Label) -> None:
        """Contender i on these axes, with its sample and the first line of its name at (x, y)."""
        colour, dash, marker, edge = look(self.places[i], self.name)
        trajectory, experiment = self.result[i], self.result.experiment
        fired = stop(trajectory, experiment.stop)
        if fired and self.halt:
            trajectory = trajectory.until(fired.step)
        across, up = self.size
        sample = Line2D([(x + 2) / across, (x + 14) / across, (x + 26) / across], [(y + 4) / up] * 3, color=colour)
        sample.set(linewidth=1.8, linestyle=(0, DASHES[dash] or None), markevery=[1], markersize=6)
        sample.set(marker=MARKERS[marker], markerfacecolor=colour, markeredgecolor=edge)
        self.scene.figure.add_artist(sample)
        for k, line in enumerate(label.lines):
            self._text(x + SAMPLE, y - LINE * k, line, LETTERS)
        if experiment.weights == 1:
            path, tangents = on_curve(axes, experiment, trajectory)
        else:
            spans = np.array(experiment.surface.domain(experiment.parameters))
            path, tangents = axes.transData.transform(visible(trajectory.positions, spans)), None
        brushes = (Brush(edge, 4.2, ()), Brush(colour, 2.2, tuple(2.2 * part for part in DASHES[dash])))
        head = MarkerStyle(MARKERS[marker])
        shown = axes.get_window_extent().frozen()  # as it stands now: an SVG changes the scale while it is drawn
        at = fired.step if fired else None
        losses, where = trajectory.losses, (label.loss_at, label.loss_as)
        self.scene.movers.append(Mover(path, losses, at, shown, brushes, head, colour, edge, *where, tangents))

    def overlay(self) -> None:
        """All paths on one map; beside it a legend as wide as its names need, under its own head."""
        (across, height), low = self.size, self.caption_height
        needed = SAMPLE + max(width(name, LETTERS) for name in self.names) + LOSS + 10
        legend = min(max(needed, 200, across // 3), max(200, WIDEST * across))
        room = legend - 10 - SAMPLE - LOSS
        named = [lines(name, room, LETTERS) for name in self.names]
        top = height - COUNTER - 34
        if sum(ROW + LINE * (len(one) - 1) for one in named) > top + LINE - low:
            named = [[shortened(name, room, LETTERS)] for name in self.names]
        axes = self.axes(0, low, across - legend - 8, height - low - COUNTER)
        self._text(across - 10, top + ROW, words.LOSS_HEAD, LETTERS, ha="right", color=self.theme.muted)
        for i, one in enumerate(named):
            self.mover(i, axes, across - legend, top, _Label(one, words.LOSS_BELOW, (across - 10, top)))
            top -= ROW + LINE * (len(one) - 1)

    def side_by_side(self) -> None:
        """A map for each; the loss is in the title, and in a second line of it where the names are long."""
        low, count = self.caption_height, len(self.names)
        columns = min(int(np.ceil(np.sqrt(count))), 4)
        rows, room = -(-count // columns), self.size[1] - low - COUNTER
        cell, tall = self.size[0] / columns, room / rows
        whole = cell - 22 - SAMPLE
        beside = whole - LOSS - width(words.LOSS_BESIDE.format(loss=""), LETTERS)
        two = tall >= LEAST_MAP and any(width(name, LETTERS) > beside for name in self.names)
        fits = two or beside >= SHORTEST_NAME
        for i, name in enumerate(self.names):
            x, y = (i % columns) * cell, low + room - (i // columns + 1) * tall
            first, last = y + tall - 14, y + tall - 14 - LINE * two
            shown = shortened(name, whole if two or not fits else beside, LETTERS)
            label = _Label([shown], words.LOSS_BESIDE, (x + cell - 10, last) if fits else None)
            self.mover(i, self.axes(x, y, cell, tall - 18 - LINE * two), x + 12, first, label)


def build_scene(
    result: Result, view: Literal["overlay", "sideBySide"], theme: str, width: int, height: int, halt: bool
) -> Scene:
    """The figure of a race.

    Args:
        result: the race.
        view: all paths on one map, or a map each.
        theme: "light" or "dark".
        width, height: in pixels.
        halt: whether a contender stays where a stopping rule fires, or runs on.
    """
    builder = _Builder(result, theme, (width, height), halt)
    (builder.overlay if view == "overlay" else builder.side_by_side)()
    return builder.scene
