"""The quadratic model: its middle has slope zero, its level set has the loss of theta, and B is the method's own."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from experiments.analysis.quadratic_model import QuadraticModel, Shape
from landscapes import Domain

BOX = Domain((-4.0, 4.0), (-3.0, 5.0))
THETA, GRADIENT = np.array((1.0, 0.5)), np.array((3.0, -2.0))


def turned(low: float, high: float, degrees: float) -> np.ndarray:
    """A symmetric matrix with these eigenvalues."""
    angle = np.deg2rad(degrees)
    axes = np.array(((np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))))
    return axes @ np.diag((low, high)) @ axes.T


def rise(model: QuadraticModel, points: np.ndarray) -> np.ndarray:
    """m(x) - m(theta), beside its parts."""
    p = points - model.theta
    first, second = p @ model.gradient, 0.5 * np.einsum("ni,ij,nj->n", p, model.matrix, p)
    return (first + second) / (np.abs(first) + np.abs(second) + 1.0)


@settings(max_examples=40)
@given(low=st.floats(0.01, 1e3), high=st.floats(0.01, 1e3), signs=st.sampled_from([(1, 1), (-1, -1), (-1, 1)]))
def test_the_level_set_is_level_and_the_middle_is_flat(low: float, high: float, signs: tuple[int, int]) -> None:
    model = QuadraticModel(THETA, GRADIENT, turned(signs[0] * low, signs[1] * high, 35.0))
    assert model.shape == {2: Shape.BOWL, -2: Shape.HILL, 0: Shape.SADDLE}[sum(signs)]
    np.testing.assert_allclose(GRADIENT + model.matrix @ model.move, 0.0, atol=1e-9)
    curve = model.level_set(BOX)
    points = curve[np.isfinite(curve).all(axis=1)]
    assert len(points) > 20
    np.testing.assert_allclose(rise(model, points), 0.0, atol=1e-9)
    # It passes by theta, and so near that a line through its points does too.
    assert np.linalg.norm(points - THETA, axis=1).min() < 0.01


def test_a_round_bowl_is_a_circle_around_the_next_step_of_gradient_descent() -> None:
    rate = 0.2
    model = QuadraticModel(THETA, GRADIENT, np.eye(2) / rate)
    np.testing.assert_allclose(model.middle, THETA - rate * GRADIENT)
    curve = model.level_set(BOX)[:-1]
    radii = np.linalg.norm(curve - model.middle, axis=1)
    np.testing.assert_allclose(radii, rate * np.linalg.norm(GRADIENT))
    angles = np.sort(np.arctan2(*(curve - model.middle).T))
    assert np.diff(angles).max() < 0.1, "all around"
    np.testing.assert_allclose(curve[0], curve[-1], atol=1e-12)


def test_an_ellipse_far_larger_than_the_map_is_smooth_where_it_is_seen() -> None:
    model = QuadraticModel(THETA, GRADIENT, turned(1e-6, 1e-3, 20.0))
    curve = model.level_set(BOX)
    points = curve[np.isfinite(curve).all(axis=1)]
    seen = points[(np.abs(points - THETA) < 4.0).all(axis=1)]
    assert len(seen) >= 8
    # Across the gradient, as a level set has to be, and on both sides of theta.
    along = (seen - THETA) @ np.array((2.0, 3.0)) / np.sqrt(13.0)
    assert along.min() < -1.0 < 1.0 < along.max()
    assert np.abs((seen - THETA) @ GRADIENT).max() < 0.1


def test_a_hyperbola_has_two_branches_that_are_not_joined() -> None:
    model = QuadraticModel(np.array((1.0, 0.0)), np.array((2.0, 0.0)), np.diag((2.0, -2.0)))
    curve = model.level_set(BOX)
    gaps = np.flatnonzero(np.isnan(curve[:, 0]))
    parts = [part[np.isfinite(part[:, 0])] for part in np.split(curve, gaps)]
    sides = {float(np.sign(part[:, 0]).mean()) for part in parts if len(part)}
    assert sides == {-1.0, 1.0}


@pytest.mark.parametrize(
    ("gradient", "matrix"),
    [
        (GRADIENT, np.zeros((2, 2))),
        (GRADIENT, np.diag((1.0, 0.0))),
        (GRADIENT, np.full((2, 2), np.inf)),
        (GRADIENT * np.nan, np.eye(2)),
    ],
)
def test_a_model_without_a_middle_is_flat_and_has_no_curve(gradient: np.ndarray, matrix: np.ndarray) -> None:
    model = QuadraticModel(THETA, gradient, matrix)
    assert model.shape is Shape.FLAT
    assert np.isnan(model.middle).all()
    assert len(model.level_set(BOX)) == 0


def test_at_the_minimum_the_curve_is_a_point_and_is_left_out() -> None:
    model = QuadraticModel(THETA, np.zeros(2), np.eye(2))
    np.testing.assert_array_equal(model.middle, THETA)
    assert len(model.level_set(BOX)) == 0


@pytest.mark.parametrize("size", [1e100, 1e158, 1e300])
def test_who_has_diverged_has_no_curve_to_be_seen(size: float) -> None:
    for matrix in (1e-20 * np.eye(2), np.diag((1.0, -3.0)), 1e20 * np.eye(2)):
        model = QuadraticModel(size * THETA, size * GRADIENT, matrix)
        assert not np.isfinite(model.level_set(BOX)).any()
