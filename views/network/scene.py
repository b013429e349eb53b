"""A training as pictures: what stands still is drawn once, and what moves is put under it or over it for each step.

Decision regions lie under the examples, fitted curves over them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from PIL import Image, ImageDraw

from networks.experiment import Training
from networks.training import Trained, places
from views import player_words
from views.export_request import FileSettings
from views.format import digits
from views.lettering import font
from views.network import words
from views.network.colours import network_places
from views.network.layout import COUNTER, LETTERS, MARGIN, Cell, Layout
from views.network.region import between, region, region_pixels, striped
from views.palette import THEMES, look


class NetworkScene:
    """The pictures of all contenders, in the size and the theme of a file's settings."""

    def __init__(self, training: Training, trained: tuple[Trained, ...], order: FileSettings) -> None:
        self.training, self.trained, self.order = training, trained, order
        self.theme = THEMES[order.theme]
        taken = network_places([contender.optimizer for contender in training.contenders])
        self.looks = [look(place, order.theme) for place in taken]
        self.regions = [region(training, np.asarray(run.looked.answers)) for run in trained if training.data.classes]
        layout = Layout(training, self.looks, order)
        self.cells, self.figure, self.axes = layout.cells, layout.figure, layout.axes

    @property
    def colours(self) -> list[str]:
        """The contenders' colours."""
        return [one.colour for one in self.looks]

    def pictures(self, steps: Iterable[int]) -> Iterator[Image.Image]:
        """One RGB picture for each of these steps, drawn when it is asked for."""
        canvas = FigureCanvasAgg(self.figure)
        canvas.draw()
        still: Any = canvas.copy_from_bbox(self.figure.bbox)
        size = canvas.get_width_height()
        curves = [] if self.training.data.classes else [self.curve(axes, i) for i, axes in enumerate(self.axes)]
        for step in steps:
            canvas.restore_region(still)
            for i, (axes, curve) in enumerate(zip(self.axes, curves, strict=False)):
                curve.set_ydata(self.fit(i, step))
                axes.draw_artist(curve)
            drawn = Image.frombytes("RGBA", size, bytes(canvas.buffer_rgba()))
            picture = Image.new("RGBA", size, self.theme.background)
            for i, cell in enumerate(self.cells):
                if self.training.data.classes:
                    corner = (cell.x, self.order.height - cell.y - cell.height)
                    picture.paste(self.region_picture(i, step, cell), corner)
            picture = Image.alpha_composite(picture, drawn).convert("RGB")
            self._write(ImageDraw.Draw(picture), step)
            yield picture

    def region_picture(self, contender: int, step: int, cell: Cell) -> Image.Image:
        """A contender's region at a step, as large as its cell."""
        size = (cell.width, cell.height)
        run = self.trained[contender]
        if run.diverged_at is not None and step >= run.diverged_at:
            return striped(size, self.order.theme)
        before, after, part = self._frame(step)
        frames = self.regions[contender]
        return region_pixels(between(frames[before], frames[after], part), size, self.order.theme)

    def curve(self, axes: Axes, contender: int) -> Line2D:
        """The line of a contender's fit, as it will be drawn over its examples."""
        x = places(self.training)[:, 0]
        line = Line2D(x, np.full_like(x, np.nan), color=self.looks[contender].colour, linewidth=2, zorder=4)
        line.set_animated(True)
        axes.add_line(line)
        return line

    def fit(self, contender: int, step: int) -> np.ndarray:
        """What a contender's curve is at a step, (places,)."""
        before, after, part = self._frame(step)
        answers = np.asarray(self.trained[contender].looked.answers)[:, : len(places(self.training)), 0]
        with np.errstate(invalid="ignore", over="ignore"):
            found = answers[before] + part * (answers[after] - answers[before]) if part else answers[before]
        run = self.trained[contender]
        return np.full_like(found, np.nan) if run.diverged_at is not None and step >= run.diverged_at else found

    def words(self, step: int) -> Iterator[tuple[float, float, str, float, str]]:
        """What is written anew at each step: x, y, the text, its points, and the side of x on which it stands."""
        counter = player_words.WORDS["clocks"]["steps"]["counter"].format(now=step, last=self.training.steps)
        yield self.order.width - MARGIN, self.order.height - 20, counter, COUNTER, "right"
        for i, cell in enumerate(self.cells):
            yield cell.x, cell.y + cell.height + 7, self._standing(i, step), LETTERS, "left"

    def _standing(self, contender: int, step: int) -> str:
        run = self.trained[contender]
        if run.diverged_at is not None and step >= run.diverged_at:
            return player_words.WORDS["divergedAt"].format(step=run.diverged_at)
        test = digits(float(run.looked.test[self._frame(step)[0]]))
        return words.LOSSES_ON_PICTURE.format(train=digits(float(run.losses[step])), test=test)

    def _write(self, pen: ImageDraw.ImageDraw, step: int) -> None:
        for x, y, text, points, side in self.words(step):
            anchor = "rs" if side == "right" else "ls"
            pen.text((x, self.order.height - y), text, fill=self.theme.text, font=font(points), anchor=anchor)

    def _frame(self, step: int) -> tuple[int, int, float]:
        """The kept frames around a step, and how far it is on the way between them."""
        kept = self.trained[0].steps
        before = int(np.searchsorted(kept, step, side="right")) - 1
        after = min(before + 1, len(kept) - 1)
        return before, after, float((step - kept[before]) / max(kept[after] - kept[before], 1))
