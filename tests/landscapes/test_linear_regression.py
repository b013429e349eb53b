"""Linear regression: six numbers say the same as 20,000 examples."""

import jax
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landscapes import linear_regression
from landscapes.data_set import MEAN, SUM
from landscapes.linear_regression import DATA, EXAMPLES, Parameters
from tests.landscapes.surfaces import gradients, hessians, losses

SURFACE, SHAPE = linear_regression.LANDSCAPE, Parameters()
(BEST,) = SURFACE.minima(SHAPE)
FAR = st.floats(-1e3, 1e3)
SUMMED = jax.jit(jax.value_and_grad(DATA.loss))


@given(theta=st.tuples(FAR, FAR), reduction=st.sampled_from((SUM, MEAN)))
def test_the_closed_form_is_the_sum_over_all_examples(theta: tuple[float, float], reduction: float) -> None:
    shape = Parameters(reduction)
    loss, slope = SUMMED(np.array(theta), shape)
    assert losses(SURFACE, shape, [theta])[0] == pytest.approx(float(loss), rel=1e-12)
    # Near the minimum the gradient is a difference of large sums.
    rounding = 1e-12 * (np.hypot(*theta) + 1.0) * (EXAMPLES if reduction == SUM else 1.0)
    np.testing.assert_allclose(gradients(SURFACE, shape, [theta])[0], slope, rtol=1e-12, atol=rounding)


def test_the_minimum_is_that_of_least_squares() -> None:
    found, (left,), *_ = np.linalg.lstsq(np.stack([np.ones(EXAMPLES), DATA.x], axis=1), DATA.y)
    np.testing.assert_allclose(BEST.theta, found, rtol=1e-13)
    assert pytest.approx(left / EXAMPLES, rel=1e-12) == BEST.loss
    # The truth is within three standard errors: sigma^2 (X'X)^-1, and the Hessian of the sum is 2 X'X.
    covariance = 0.25 * np.linalg.inv(hessians(SURFACE, Parameters(SUM), [BEST.theta])[0] / 2.0)
    assert (np.abs(np.subtract(BEST.theta, linear_regression.TRUTH)) < 3.0 * np.sqrt(np.diag(covariance))).all()


def test_the_bowl_is_long_and_tilted() -> None:
    hessian = hessians(SURFACE, SHAPE, [(0.0, 0.0)])[0]
    np.testing.assert_allclose(hessian, 2.0 * np.cov(np.stack([np.ones(EXAMPLES), DATA.x]), ddof=0) + second_moments())
    curvatures, directions = np.linalg.eigh(hessian)
    assert 5.0 < curvatures[1] / curvatures[0] < 15.0
    angle = np.degrees(np.arctan2(*np.abs(directions[::-1, 0])))
    assert 30.0 < angle < 60.0


def second_moments() -> np.ndarray:
    """2 m m' for the means m of (1, x): with twice the covariances, the Hessian."""
    means = np.array((1.0, DATA.x.mean()))
    return 2.0 * np.outer(means, means)


def test_the_data_are_what_the_source_says() -> None:
    stream = np.random.RandomState(0)
    np.testing.assert_array_equal(DATA.x, stream.normal(1.0, 0.75, EXAMPLES))
    noise = DATA.y - 1.0 - 0.5 * DATA.x
    assert noise.std() == pytest.approx(0.5, rel=4.0 / np.sqrt(2.0 * EXAMPLES))
    assert noise.mean() == pytest.approx(0.0, abs=4.0 * 0.5 / np.sqrt(EXAMPLES))
