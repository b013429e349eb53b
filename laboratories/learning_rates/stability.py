"""The edge of stability: the learning rate above which gradient descent cannot come to rest at a minimum.

Near a minimum theta*, along an eigenvector of its Hessian with eigenvalue lambda, a step of gradient descent is
u' = (1 - a lambda) u. It shrinks if and only if 0 < a < 2 / lambda, and the largest eigenvalue decides:

    a < 2 / lambda_max(H(theta*)).

On the way lambda_max(H(theta_t)) may lie above 2 / a; there the steps across the steepest direction grow.
"""

from typing import NamedTuple

import numpy as np

from experiments.analysis.hessian import eigenvalues, hessians
from experiments.analysis.limit_point import limit_points
from experiments.experiment import Experiment
from experiments.trajectory import Trajectory


class Edge(NamedTuple):
    """The edge of stability at a minimum.

    theta: (2,), where the minimum is. sharpness: lambda_max there (loss / theta^2).
    steepest: (2,), its eigenvector, of length 1; the larger component is positive.
    """

    theta: np.ndarray
    sharpness: float
    steepest: np.ndarray

    @property
    def rate(self) -> float:
        """2 / lambda_max."""
        return 2.0 / self.sharpness


def edge(experiment: Experiment, trajectory: Trajectory) -> Edge | None:
    """The edge of stability at the minimum that a run is heading for, or else at the known one nearest to its end.

    Args:
        experiment: its landscape and its parameters.
        trajectory: the run.

    Returns:
        None where no minimum is known, or where that one has no positive curvature (a flat floor, a cusp).
    """
    if not experiment.surface.minima(experiment.parameters):
        return None
    (found,) = limit_points(experiment, (trajectory,))
    if not found.smooth or not np.isfinite(found.hessian).all():
        return None
    values, vectors = np.linalg.eigh(found.hessian)
    steepest = vectors[:, 1] * np.sign(vectors[np.abs(vectors[:, 1]).argmax(), 1])
    return Edge(found.theta, float(values[1]), steepest) if values[1] > 0 else None


def sharpness(experiment: Experiment, positions: np.ndarray) -> np.ndarray:
    """lambda_max of the full loss's Hessian at each position.

    Args:
        experiment: its landscape and its parameters.
        positions: (points, 2).

    Returns:
        (points,), NaN where a position or its Hessian is not finite.
    """
    return eigenvalues(hessians(experiment.surface, experiment.parameters, positions))[:, 1]
