"""Where a landscape says that its loss is a sum of squares, it is, and the residuals have the right slopes."""

from functools import cache
from typing import Any, cast

import jax
import numpy as np
import pytest

from landscapes import Landscape
from tests.landscapes.surfaces import SETTINGS, gradients, grid, losses

SQUARES = [each for each in SETTINGS if cast(Landscape, each.values[0]).residuals]
EACH = pytest.mark.parametrize(("landscape", "parameters"), SQUARES)


@cache
def _compiled(landscape: Landscape) -> tuple[Any, Any]:
    assert landscape.residuals is not None
    over_points = [jax.vmap(f, in_axes=(0, None)) for f in (landscape.residuals, jax.jacfwd(landscape.residuals))]
    values, slopes = map(jax.jit, over_points)
    return values, slopes


def residuals(landscape: Landscape, parameters: Any, points: Any) -> tuple[np.ndarray, np.ndarray]:
    """(n, residuals) and their Jacobians (n, residuals, 2)."""
    values, slopes = (np.asarray(f(points, parameters)) for f in _compiled(landscape))
    return values, slopes


@EACH
def test_the_loss_is_the_sum_of_their_squares(landscape: Landscape, parameters: Any) -> None:
    points = grid(landscape, parameters, 31)
    values, _ = residuals(landscape, parameters, points)
    expected = losses(landscape, parameters, points)
    np.testing.assert_allclose((values**2).sum(axis=1), expected, rtol=1e-12, atol=1e-15 * expected.max())


@EACH
def test_the_gradient_is_twice_the_jacobian_times_the_residuals(landscape: Landscape, parameters: Any) -> None:
    points = grid(landscape, parameters, 31)
    values, slopes = residuals(landscape, parameters, points)
    expected = gradients(landscape, parameters, points)
    found = 2.0 * np.einsum("pri,pr->pi", slopes, values)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-13 * np.abs(expected).max())


@EACH
def test_the_jacobian_is_the_slope_of_the_residuals(landscape: Landscape, parameters: Any) -> None:
    points, small = grid(landscape, parameters, 7) + 0.01, 1e-5
    _, exact = residuals(landscape, parameters, points)
    for i, e in enumerate(small * np.eye(2)):
        ahead, behind = (residuals(landscape, parameters, points + s * e)[0] for s in (1.0, -1.0))
        slope = (ahead - behind) / (2.0 * small)
        np.testing.assert_allclose(slope, exact[..., i], rtol=1e-6, atol=1e-8 * np.abs(exact).max())


def test_the_classics_that_are_sums_of_squares_say_so() -> None:
    named = {cast(Landscape, each.values[0]).slug for each in SQUARES}
    assert {"rosenbrock", "beale", "booth", "himmelblau", "levy_13", "gabor"} <= named
