"""Contour lines as one message for the player: of a mini-batch's own loss, and of the loss from close by."""

from typing import Any, Self

import contourpy
import numpy as np
from pydantic import BaseModel, ConfigDict, model_validator

from experiments import Experiment
from experiments.analysis.batch_terrain import BatchTerrain, batch_profile, batch_terrain
from experiments.analysis.patch import REACH, Patch, patch
from quantities import Accepted, Range, Refused
from views.wire import encode_message

_FARTHEST = Range(-1e12, 1e12)
_HALF = Range(1e-12, 1e12)
_LONGEST = 16.0  # times as wide as high


class BatchContourRequest(BaseModel):
    """The contender and the step of the batch to draw.

    Args:
        experiment: the race, on a landscape with a data set.
        contender: its place in the race.
        step: from 0 to the number of steps, where it is the batch that would be next.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    experiment: Experiment
    contender: int
    step: int

    @model_validator(mode="after")
    def _is_there(self) -> Self:
        if not self.experiment.examples:
            raise Refused("landscape", self.experiment.landscape, Accepted("has_data_set"))
        for name, last in (("contender", len(self.experiment.contenders) - 1), ("step", self.experiment.steps)):
            Range(0, last, integer=True).encode(name, getattr(self, name))
        return self


class PatchRequest(BaseModel):
    """The view around which contours are drawn.

    Args:
        experiment: on whose landscape.
        middle: of the view, a point of the plane.
        half: half the width and half the height of the view.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    experiment: Experiment
    middle: tuple[float, float]
    half: tuple[float, float]

    @model_validator(mode="after")
    def _is_a_view(self) -> Self:
        for name, number in zip(("theta_0", "theta_1"), self.middle, strict=True):
            _FARTHEST.encode(name, number)
        width, height = self.half
        _HALF.encode("width", width)
        Range(width / _LONGEST, width * _LONGEST).encode("height", height)
        return self


def batch_contours(request: BatchContourRequest) -> bytes:
    """The lines: `points` (points, 2) in theta, one line after the other, and `counts` (lines,), the points of each.

    Of one weight: one line, the batch's loss over w.
    """
    batch = (request.experiment, request.contender, request.step)
    return contours(batch_terrain(*batch)) if request.experiment.weights == 2 else _one_line(batch_profile(*batch))


def _one_line(points: np.ndarray) -> bytes:
    return encode_message({}, {"points": points, "counts": np.array([len(points)], np.uint16)})


def patch_contours(request: PatchRequest) -> bytes:
    """The same, with points relative to the view's middle: in float32 they would else lie on a coarse grid.

    The header has `reach`: how many times as wide as the view it is that the lines cover.
    """
    surface, parameters = request.experiment.surface, request.experiment.parameters
    return contours(patch(surface, parameters, request.middle, request.half), {"reach": REACH})


def contours(terrain: BatchTerrain | Patch, header: dict[str, Any] | None = None) -> bytes:
    """The same for any batch's terrain, or any patch."""
    drawn = contourpy.contour_generator(terrain.theta_0, terrain.theta_1, terrain.losses)
    lines: list[Any] = [line for level in terrain.levels for line in drawn.lines(level)]
    counts = np.array([len(line) for line in lines], np.uint16)
    return encode_message(header or {}, {"points": np.concatenate([*lines, np.empty((0, 2))]), "counts": counts})
