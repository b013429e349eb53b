"""The minima and saddles that a landscape names are minima and saddles, at the heights it says, and none is missing.

Where a surface repeats itself many times over, only the points nearest to its lowest one are named.
"""

from typing import Any, cast

import numpy as np
import pytest
from scipy import ndimage, optimize

from landscapes import Landscape
from tests.landscapes.surfaces import SETTINGS, gradients, grid, hessians, losses

EACH = pytest.mark.parametrize(("landscape", "parameters"), SETTINGS)
BOTTOMLESS = {"saddle", "monkey_saddle"}
REPETITIVE = {"rastrigin", "ackley", "griewank", "levy_13"}
WITHOUT, WITH = (
    [each for each in SETTINGS if (cast(Landscape, each.values[0]).slug in BOTTOMLESS) == bottomless]
    for bottomless in (True, False)
)
WHOLE = [each for each in WITH if cast(Landscape, each.values[0]).slug not in REPETITIVE]
CIRCLE = np.stack([f(np.linspace(0.0, 2.0 * np.pi, 4096, endpoint=False)) for f in (np.cos, np.sin)], axis=1)


def error(landscape: Landscape, exact: bool) -> float:
    """How far off a coordinate may be: the book prints the Gabor model's other minima to six decimals."""
    return 0.51e-6 if landscape.slug == "gabor" and not exact else 1e-12


@pytest.mark.parametrize(("landscape", "parameters"), WITH)
def test_minima_are_on_the_map_and_as_low_as_they_say(landscape: Landscape, parameters: Any) -> None:
    minima = landscape.minima(parameters)
    low, high = np.array(landscape.domain(parameters)).T
    for m, loss in zip(minima, losses(landscape, parameters, [m.theta for m in minima]), strict=True):
        assert (low < m.theta).all()
        assert (m.theta < high).all()
        assert loss == pytest.approx(m.loss, rel=1e-12, abs=error(landscape, m.is_global))


@pytest.mark.parametrize(("landscape", "parameters"), WITH)
def test_minima_have_no_slope_and_bend_upward(landscape: Landscape, parameters: Any) -> None:
    smooth = [m for m in landscape.minima(parameters) if m.smooth]
    thetas = [m.theta for m in smooth]
    curvatures = np.linalg.eigvalsh(hessians(landscape, parameters, thetas))
    slopes = np.linalg.norm(gradients(landscape, parameters, thetas), axis=1)
    for m, curvature, slope in zip(smooth, curvatures, slopes, strict=True):
        assert curvature[0] > 0
        # Theta is off by up to sqrt(2) of its last digit.
        assert slope <= 1.5 * error(landscape, m.is_global) * curvature[1]


@pytest.mark.parametrize(("landscape", "parameters"), WITH)
def test_all_around_a_minimum_the_loss_is_higher(landscape: Landscape, parameters: Any) -> None:
    for m in landscape.minima(parameters):
        here = losses(landscape, parameters, [m.theta])[0]
        for radius in (1e-2, 1e-3):
            assert losses(landscape, parameters, m.theta + radius * CIRCLE).min() > here


def test_the_minima_that_are_not_smooth_are_cusps() -> None:
    cusps = [(s, p, m) for s, p in (each.values for each in WITH) for m in cast(Any, s).minima(p) if not m.smooth]
    assert [landscape.slug for landscape, *_ in cast(Any, cusps)] == ["ackley"]
    for landscape, parameters, m in cast(Any, cusps):
        np.testing.assert_array_equal(gradients(landscape, parameters, [m.theta]), [(0.0, 0.0)])
        assert losses(landscape, parameters, [m.theta])[0] == m.loss
        for radius in (1e-2, 1e-4, 1e-8):  # however near, there is a slope, and it leads away
            slopes = gradients(landscape, parameters, m.theta + radius * CIRCLE)
            assert ((slopes * CIRCLE).sum(axis=1) > 2.0).all()
            assert (losses(landscape, parameters, m.theta + radius * CIRCLE) > m.loss + radius).all()


