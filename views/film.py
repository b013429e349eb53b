"""A race as a film: frames that are drawn only when they are asked for, and how long each is shown.

Every writer of films takes the same `Film`. None holds its pictures: a long film of RGB would fill the memory.
(Pillow keeps those of a GIF, reduced to a byte a pixel.)
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from PIL import Image

from experiments.citation import origin
from experiments.result import Result
from views.export_request import ExportRequest
from views.layout import build_scene
from views.maps import DRAWING
from views.scene import Scene

Along = Callable[[list[int]], Iterable[int]]  # goes along the steps, and may tell somebody how far it is


class Film(NamedTuple):
    """The scene, the step of each frame, how many seconds each is shown, and what the file says of its origin."""

    scene: Scene
    steps: list[int]
    seconds: Fraction
    origin: str
    along: Along

    def pictures(self) -> Iterator[Image.Image]:
        """The frames, one at a time."""
        return self.scene.pictures(self.along(self.steps))


def film(write: Callable[[Film, ExportRequest], bytes], result: Result, order: ExportRequest, along: Along) -> bytes:
    """Draw the race and have it written.

    Args:
        write: makes the file of a film.
        result: the race; its experiment is the order's.
        order: how to draw it.
        along: goes along the frames' steps.

    Returns:
        The file. It has as many frames as were ordered. A race of fewer steps has one frame for each
        position, and each is shown longer, so that the film keeps its length.
    """
    steps = np.unique(np.linspace(0, result.experiment.steps, order.frames).round().astype(int)).tolist()
    seconds = Fraction(order.frames, order.frame_rate * len(steps))
    with DRAWING:
        scene = build_scene(result, order.view, order.theme, order.width, order.height, order.halt)
        return write(Film(scene, steps, seconds, origin(result.experiment), along), order)
