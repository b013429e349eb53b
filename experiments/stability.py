"""The stability edge: the learning rate above which gradient descent cannot come to rest at a minimum.

Near a minimum theta*, along an eigenvector of its Hessian with eigenvalue lambda, a step of gradient descent is
u' = (1 - a lambda) u. It shrinks if and only if 0 < a < 2 / lambda, and the largest eigenvalue decides:

    a < 2 / lambda_max(H(theta*)).

On the way lambda_max(H(theta_t)) may lie above 2 / a; there the steps across the steepest direction grow.
"""

import math
from typing import NamedTuple

import numpy as np

from experiments.curvature import eigenvalues, hessians
from experiments.experiment import Experiment
from landscapes import Minimum, Point


class Edge(NamedTuple):
    """The stability edge at a minimum.

    minimum: which one. sharpness: lambda_max there (loss / theta^2). steepest: (2,), its eigenvector, of length 1.
    """

    minimum: Minimum
    sharpness: float
    steepest: np.ndarray

    @property
    def rate(self) -> float:
        """2 / lambda_max."""
        return 2.0 / self.sharpness


def edge(experiment: Experiment, near: Point) -> Edge | None:
    """The stability edge at the known minimum nearest to a point.

    Args:
        experiment: its landscape and its parameters.
        near: (theta_0, theta_1); the lowest minimum is taken where it is not finite.

    Returns:
        None where no minimum is known, or where the nearest one has no positive curvature (a flat floor, a cusp).
    """
    known = [m for m in experiment.surface.minima(experiment.shape) if m.smooth]
    if not known:
        return None
    finite = all(map(math.isfinite, near))
    minimum = min(known, key=lambda m: math.dist(m.theta, near) if finite else m.loss)
    values, vectors = np.linalg.eigh(hessians(experiment, np.array([minimum.theta]))[0])
    return Edge(minimum, float(values[1]), vectors[:, 1]) if values[1] > 0 else None


def sharpness(experiment: Experiment, positions: np.ndarray) -> np.ndarray:
    """lambda_max of the full loss's Hessian at each position.

    Args:
        experiment: its landscape and its parameters.
        positions: (points, 2).

    Returns:
        (points,), NaN where a position or its Hessian is not finite.
    """
    return eigenvalues(hessians(experiment, positions))[:, 1]
