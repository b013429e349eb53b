"""Where everything stands on a picture of a race: maps, legend, counter and caption."""

from textwrap import wrap
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle

from experiments.address import address
from experiments.names import names
from experiments.result import Result
from experiments.stopped import stop
from views.maps import DASHES, MARKERS, draw_map, draw_start, visible
from views.palette import THEMES, Theme, look, places
from views.scene import Brush, Mover, Scene

DPI = 100
CAPTION_LINES = 3
LETTER_WIDTH, LOSS_WIDTH = 7.2, 66  # pixels, at the legend's size
SHORTEST_NAME = 8


def _draw_map_with_axes(axes: Axes, result: Result, theme: Theme, box: tuple[float, float]) -> None:
    """The map in a box of (width, height) pixels, with the start and the numbers of its axes."""
    experiment = result.experiment
    draw_map(axes, experiment.surface, experiment.parameters, theme, box)
    draw_start(axes, experiment.start, theme)
    axes.tick_params(labelsize=9, colors=theme.muted)
    axes.locator_params(nbins=5)
    for spine in axes.spines.values():
        spine.set_color(theme.muted)


def _short(name: str, letters: int) -> str:
    """The name in so many letters; what is cut is the middle, since names that are alike differ at the end."""
    return name if len(name) <= letters else f"{name[: letters - 6]}…{name[-5:]}"


class _Builder:
    """Lays a scene out, in pixels from the lower left."""

    def __init__(self, result: Result, theme: str, width: int, height: int, halt: bool) -> None:
        self.halt = halt
        self.result, self.theme, self.name = result, THEMES[theme], theme
        self.size = (width, height)
        figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=self.theme.background)
        self.scene = Scene(figure, self.theme.text, result.experiment.steps, (width - 10, height - 20), 11, 9)
        self.names = names(result.experiment)
        self.places = places([contender.optimizer for contender in result.experiment.contenders])
        self.caption_height = self._caption()

    def _text(self, x: float, y: float, text: str, size: float) -> None:
        width, height = self.size
        style = {"fontsize": size, "color": self.theme.text, "linespacing": 1.15}
        self.scene.figure.text(x / width, y / height, text, parse_math=False, **style)

    def _caption(self) -> float:
        """The experiment, over a few lines (the file's comment has it whole); returns their height in pixels."""
        text, across = address(self.result.experiment), int((self.size[0] - 20) / 6)
        lines = wrap(text, across, break_on_hyphens=False, max_lines=CAPTION_LINES, placeholder="…")
        self._text(10, 8, "\n".join(lines), 7)
        return 12 + 11.5 * len(lines)

    def axes(self, x: float, y: float, width: float, height: float) -> Axes:
        """A map in this rectangle, margins for its numbers inside."""
        left, low, right, top = 40, 26, 8, 6
        box = (width - left - right, min(height - low - top, width - left - right))
        across, up = self.size
        axes = self.scene.figure.add_axes(((x + left) / across, (y + low) / up, box[0] / across, box[1] / up))
        _draw_map_with_axes(axes, self.result, self.theme, box)
        return axes

    def mover(self, i: int, axes: Axes, x: float, y: float, room: float) -> None:
        """Contender i on these axes, with its line of the legend at (x, y)."""
        colour, dash, marker, edge = look(self.places[i], self.name)
        trajectory, experiment = self.result[i], self.result.experiment
        fired = stop(trajectory, experiment.stop)
        if fired and self.halt:
            trajectory = trajectory.until(fired.step)
        width, height = self.size
        sample = Line2D([(x + 2) / width, (x + 14) / width, (x + 26) / width], [(y + 4) / height] * 3, color=colour)
        sample.set(linewidth=1.8, linestyle=(0, DASHES[dash] or None), markevery=[1], markersize=6)
        sample.set(marker=MARKERS[marker], markerfacecolor=colour, markeredgecolor=edge)
        self.scene.figure.add_artist(sample)
        beside = room - 32 - LOSS_WIDTH  # pixels for the name with the loss beside it
        loss_fits = beside >= SHORTEST_NAME * LETTER_WIDTH
        letters = int((beside if loss_fits else room - 32) / LETTER_WIDTH)
        self._text(x + 32, y, _short(self.names[i], letters), 9)
        spans = np.array(experiment.surface.domain(experiment.parameters))
        path = axes.transData.transform(visible(trajectory.positions, spans))
        brushes = (Brush(edge, 4.2, ()), Brush(colour, 2.2, tuple(2.2 * part for part in DASHES[dash])))
        head = MarkerStyle(MARKERS[marker])
        place = (x + room, y) if loss_fits else None
        shown = axes.get_window_extent().frozen()  # as it stands now: an SVG changes the scale while it is drawn
        at = fired.step if fired else None
        self.scene.movers.append(Mover(path, trajectory.losses, at, shown, brushes, head, colour, edge, place))


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
    builder = _Builder(result, theme, width, height, halt)
    count, low = len(result), builder.caption_height
    room = height - low - 26
    if view == "overlay":
        legend = max(200, width // 3)
        axes = builder.axes(0, low, width - legend - 8, room)
        for i in range(count):
            builder.mover(i, axes, width - legend, height - 52 - 20 * i, legend - 10)
    else:
        columns = min(int(np.ceil(np.sqrt(count))), 4)
        rows = -(-count // columns)
        cell, tall = width / columns, room / rows
        for i in range(count):
            x, y = (i % columns) * cell, low + room - (i // columns + 1) * tall
            builder.mover(i, builder.axes(x, y, cell, tall - 18), x + 12, y + tall - 14, cell - 22)
    return builder.scene
