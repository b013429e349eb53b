"""A race as a Matplotlib figure: what stands still, and the artists that move.

Only Figure and the Agg canvas are used, never pyplot, which keeps figures for ever and is not
safe in threads.
"""

from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any, Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from experiments.address import address
from experiments.standings import names
from experiments.terrain import terrain
from experiments.trajectory import Result
from views.palette import THEMES, Theme, look

DPI = 100
LEVELS = 16
_DASHES = {"solid": "-", "dashed": (0, (4, 2)), "dotted": (0, (1, 1.6))}
_MARKERS = {"circle": "o", "square": "s", "triangle": "^", "diamond": "D"}


@dataclass
class Mover:
    """The moving artists of one contender."""

    positions: np.ndarray
    losses: np.ndarray
    halo: Line2D
    line: Line2D
    head: Line2D
    loss: Text

    def move(self, step: int) -> None:
        x, y = self.positions[: step + 1].T
        for trail in (self.halo, self.line):
            trail.set_data(x, y)
        self.head.set_data(x[-1:], y[-1:])
        loss = self.losses[step]
        self.loss.set_text(f"{loss:.3g}" if np.isfinite(loss) else "not finite")

    @property
    def artists(self) -> tuple[Artist, ...]:
        return (self.halo, self.line, self.head, self.loss)


@dataclass
class Scene:
    """The figure, its moving artists, and the step counter."""

    figure: Figure
    canvas: FigureCanvasAgg
    counter: Text
    steps: int
    movers: list[Mover] = field(default_factory=list)

    def move(self, step: int) -> None:
        """Set everything to this step."""
        self.counter.set_text(f"step {step} / {self.steps}")
        for mover in self.movers:
            mover.move(step)

    @property
    def moving(self) -> list[Artist]:
        return [self.counter, *(artist for mover in self.movers for artist in mover.artists)]


def _ground(axes: Axes, result: Result, theme: Theme, box: tuple[float, float]) -> None:
    """The terrain with equal axes in a box of (width, height) pixels, as on the screen."""
    experiment = result.experiment
    found = terrain(experiment.surface, experiment.shape)
    colours = LinearSegmentedColormap.from_list("terrain", theme.terrain)
    levels = np.linspace(found.low, found.high, LEVELS + 1)[1:]
    axes.contourf(found.theta_0, found.theta_1, found.heights, levels=levels, cmap=colours, extend="both")
    axes.contour(found.theta_0, found.theta_1, found.heights, levels=levels, colors=theme.contour, linewidths=0.5)
    spans = np.array(experiment.surface.domain(experiment.shape))
    unit = max((spans[:, 1] - spans[:, 0]) / box)
    for centre, size, limit in zip(spans.mean(axis=1), box, (axes.set_xlim, axes.set_ylim), strict=True):
        limit(centre - unit * size / 2, centre + unit * size / 2)
    minima = experiment.surface.minima(experiment.shape)
    axes.plot(*zip(*(m.theta for m in minima), strict=True), "*", ms=9, mfc=theme.text, mec=theme.halo, mew=0.8)
    axes.plot(*experiment.start, "o", ms=9, mfc="none", mec=theme.text, mew=1.5)
    axes.tick_params(labelsize=9, colors=theme.muted)
    axes.locator_params(nbins=5)
    for spine in axes.spines.values():
        spine.set_color(theme.muted)


def _visible(positions: np.ndarray, spans: np.ndarray) -> np.ndarray:
    """Far outside the map only the direction counts: points are pulled in along it, so that Agg can draw them."""
    centre, reach = spans.mean(axis=1), 50.0 * (spans[:, 1] - spans[:, 0]).max()
    with np.errstate(over="ignore", invalid="ignore"):
        offsets = positions - centre
        return centre + offsets * np.minimum(1.0, reach / np.abs(offsets).max(axis=1, initial=1e-300))[:, None]


class _Builder:
    """Lays a scene out: maps, legend, counter and caption, in pixels from the lower left."""

    def __init__(self, result: Result, theme: str, width: int, height: int) -> None:
        self.result, self.theme, self.name = result, THEMES[theme], theme
        self.size = (width, height)
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=self.theme.background)
        self.names = names(result.experiment)
        self.caption_height = self._caption()
        counter = self._text(width - 10, height - 8, "", 11, ha="right", va="top")
        self.scene = Scene(self.figure, FigureCanvasAgg(self.figure), counter, result.experiment.steps)

    def _text(self, x: float, y: float, text: str, size: float, **more: Any) -> Text:
        width, height = self.size
        return self.figure.text(x / width, y / height, text, fontsize=size, color=self.theme.text, **more)

    def _caption(self) -> float:
        """The experiment, over as many lines as it takes; returns its height in pixels."""
        lines = wrap(address(self.result.experiment), int((self.size[0] - 20) / 6.0), break_on_hyphens=False)
        self._text(10, 6, "\n".join(lines), 7, va="bottom", linespacing=1.15)
        return 10 + 10.5 * len(lines)

    def axes(self, x: float, y: float, width: float, height: float) -> Axes:
        """A map in this rectangle, margins for its numbers inside."""
        left, low, right, top = 40, 26, 8, 6
        box = (width - left - right, height - low - top)
        full = (*self.size, *self.size)
        place = [v / f for v, f in zip((x + left, y + low, *box), full, strict=True)]
        axes = self.figure.add_axes((place[0], place[1], place[2], place[3]))
        _ground(axes, self.result, self.theme, box)
        return axes

    def mover(self, i: int, axes: Axes, x: float, y: float, room: float) -> None:
        """Contender i on these axes, with its line of the legend at (x, y)."""
        colour, dash, marker, edge = look(i, self.name)
        trajectory, experiment = self.result[i], self.result.experiment
        style = {"color": colour, "ls": _DASHES[dash], "lw": 1.8}
        (halo,) = axes.plot([], [], color=edge, lw=3.4, animated=True)
        (line,) = axes.plot([], [], **style, animated=True)
        (head,) = axes.plot([], [], _MARKERS[marker], ms=7, mfc=colour, mec=edge, mew=1, animated=True)
        width, height = self.size
        sample = [(x + 2) / width, (x + 26) / width], [(y + 5) / height] * 2
        self.figure.add_artist(Line2D(*sample, **style))
        self.figure.add_artist(
            Line2D([(x + 14) / width], [(y + 5) / height], marker=_MARKERS[marker], ms=6, mfc=colour, mec=colour)
        )
        self._text(x + 32, y, self.names[i], 9)
        loss = self._text(x + room, y, "", 9, ha="right")
        loss.set_animated(True)
        spans = np.array(experiment.surface.domain(experiment.shape))
        self.scene.movers.append(
            Mover(_visible(trajectory.positions, spans), trajectory.losses, halo, line, head, loss)
        )


def build_scene(result: Result, view: Literal["overlay", "sideBySide"], theme: str, width: int, height: int) -> Scene:
    """The figure of a race.

    Args:
        result: the race.
        view: all paths on one map, or a map each.
        theme: "light" or "dark".
        width, height: in pixels.
    """
    builder = _Builder(result, theme, width, height)
    count, low = len(result), builder.caption_height
    room = height - low - 26
    if view == "overlay":
        legend = 190
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
    builder.scene.counter.set_animated(True)
    return builder.scene
