"""The exact search: along the same direction SciPy finds the same length, and polynomials have the same root."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.polynomial import Polynomial
from scipy.optimize import brentq

from experiments import Trajectory
from landscapes import LANDSCAPES
from tests.one_run import follow
from tests.optimizers.second_order.surfaces import SURFACES

EXACT = {"search": "exact"}
EACH = pytest.mark.parametrize("slug", ["steepest_descent", "bfgs", "dfp"])
ON_BOTH = pytest.mark.parametrize("landscape", list(SURFACES))
RATES = pytest.mark.parametrize("rate", [1e-3, 0.1, 1.0])


class Line(NamedTuple):
    """One step: theta + a p, of which the length a was taken."""

    theta: np.ndarray
    p: np.ndarray
    length: float


def runs(landscape: str, slug: str, rate: float) -> list[Trajectory]:
    return [follow(landscape, slug, rate, EXACT, start=s, steps=40) for s in LANDSCAPES[landscape].starts.values()]


def lines(t: Trajectory) -> Iterator[Line]:
    """The lines searched, until the gradient is so small that looks differ by rounding."""
    moves, v = np.diff(t.positions, axis=0), t.state.get("inverse_hessian")
    for k in range(len(moves)):
        g = t.gradients[k]
        if np.linalg.norm(g) < 1e-4 * max(np.linalg.norm(t.gradients[0]), 1.0):
            break
        p = -g if v is None else -v[k] @ g
        yield Line(t.positions[k], p, float(moves[k] @ p / (p @ p)))


@RATES
@ON_BOTH
@EACH
def test_scipy_finds_the_same_length(slug: str, landscape: str, rate: float) -> None:
    surface = SURFACES[landscape]
    compared = 0
    for t in runs(landscape, slug, rate):
        for theta, p, length in lines(t):

            def rise(a: float, theta: np.ndarray = theta, p: np.ndarray = p) -> float:
                return float(surface.gradient(theta + a * p) @ p)

            assert abs(rise(length)) <= 2e-8 * abs(rise(0.0))
            if length > 0.0:
                root: Any = brentq(rise, 0.98 * length, 1.02 * length, xtol=1e-15)
                np.testing.assert_allclose(length, root, rtol=1e-6)
            compared += 1
    assert compared >= 10


@EACH
def test_from_a_small_first_length_it_is_the_first_root_of_rosenbrocks_cubic(slug: str) -> None:
    for t in runs("rosenbrock", slug, 1e-6):
        for theta, p, length in lines(t):
            x, y = (Polynomial((at, along)) for at, along in zip(theta, p, strict=True))
            slope = ((1 - x) ** 2 + 100 * (y - x**2) ** 2).deriv()
            roots = np.array(slope.roots())
            uphill = roots.real[(np.abs(roots.imag) < 1e-9) & (roots.real > 0)]
            np.testing.assert_allclose(length, uphill.min(), rtol=1e-6)


@RATES
@ON_BOTH
def test_each_direction_is_perpendicular_to_the_one_before(landscape: str, rate: float) -> None:
    for t in runs(landscape, "steepest_descent", rate):
        g = t.gradients[: len(list(lines(t)))]
        sizes = np.linalg.norm(g, axis=1)
        cosines = np.sum(g[1:] * g[:-1], axis=1) / sizes[:-1] ** 2
        assert (np.abs(cosines) <= 2e-8).all()


@RATES
@ON_BOTH
@EACH
def test_it_never_climbs(slug: str, landscape: str, rate: float) -> None:
    for t in runs(landscape, slug, rate):
        assert (t.losses[1:] <= t.losses[:-1] * (1 + 1e-14)).all()


@EACH
@pytest.mark.parametrize(("landscape", "start"), [("beale", (1.0, 1.5)), ("rosenbrock", (1e6, -1e6))])
def test_a_first_length_that_is_far_too_long_does_no_harm(
    slug: str, landscape: str, start: tuple[float, float]
) -> None:
    t = follow(landscape, slug, 1e4, EXACT, start=start, steps=1)
    before, after = t.gradients[0], follow(landscape, slug, 1e4, EXACT, start=start, steps=2).gradients[1]
    assert abs(after @ before) <= 2e-8 * (before @ before)
    assert t.losses[1] < 0.5 * t.losses[0]
    assert t.evaluations.values[0] < 40


@EACH
def test_on_a_quadratic_it_takes_two_looks(slug: str) -> None:
    t = follow("elongated_valley", slug, 1.0, EXACT, steps=2)
    np.testing.assert_array_equal(t.evaluations.values, [3.0, 6.0])  # the loss here, and at both looks
    np.testing.assert_array_equal(t.evaluations.gradients, [3.0, 6.0])  # the gradient here, and at both looks
