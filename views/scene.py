"""A race as pictures: what stands still is drawn once, what moves is drawn over it for each step.

Only Figure and the Agg canvas are used, never pyplot, which keeps figures for ever and is not
safe in threads. What moves goes straight to the renderer, and words that change are written by
Pillow: Matplotlib's own lines and texts are made to be changed, and cost three times as much.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox
from PIL import Image, ImageDraw, ImageFont

from views import player_words, words
from views.format import digits
from views.lettering import font

Place = tuple[float, float]  # pixels from the lower left
HEAD = 9.5  # pixels across the marker of a head
DOT = 4.5  # pixels across the dot of a step on a curve
_FAINT = 0.6  # of a dot's colour
_FLAG = Path([(-1, 0), (-1, 18), (1, 18), (11, 14), (1, 10), (1, 0), (-1, 0)])  # pixels from where it stands


class Brush(NamedTuple):
    """How a line is drawn: colour, width in points, dash pattern in points (empty for none)."""

    colour: str
    width: float
    dashes: tuple[float, ...]


class Mover(NamedTuple):
    """One contender: its path in pixels and its losses, what draws it, where its loss is written.

    A path shorter than the race ends where its contender stays. stop: the step at which a stopping
    rule fired, if one did. The drawing functions take `scale`, which goes from pixels to the renderer's unit.
    """

    path: np.ndarray
    losses: np.ndarray
    stop: int | None
    map: Bbox
    brushes: tuple[Brush, ...]
    head: MarkerStyle
    head_colour: str
    head_edge: str
    loss_at: Place | None  # a map that is too small has no place for it
    loss_as: str  # what is written there, such as "loss {loss}"
    tangents: np.ndarray | None = None  # of a curve that it walks on: for each point a half of it, in pixels

    def draw_path(self, renderer: RendererBase, step: int, scale: Affine2D) -> None:
        """Draw the path up to this step; on a curve a dot for each of its steps, and the tangent."""
        walked = Path(self.path[: step + 1])
        if self.tangents is not None:
            self._draw_dots(renderer, walked, scale)
            self._draw_tangent(renderer, self.tangents[self._at(step)], step, scale)
            return
        for brush in self.brushes:
            renderer.draw_path(self._pen(renderer, brush, scale), walked, scale)

    def _draw_dots(self, renderer: RendererBase, walked: Path, scale: Affine2D) -> None:
        pen = self._pen(renderer, Brush(self.head_colour, 0.0, ()), scale)
        pen.set_alpha(_FAINT)
        dot = Path.unit_circle()
        renderer.draw_markers(pen, dot, Affine2D().scale(DOT / 2) + scale, walked, scale, to_rgb(self.head_colour))

    def _draw_tangent(self, renderer: RendererBase, half: np.ndarray, step: int, scale: Affine2D) -> None:
        if not np.isfinite(half).all():
            return
        middle = self.path[self._at(step)]
        line = Path([middle - half, middle + half])
        for colour, width in ((self.head_edge, 4.2), (self.head_colour, 2.2)):
            renderer.draw_path(self._pen(renderer, Brush(colour, width, ()), scale), line, scale)

    def draw_head(self, renderer: RendererBase, step: int, scale: Affine2D) -> None:
        """Draw the marker of where it is at this step."""
        pen = self._pen(renderer, Brush(self.head_edge, 1.3, ()), scale)
        shape = self.head.get_path().transformed(self.head.get_transform())
        place = Affine2D().scale(HEAD).translate(*self.path[self._at(step)])
        renderer.draw_path(pen, shape, place + scale, to_rgb(self.head_colour))

    def draw_flag(self, renderer: RendererBase, step: int, scale: Affine2D) -> None:
        """Draw the flag where a stopping rule has fired by this step."""
        if self.stop is None or step < self.stop:
            return
        pen = self._pen(renderer, Brush(self.head_edge, 1.0, ()), scale)
        place = Affine2D().translate(*self.path[self.stop])
        renderer.draw_path(pen, _FLAG, place + scale, to_rgb(self.head_colour))

    def _at(self, step: int) -> int:
        return min(step, len(self.path) - 1)

    def _pen(self, renderer: RendererBase, brush: Brush, scale: Affine2D) -> GraphicsContextBase:
        pen = renderer.new_gc()
        pen.set_clip_rectangle(self.map.transformed(scale))
        pen.set_foreground(brush.colour)
        pen.set_linewidth(brush.width)
        pen.set_dashes(0, brush.dashes or None)
        pen.set_joinstyle("round")
        pen.set_capstyle("butt" if brush.dashes else "round")
        return pen

    def loss(self, step: int) -> str:
        """The loss at this step, or that it diverged."""
        loss = float(self.losses[self._at(step)])
        return self.loss_as.format(loss=digits(loss)) if np.isfinite(loss) else words.DIVERGED


@dataclass
class Scene:
    """The figure, the movers on it, and the step counter."""

    figure: Figure
    colour: str
    steps: int
    counter_at: Place
    counter_size: float
    loss_size: float
    movers: list[Mover] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.canvas = FigureCanvasAgg(self.figure)

    @property
    def colours(self) -> list[str]:
        """The contenders' colours."""
        return [mover.head_colour for mover in self.movers]

    def pictures(self, steps: Iterable[int]) -> Iterator[Image.Image]:
        """One RGB picture for each of these steps, drawn when it is asked for."""
        self.canvas.draw()
        background: Any = self.canvas.copy_from_bbox(self.figure.bbox)
        renderer = self.canvas.get_renderer()
        size = self.canvas.get_width_height()
        counter, loss = (font(points, self.figure.dpi) for points in (self.counter_size, self.loss_size))
        for step in steps:
            self.canvas.restore_region(background)
            self.draw_movers(renderer, step, Affine2D())
            picture = Image.frombytes("RGB", size, bytes(self.canvas.buffer_rgba()), "raw", "RGBX")
            pen = ImageDraw.Draw(picture)
            for place, text, large in self.words(step):
                self._write(pen, place, text, counter if large else loss)
            yield picture

    def draw_movers(self, renderer: RendererBase, step: int, scale: Affine2D) -> None:
        """Draw all paths, then the flags, then the heads."""
        for draw in (Mover.draw_path, Mover.draw_flag, Mover.draw_head):
            for mover in self.movers:
                draw(mover, renderer, step, scale)

    def words(self, step: int) -> Iterator[tuple[Place, str, bool]]:
        """What is written anew at each step: where it ends, the text, and whether it is the counter."""
        yield self.counter_at, player_words.WORDS["clocks"]["steps"]["counter"].format(now=step, last=self.steps), True
        for mover in self.movers:
            if mover.loss_at:
                yield mover.loss_at, mover.loss(step), False

    def _write(self, pen: ImageDraw.ImageDraw, place: Place, text: str, font: ImageFont.FreeTypeFont) -> None:
        """Text that ends at the place, on its baseline."""
        height = self.figure.bbox.height
        pen.text((place[0], height - place[1]), text, fill=self.colour, font=font, anchor="rs")
