"""A race, or a training, as a film: frames that are drawn only when they are asked for, and how long each is shown.

Every writer of films takes the same `Film`. None holds its pictures: a long film of RGB would fill the memory.
(Pillow keeps those of a GIF, reduced to a byte a pixel.)
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple, Protocol

import numpy as np
from PIL import Image

from experiments.citation import origin
from experiments.result import Result
from views.export_request import ExportRequest, FileSettings
from views.layout import build_scene
from views.maps import DRAWING

Track = Callable[[list[int]], Iterable[int]]  # iterates over the steps, and may show the progress


class Drawn(Protocol):
    """What can be drawn at any step: in which colours the contenders are, and the pictures of some steps."""

    @property
    def colours(self) -> list[str]: ...

    def pictures(self, steps: Iterable[int]) -> Iterator[Image.Image]: ...


class Film(NamedTuple):
    """The scene, the step of each frame, how many seconds each is shown, and what the file says of its origin."""

    scene: Drawn
    steps: list[int]
    seconds: Fraction
    origin: str
    track: Track

    def pictures(self) -> Iterator[Image.Image]:
        """The frames, one at a time."""
        return self.scene.pictures(self.track(self.steps))


def film(write: Callable[[Film, ExportRequest], bytes], result: Result, request: ExportRequest, track: Track) -> bytes:
    """Draw the race and have it written.

    Args:
        write: makes the file of a film.
        result: the race; its experiment is that of the request.
        request: how to draw it.
        track: wraps the iteration over the frames' steps, for a progress bar.

    Returns:
        The file. It has as many frames as were ordered. A race of fewer steps has one frame for each
        position, and each is shown longer, so that the film keeps its length.
    """
    steps, seconds = frame_times(result.experiment.steps, request)
    with DRAWING:
        scene = build_scene(result, request.view, request.theme, request.width, request.height, request.halt)
        return write(Film(scene, steps, seconds, origin(result.experiment), track), request)


def frame_times(steps: int, request: FileSettings) -> tuple[list[int], Fraction]:
    """The step of each frame of a run of so many steps, and how many seconds each is shown."""
    shown = np.unique(np.linspace(0, steps, request.frames).round().astype(int)).tolist()
    return shown, Fraction(request.frames, request.frame_rate * len(shown))
