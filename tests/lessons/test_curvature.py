"""Curvature: what the lessons find, beside derivatives that are written out once more."""

import math

import numpy as np
import pytest
from scipy import optimize

from lessons.curvature import damped_step, how_newton_falls, where_newton_ends
from lessons.form.answered import answered


def _slope(theta: np.ndarray) -> np.ndarray:
    """Of Himmelblau's function."""
    x, y = theta
    one, other = x**2 + y - 11.0, x + y**2 - 7.0
    return np.array((4.0 * x * one + 2.0 * other, 2.0 * one + 4.0 * y * other))


@pytest.mark.parametrize("place", where_newton_ends.LESSON.control.values)
def test_newton_ends_where_the_slope_is_zero(place: float) -> None:
    truth = answered(where_newton_ends.LESSON, place).answer.truth
    np.testing.assert_allclose(truth, optimize.root(_slope, np.round(truth, 1)).x, atol=1e-6)


@pytest.mark.parametrize("distance", how_newton_falls.LESSON.control.values)
def test_gradient_descent_leaves_the_share_that_the_flattest_curvature_says(distance: float) -> None:
    found = answered(how_newton_falls.LESSON, distance).answer
    flattest = np.linalg.eigvalsh(((74.0, 20.0), (20.0, 34.0)))[0]  # the Hessian at (3, 2)
    assert found.numbers["share"] == pytest.approx(1.0 - 0.01 * flattest, rel=1e-3)


@pytest.mark.parametrize("nu", [1e4, 1e6])
def test_the_first_step_solves_the_damped_system(nu: float) -> None:
    x, y = 1.5, -0.5
    residuals = np.array((1.0 - x, 10.0 * (y - x**2)))
    jacobian = np.array(((-1.0, 0.0), (-20.0 * x, 10.0)))
    step = np.linalg.solve(jacobian.T @ jacobian + nu * np.eye(2), -jacobian.T @ residuals)
    truth = answered(damped_step.LESSON, nu).answer.truth
    assert truth == pytest.approx(math.degrees(math.atan2(step[1], step[0])) % 360.0, abs=1e-6)
