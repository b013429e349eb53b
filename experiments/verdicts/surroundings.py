"""The surroundings of a point: the slope and the curvatures of the full loss there."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.analysis.hessian import derivatives, eigenvalues
from experiments.experiment import Experiment

SINGULAR = 1e-12  # of the larger curvature: less has no inverse that means anything


class Surroundings(NamedTuple):
    """What the loss is like at one point; NaN where it has no derivatives.

    Attributes:
        theta: (2,), the point.
        slope: |grad L|.
        low, high: the eigenvalues of the Hessian. Of one weight both are the second derivative along it: across it
            stands a bowl that is no part of the landscape.
        away: how far away Newton's step leads, and so the stationary point, where one is near.
    """

    theta: np.ndarray
    slope: float
    low: float
    high: float
    away: float

    @property
    def singular(self) -> bool:
        """Whether the Hessian has no inverse."""
        return bool(min(abs(self.low), abs(self.high)) <= SINGULAR * max(abs(self.low), abs(self.high)))


def surroundings(experiment: Experiment, points: Sequence[np.ndarray] | np.ndarray) -> list[Surroundings]:
    """The surroundings of each of the points, (points, 2)."""
    found = []
    at = np.array(points)
    for theta, one in zip(at, derivatives(experiment.surface, experiment.parameters, at), strict=True):
        gradient, hessian = one[:, 0], one[:, 1:]
        if experiment.weights == 1:
            low = high = float(hessian[0, 0])
            away = abs(float(gradient[0]) / low) if low else np.nan
        else:
            low, high = eigenvalues(hessian).tolist()
            away = _newton_step(gradient, hessian)
        with np.errstate(over="ignore"):
            found.append(Surroundings(theta, float(np.hypot(*gradient)), low, high, away))
    return found


def _newton_step(gradient: np.ndarray, hessian: np.ndarray) -> float:
    """|H^-1 g|, and NaN where H has no inverse."""
    (a, b), (_, c) = hessian
    with np.errstate(all="ignore"):
        determinant = a * c - b * b
        x, y = (c * gradient[0] - b * gradient[1]) / determinant, (a * gradient[1] - b * gradient[0]) / determinant
        return float(np.hypot(x, y))