@pytest.mark.parametrize(("landscape", "parameters"), WITH)
def test_nothing_is_lower_than_the_global_minimum(landscape: Landscape, parameters: Any) -> None:
    minima = landscape.minima(parameters)
    lowest = min(m.loss for m in minima)
    assert [m.is_global for m in minima] == [m.loss == lowest for m in minima]
    assert losses(landscape, parameters, grid(landscape, parameters, 401)).min() >= lowest - 1e-12


@pytest.mark.parametrize(("landscape", "parameters"), WITHOUT)
def test_what_has_no_minimum_falls_without_end(landscape: Landscape, parameters: Any) -> None:
    assert landscape.minima(parameters) == ()
    lowest = [losses(landscape, parameters, radius * CIRCLE).min() for radius in (1.0, 10.0, 100.0, 1000.0)]
    assert lowest[0] < 0.0
    assert (np.diff(np.log(np.negative(lowest))) > np.log(50.0)).all()


@pytest.mark.parametrize(("landscape", "parameters"), [*WHOLE, *WITHOUT])
def test_no_minimum_is_missing(landscape: Landscape, parameters: Any) -> None:
    low, high = np.array(landscape.domain(parameters)).T
    known = np.array([m.theta for m in landscape.minima(parameters)]).reshape(-1, 2)
    for hollow in hollows(landscape, parameters, 160):
        end = optimize.minimize(
            lambda theta: losses(landscape, parameters, [theta])[0],
            hollow + 1e-3 * (high - low),  # not on an axis of symmetry, which may end on a saddle
            jac=lambda theta: gradients(landscape, parameters, [theta])[0],
            method="BFGS",
            options={"gtol": 1e-8},
        ).x
        outside = ((end < low) | (end > high)).any()
        assert outside or np.linalg.norm(known - end, axis=1).min(initial=np.inf) < 1e-4, f"{hollow} -> {end}"


def hollows(landscape: Landscape, parameters: Any, count: int) -> np.ndarray:
    """The points of a grid, its edges left out, that are as low as all their neighbours; shape (n, 2)."""
    points = grid(landscape, parameters, count)
    heights = losses(landscape, parameters, points).reshape(count, count)
    lowest_nearby: Any = ndimage.minimum_filter(heights, size=3, mode="constant", cval=-np.inf)
    return points[(heights == lowest_nearby).ravel()]


@EACH
def test_saddles_are_flat_and_as_high_as_they_say(landscape: Landscape, parameters: Any) -> None:
    saddles = landscape.saddles(parameters)
    low, high = np.array(landscape.domain(parameters)).T
    for s in saddles:
        assert (low < s.theta).all()
        assert (s.theta < high).all()
        assert losses(landscape, parameters, [s.theta])[0] == pytest.approx(s.loss, rel=1e-12, abs=1e-12)
        steepest = np.abs(np.linalg.eigvalsh(hessians(landscape, parameters, [s.theta])[0])).max()
        assert np.linalg.norm(gradients(landscape, parameters, [s.theta])) <= 1.5e-12 * steepest


@EACH
def test_around_a_saddle_it_goes_up_and_down(landscape: Landscape, parameters: Any) -> None:
    for s in landscape.saddles(parameters):
        around = losses(landscape, parameters, s.theta + 1e-3 * CIRCLE) - s.loss
        assert around.min() < 0.0 < around.max()
        hessian = hessians(landscape, parameters, [s.theta])[0]
        if s.degenerate:
            np.testing.assert_array_equal(hessian, np.zeros((2, 2)))
        else:
            down, up = np.linalg.eigvalsh(hessian)
            assert down < 0.0 < up


def test_from_one_minimum_to_another_there_is_a_pass() -> None:
    for landscape, parameters in (cast(Any, each.values) for each in WHOLE):
        assert len(landscape.saddles(parameters)) >= len(landscape.minima(parameters)) - 1, landscape.slug
