"""The contour lines of a mini-batch's own loss as one message for the player."""

from typing import Any, Self

import contourpy
import numpy as np
from pydantic import BaseModel, ConfigDict, model_validator

from experiments import Experiment
from experiments.analysis.batch_terrain import BatchTerrain, batch_terrain
from quantities import Accepted, Range, Refused
from views.wire import encode_message


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


def batch_contours(request: BatchContourRequest) -> bytes:
    """The lines: `points` (points, 2) in theta, one line after the other, and `counts` (lines,), the points of each."""
    return contours(batch_terrain(request.experiment, request.contender, request.step))


def contours(terrain: BatchTerrain) -> bytes:
    """The same for any batch's terrain."""
    drawn = contourpy.contour_generator(terrain.theta_0, terrain.theta_1, terrain.losses)
    lines: list[Any] = [line for level in terrain.levels for line in drawn.lines(level)]
    counts = np.array([len(line) for line in lines], np.uint16)
    return encode_message({}, {"points": np.concatenate([*lines, np.empty((0, 2))]), "counts": counts})
