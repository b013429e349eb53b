"""Where everything stands on a drawn picture of a training, and what of it never moves: names, examples, caption."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from experiments.names import names
from networks.address import address
from networks.experiment import Training
from views.export_request import FileSettings
from views.lettering import DPI, shortened
from views.maps import DASHES, MARKERS
from views.network.colours import NETWORK_COLOURS
from views.palette import THEMES, Look

LETTERS, COUNTER = 9.0, 11.0  # points, of names and losses, and of the step
MARGIN = 10  # pixels, around each picture
_CAPTION, _CAPTION_LINES, _CAPTION_LINE = 7.0, 2, 12  # points, lines, and pixels from line to line
_TOP, _TITLE, _SAMPLE = 28, 36, 32  # pixels: the counter's row, a picture's words, a line's sample
_MOST_COLUMNS = 3
_FIT = 1.3  # how much wider than high a curve's picture is
_POINT = 3.6  # points across an example
_MARKS = ("o", "D")  # of the classes


class Cell(NamedTuple):
    """Where a contender's picture is, in pixels from the lower left."""

    x: int
    y: int
    width: int
    height: int


class Layout:
    """The figure with all that stands still; `cells` and `axes` have one for each contender.

    Of classes the figure is clear, so that the regions can lie under it.
    """

    def __init__(self, training: Training, looks: Sequence[Look], order: FileSettings) -> None:
        self.training, self.order, self.theme = training, order, THEMES[order.theme]
        letters = int((order.width - 2 * MARGIN) / 6)
        caption = wrap(address(training), letters, break_on_hyphens=False, max_lines=_CAPTION_LINES, placeholder="…")
        self.cells = _cells(training, order, _CAPTION_LINE * len(caption) + 8)
        face = "none" if training.data.classes else self.theme.background
        self.figure = Figure(figsize=(order.width / DPI, order.height / DPI), dpi=DPI, facecolor=face)
        self._text(MARGIN, 8, "\n".join(caption), _CAPTION)
        parts = zip(self.cells, names(training), looks, strict=True)
        self.axes = [self._picture(cell, name, its) for cell, name, its in parts]

    def _picture(self, cell: Cell, name: str, its: Look) -> Axes:
        across, up = self.order.width, self.order.height
        axes = self.figure.add_axes((cell.x / across, cell.y / up, cell.width / across, cell.height / up))
        axes.patch.set_alpha(0)
        left, right, bottom, top = self.training.data.box
        axes.set(xlim=(left, right), ylim=(bottom, top), xticks=[], yticks=[])
        for spine in axes.spines.values():
            spine.set(color=self.theme.muted, linewidth=0.6)
        self._examples(axes)
        y = cell.y + cell.height + 26
        self._sample(cell.x, y, its)
        self._text(cell.x + _SAMPLE, y - 4, shortened(name, cell.width - _SAMPLE, LETTERS), LETTERS)
        return axes

    def _sample(self, x: float, y: float, its: Look) -> None:
        across, up = self.order.width, self.order.height
        ends = [(x + part * 24) / across for part in (0, 0.5, 1)]
        sample = Line2D(ends, [y / up] * 3, color=its.colour, linewidth=2, transform=self.figure.transFigure)
        sample.set(marker=MARKERS[its.marker], markersize=6, markevery=[1])
        if dashes := DASHES[its.dash]:
            sample.set_dashes(dashes)
        self.figure.add_artist(sample)

    def _examples(self, axes: Axes) -> None:
        """Those of the test set are hollow and lie below."""
        data, colours = self.training.data, NETWORK_COLOURS[self.order.theme].classes
        for x, y, hollow in ((data.test_x, data.test_y, True), (data.x, data.y, False)):
            classes = zip(_MARKS, colours, (x[y == label] for label in range(2)), strict=True)
            for mark, colour, shown in classes if data.classes else [("o", self.theme.muted, np.c_[x, y])]:
                look: Any = {"mfc": "none" if hollow else colour, "mec": colour if hollow else self.theme.halo}
                axes.plot(*shown.T, mark, ms=_POINT, mew=0.6, zorder=3, **look)

    def _text(self, x: float, y: float, text: str, points: float) -> None:
        style: Any = {"fontsize": points, "color": self.theme.text, "linespacing": 1.15, "parse_math": False}
        self.figure.text(x / self.order.width, y / self.order.height, text, **style)


def _cells(training: Training, order: FileSettings, low: int) -> list[Cell]:
    """The pictures above a caption that is so high, in as many columns as make them largest."""
    count = len(training.contenders)
    left, right, bottom, top = training.data.box
    shape = (right - left) / (top - bottom) if training.data.classes else _FIT
    room = order.height - low - _TOP

    def size(columns: int) -> tuple[float, float]:
        rows = -(-count // columns)
        across, up = order.width / columns - 2 * MARGIN, room / rows - _TITLE - MARGIN
        return (up * shape, up) if across / up > shape else (across, across / shape)

    columns = max(range(1, min(count, _MOST_COLUMNS) + 1), key=lambda columns: size(columns)[0])
    wide, high = map(round, size(columns))
    rows = -(-count // columns)

    def cell(row: int, column: int) -> Cell:
        x = round(order.width * column / columns) + MARGIN
        return Cell(x, low + round(room * (rows - row) / rows) - _TITLE - high, wide, high)

    return [cell(*divmod(i, columns)) for i in range(count)]
