"""A race at one step, as PNG or SVG: the scene of the films, standing still.

In the SVG everything is a path, letters included, so that it needs no fonts: what moves in a film is
drawn by the same movers.
"""

import re
from io import BytesIO
from typing import Any

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.transforms import Affine2D
from PIL.PngImagePlugin import PngInfo

from experiments.address import address
from experiments.citation import citation
from experiments.result import Result
from views.export_request import ExportRequest
from views.layout import build_scene
from views.lettering import DPI
from views.maps import DRAWING
from views.scene import Scene


class _Movers(Artist):
    """What moves in a film, as one more part of the figure."""

    def __init__(self, scene: Scene, step: int) -> None:
        super().__init__()
        self.scene, self.step = scene, step
        self.set_zorder(10)

    def draw(self, renderer: RendererBase) -> None:
        self.scene.draw_movers(renderer, self.step, Affine2D().scale(self.scene.figure.dpi / DPI))


def _scene(result: Result, request: ExportRequest) -> tuple[Scene, int]:
    scene = build_scene(result, request.view, request.theme, request.width, request.height, request.halt)
    return scene, result.experiment.steps if request.step is None else request.step


def race_as_png(result: Result, request: ExportRequest) -> bytes:
    """The race at the request's step in pixels; the experiment is in `Comment`, the citation in `Software`."""
    with DRAWING:
        scene, step = _scene(result, request)
        (picture,) = scene.pictures([step])
    metadata, file = PngInfo(), BytesIO()
    metadata.add_text("Comment", address(result.experiment))
    metadata.add_text("Software", citation())
    picture.save(file, format="PNG", optimize=True, pnginfo=metadata, dpi=(DPI, DPI))
    return file.getvalue()


def race_as_svg(result: Result, request: ExportRequest) -> bytes:
    """The race at the request's step as vectors, the experiment and the citation in its metadata."""
    metadata: Any = {"Description": address(result.experiment), "Creator": citation(), "Date": None}
    file = BytesIO()
    with DRAWING:
        scene, step = _scene(result, request)
        for (x, y), text, large in scene.words(step):
            place = (x / request.width, y / request.height)
            size = scene.counter_size if large else scene.loss_size
            scene.figure.text(*place, text, ha="right", fontsize=size, color=scene.colour, parse_math=False)
        scene.figure.add_artist(_Movers(scene, step))
        scene.figure.savefig(file, format="svg", metadata=metadata)
    # Matplotlib counts in points: a screen's pixels are what was ordered.
    size = f'width="{request.width}" height="{request.height}"'
    text = re.sub(r'width="[\d.]+pt" height="[\d.]+pt"', size, file.getvalue().decode(), count=1)
    return re.sub(r' d="[^"]*"', _rounded, text).encode()


def _rounded(outline: re.Match[str]) -> str:
    """A path's numbers to a hundredth of a point: contours are most of the file, and half of them are digits."""
    return re.sub(r"(\.\d\d)\d+", r"\1", outline[0])
