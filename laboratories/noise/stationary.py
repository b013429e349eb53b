"""The exact stationary value: where gradient descent ends on a quadratic whose gradient has additive noise."""

from typing import Any, NamedTuple

import numpy as np

from experiments.analysis.hessian import hessian
from landscapes import Landscape


class Stationary(NamedTuple):
    """How far about the minimum, along each eigen-direction of the Hessian.

    directions: (2, 2), a direction in each row; variances: (2,), E<d, direction>^2.
    """

    directions: np.ndarray
    variances: np.ndarray

    @property
    def size(self) -> float:
        """E|d|^2."""
        return float(self.variances.sum())


def stationary(
    landscape: Landscape, parameters: Any, centre: tuple[float, float], rate: float, deviation: float
) -> Stationary | None:
    """a s^2 / (lambda (2 - a lambda)) in each eigen-direction, exactly.

    From E u'^2 = (1 - a lambda)^2 E u^2 + a^2 s^2 for the distance u along the direction.

    Args:
        landscape, parameters, centre: a surface and its minimum.
        rate: a.
        deviation: s, of a step's gradient per coordinate.

    Returns:
        None where the surface is no quadratic, is flat in some direction, or a lambda >= 2.
    """
    curvature = hessian(landscape, parameters, centre)
    corners = zip(*landscape.domain(parameters), strict=True)
    elsewhere = [hessian(landscape, parameters, corner) for corner in corners]
    if not np.allclose(elsewhere, curvature[None], rtol=1e-9, atol=1e-9 * abs(curvature).max()):
        return None
    values, vectors = np.linalg.eigh(curvature)
    if not (values > 0).all() or not (rate * values < 2.0).all():
        return None
    return Stationary(vectors.T, rate * deviation**2 / (values * (2.0 - rate * values)))
