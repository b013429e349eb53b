"""On a quadratic the steps have a closed form: along an eigenvector of curvature lambda they are a
linear recurrence, solved by the powers of its two roots."""

import math
from typing import NamedTuple

import numpy as np
import pytest

from experiments import Trajectory
from tests.one_run import follow

STEPS = 300


class Valley(NamedTuple):
    """A quadratic by its curvatures along two directions, the first at `rotation` degrees."""

    landscape: str
    curvatures: tuple[float, float]
    rotation: float

    def follow(self, optimizer: str, rate: float, **hyper: float | str) -> Trajectory:
        shape = {"condition": self.curvatures[1], "rotation": self.rotation}
        given = shape if self.landscape == "elongated_valley" else {}
        return follow(self.landscape, optimizer, rate, hyper, steps=STEPS, landscape_parameters=given)

    def along_eigenvectors(self, positions: np.ndarray) -> np.ndarray:
        """(n, 2) positions, in coordinates along and across the valley."""
        angle = math.radians(self.rotation)
        along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
        return positions @ np.array((along, across)).T


VALLEYS = [
    Valley("quadratic_bowl", (1.0, 1.0), 0.0),
    *(Valley("elongated_valley", (1.0, k), angle) for k in (1.0, 20.0, 1000.0) for angle in (0.0, 30.0, 90.0)),
]
EACH = pytest.mark.parametrize("valley", VALLEYS, ids=str)


def _momentum_path(start: float, curvature: float, rate: float, beta: float) -> np.ndarray:
    """theta_t = c_1 r_1^t + c_2 r_2^t, where r^2 - (1 + beta - a lambda) r + beta = 0 and v_0 = 0."""
    r1, r2 = np.roots((1.0, -(1.0 + beta - rate * curvature), beta)).astype(complex)
    c1 = start * (1.0 - rate * curvature - r2) / (r1 - r2)  # from theta_1 = (1 - a lambda) theta_0
    t = np.arange(STEPS + 1)
    return (c1 * r1**t + (start - c1) * r2**t).real


@EACH
@pytest.mark.parametrize("beta", [0.5, 0.9, 0.99])
def test_momentum_follows_its_closed_form(valley: Valley, beta: float) -> None:
    rate = 0.7 / valley.curvatures[1]
    walked = valley.along_eigenvectors(valley.follow("momentum", rate, beta=beta).positions)
    for path, curvature in zip(walked.T, valley.curvatures, strict=True):
        expected = _momentum_path(path[0], curvature, rate, beta)
        np.testing.assert_allclose(path, expected, rtol=1e-9, atol=1e-12)


@EACH
@pytest.mark.parametrize("optimizer", ["momentum", "nesterov"])
def test_average_form_is_the_velocity_form_at_a_smaller_rate(valley: Valley, optimizer: str) -> None:
    rate, beta = 0.3 / valley.curvatures[1], 0.9
    average = valley.follow(optimizer, rate, beta=beta, form="average")
    velocity = valley.follow(optimizer, rate * (1 - beta), beta=beta, form="velocity")
    np.testing.assert_allclose(average.positions, velocity.positions, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(average.state["velocity"], velocity.state["velocity"], rtol=1e-9, atol=1e-12)


@EACH
def test_gradient_descent_converges_linearly(valley: Valley) -> None:
    rate = 1.3 / valley.curvatures[1]
    walked = valley.along_eigenvectors(valley.follow("gradient_descent", rate).positions)
    shrink = 1.0 - rate * np.array(valley.curvatures)
    expected = walked[0] * shrink ** np.arange(STEPS + 1)[:, None]
    np.testing.assert_allclose(walked, expected, rtol=1e-9, atol=1e-12)


@EACH
def test_gradient_descent_diverges_above_two_over_the_curvature(valley: Valley) -> None:
    limit = 2.0 / valley.curvatures[1]
    across = [
        np.abs(valley.along_eigenvectors(valley.follow("gradient_descent", share * limit).positions)[:, 1])
        for share in (0.99, 1.01)
    ]
    assert (np.diff(across[0]) < 0).all()
    assert (np.diff(across[1]) > 0).all()
