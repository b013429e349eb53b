"""Models along a line: the Taylor series against closed forms, where models part, and places without a slope."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments.analysis.line_models import DEGREES, LineModels, Place, line_models, reach
from experiments.analysis.taylor import DEGREE
from landscapes import LANDSCAPES, Point


def _models(landscape: str, theta: Point, angle: float = 180.0, eta: float = 0.1, **shape: float) -> LineModels:
    surface = LANDSCAPES[landscape]
    parameters: Any = surface.default_parameters._replace(**shape)
    return line_models(surface, parameters, np.array(theta), angle, eta)


# A polynomial, a cusp elsewhere, a valley, data with and without a closed form: each costs a compilation.
@pytest.mark.parametrize("landscape", ["goldstein_price", "ackley", "rosenbrock", "gabor", "linear_regression"])
def test_the_coefficients_are_those_of_gradient_and_hessian_and_the_loss_is_exact(landscape: str) -> None:
    surface = LANDSCAPES[landscape]
    found = _models(landscape, surface.start, angle=77.0)
    second = found.u @ found.hessian @ found.u / 2.0
    scale = abs(found.loss) + found.size + np.abs(found.hessian).max()
    assert found.place is Place.SLOPE
    assert np.hypot(*found.u) == pytest.approx(1.0)
    assert found.changes[1] == pytest.approx(0.1 * found.slope, abs=1e-12 * scale)
    assert found.changes[2] - found.changes[1] == pytest.approx(0.01 * second, abs=1e-12 * scale)
    assert found.slope == pytest.approx(found.size * math.cos(math.radians(77.0)), abs=1e-12 * scale)
    at = found.s[200]
    there = surface.loss(np.array(surface.start) + at * found.u, surface.default_parameters)
    assert found.losses[200] == pytest.approx(float(there), rel=1e-9, abs=1e-12)
    assert found.losses[found.s == 0.0] == found.loss
    assert np.isfinite(found.models).all()


def test_all_terms_of_a_quartic_are_there() -> None:
    """Rosenbrock along theta_0 from (0.5, 1): (1 - x)^2 + 100 (1 - x^2)^2, to be multiplied out around 0.5."""
    surface = LANDSCAPES["rosenbrock"]
    gradient = _models("rosenbrock", (0.5, 1.0)).gradient
    along_axis = math.degrees(-math.atan2(gradient[1], gradient[0])) % 360.0
    found = _models("rosenbrock", (0.5, 1.0), angle=along_axis, eta=1.0)
    assert found.u == pytest.approx((1.0, 0.0))
    terms = np.diff(found.changes)  # at eta = 1 a term is its coefficient
    assert terms == pytest.approx((-1.0 - 150.0, 1.0 - 50.0, 200.0, 100.0))
    assert found.changes[DEGREE] == pytest.approx(found.true_change)
    assert len(found.changes) == len(DEGREES) == 5
    assert surface.residuals  # a sum of squares


@given(st.floats(-4.0, 4.0), st.floats(-4.0, 4.0).filter(lambda y: abs(y) > 0.01), st.floats(0.0, 360.0))
def test_no_direction_goes_down_more_steeply_than_that_at_180_degrees(x: float, y: float, angle: float) -> None:
    steepest, other = _models("himmelblau", (x, y)), _models("himmelblau", (x, y), angle)
    assert steepest.slope == pytest.approx(-steepest.size, rel=1e-12)
    assert other.slope >= steepest.slope * (1.0 + 1e-12)


def test_where_models_part_on_a_parabola() -> None:
    """L = r^2 / 2 straight down from r = 3: first order says -3 s, the truth is -3 s + s^2 / 2."""
    found = _models("quadratic_bowl", (3.0, 0.0))
    curvature = found.hessian[0, 0]
    change = lambda s: found.slope * s + curvature * s**2 / 2.0  # noqa: E731
    # The error is c s^2 / 2, and parts where that is a tenth of what the loss has fallen by.
    expected = 0.2 * -found.slope / (curvature * 1.1)
    assert abs(curvature * expected**2 / 2.0) == pytest.approx(0.1 * abs(change(expected)))
    assert found.parts[0] == 0.0
    assert found.parts[1] == pytest.approx(expected, rel=1e-3)
    assert np.isnan(found.parts[2:]).all()


def test_a_step_farther_than_the_line_makes_it_longer() -> None:
    surface = LANDSCAPES["booth"]
    assert _models("booth", surface.start, eta=0.1).s[-1] == reach(surface, surface.default_parameters) == 5.0
    assert _models("booth", surface.start, eta=10.0).s[-1] == 12.5


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_at_minima_and_saddles_nothing_goes_down_most_steeply(landscape: str) -> None:
    surface = LANDSCAPES[landscape]
    known = surface.minima(surface.default_parameters)
    places = [(m.theta, Place.FLAT if m.smooth else Place.TIP) for m in known]
    places += [(one.theta, Place.FLAT) for one in surface.saddles(surface.default_parameters)]
    for theta, place in places:
        rough = _models(landscape, theta)  # some are known to a few digits only
        exact = np.array(theta) - np.linalg.pinv(rough.hessian) @ rough.gradient if place is Place.FLAT else theta
        found = _models(landscape, (float(exact[0]), float(exact[1])), angle=20.0)
        assert found.place is place
        assert np.degrees(np.arctan2(found.u[1], found.u[0])) == pytest.approx(20.0)  # from the axis
        assert found.parts[1] == 0.0  # it says that nothing changes
        assert np.isfinite(found.levels).all()


def test_what_is_not_finite_is_called_so() -> None:
    found = _models("goldstein_price", (1e200, 0.0))
    assert found.place is Place.NOT_FINITE
    assert len(found.losses) == len(found.s)


def test_models_agree_with_a_loss_that_overflows_as_far_as_it_does_not() -> None:
    found = _models("rosenbrock", (1e77, 0.0), eta=10.0)
    assert found.place in (Place.SLOPE, Place.NOT_FINITE)
    assert found.parts.shape == (len(DEGREES),)


@pytest.mark.parametrize("theta", [(2.0, 3.2), (-4.0, -1.0), (0.0, 0.0)])
def test_levels_grow_and_hold_that_of_theta(theta: Point) -> None:
    found = _models("himmelblau", theta)
    assert (np.diff(found.levels) > 0.0).all()
    assert found.loss in found.levels
    assert found.levels[0] > 0.0
