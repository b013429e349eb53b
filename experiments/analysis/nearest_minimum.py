"""The nearest minimum: the known minimum that a point is near."""

import math
from typing import Any

import numpy as np

from experiments.experiment import Experiment
from landscapes import Landscape, Point

NEAR = 0.02  # of the diagonal of the domain
NONE_NEAR = -1


def nearest_minimum(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """The known minimum nearest to each point, if it is near.

    Args:
        landscape, parameters: whose minima.
        points: (..., 2).

    Returns:
        (...), indices into the landscape's minima; `NONE_NEAR` where none is within `NEAR` of the domain's
        diagonal, so also where the point is not finite.
    """
    low, high = np.array(landscape.domain(parameters)).T
    found = np.full(points.shape[:-1], NONE_NEAR)
    nearest = np.full(found.shape, (NEAR * np.hypot(*(high - low))) ** 2)
    with np.errstate(all="ignore"):  # a comparison with NaN is false
        for i, minimum in enumerate(landscape.minima(parameters)):
            square = (points[..., 0] - minimum.theta[0]) ** 2 + (points[..., 1] - minimum.theta[1]) ** 2
            nearer = square <= nearest
            found[nearer], nearest[nearer] = i, square[nearer]
    return found


def nearest_global_minimum(experiment: Experiment) -> Point | None:
    """theta*: the lowest known minimum, of several the one nearest to the start; None where none is known."""
    minima = [m for m in experiment.surface.minima(experiment.parameters) if m.is_global]
    return min((m.theta for m in minima), key=lambda theta: math.dist(theta, experiment.start), default=None)
