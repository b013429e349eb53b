"""Logistic regression: Fisher's flowers, the cross-entropy, and its only minimum."""

import numpy as np
import pytest
from scipy import optimize, special

from experiments.experiment import compatible
from landscapes import logistic_regression
from optimizers import OPTIMIZERS
from tests.landscapes.surfaces import gradients, grid, hessians, losses

SURFACE, SHAPE = logistic_regression.LANDSCAPE, logistic_regression.Parameters()
DATA, FLOWERS = logistic_regression.DATA, logistic_regression.FLOWERS
(BEST,) = SURFACE.minima(SHAPE)

# Sepal width and petal width in centimetres: the means that Fisher prints, and the variances and covariances
# that R's `iris` gives (49 degrees of freedom).
MEANS = {"Iris versicolor": (2.770, 1.326), "Iris virginica": (2.974, 2.026)}
VARIANCES = {"Iris versicolor": (0.09846939, 0.03910612), "Iris virginica": (0.10400408, 0.07543265)}


@pytest.mark.parametrize("which", [0, 1])
def test_the_flowers_are_fishers(which: int) -> None:
    assert DATA.classes is not None
    flowers = FLOWERS[which == DATA.y]
    assert len(flowers) == 50
    np.testing.assert_allclose(flowers.mean(axis=0), MEANS[DATA.classes[which]], rtol=0, atol=1e-12)
    np.testing.assert_allclose(flowers.var(axis=0, ddof=1), VARIANCES[DATA.classes[which]], rtol=0, atol=0.5e-8)
    np.testing.assert_allclose(10.0 * flowers, np.round(10.0 * flowers), atol=1e-12)  # measured to a millimetre


def test_features_are_standardised_and_say_so() -> None:
    np.testing.assert_allclose(DATA.x.mean(axis=0), 0.0, atol=1e-14)
    np.testing.assert_allclose(DATA.x.std(axis=0), 1.0, rtol=1e-14)
    np.testing.assert_allclose(np.corrcoef(DATA.x.T), np.corrcoef(FLOWERS.T), rtol=1e-13)
    assert DATA.axes == ("sepal width (standardised)", "petal width (standardised)")


def entropy(theta: np.ndarray) -> float:
    """The mean cross-entropy, written with SciPy's logarithm of the sigmoid."""
    u = DATA.x @ theta
    return -np.mean(np.where(DATA.y == 1.0, special.log_expit(u), special.log_expit(-u)))


def slope(theta: np.ndarray) -> np.ndarray:
    return DATA.x.T @ (special.expit(DATA.x @ theta) - DATA.y) / len(DATA)


def test_scipy_finds_the_same_minimum() -> None:
    found = optimize.minimize(entropy, (0.0, 0.0), jac=slope, method="BFGS", options={"gtol": 1e-11})
    np.testing.assert_allclose(found.x, BEST.theta, rtol=0, atol=1e-8)
    assert found.fun == pytest.approx(BEST.loss, rel=1e-14)


def test_it_is_convex_and_bends_most_where_nothing_is_sure() -> None:
    curvatures = np.linalg.eigvalsh(hessians(SURFACE, SHAPE, grid(SURFACE, SHAPE, 41)))
    assert (curvatures[:, 0] > 0.0).all()
    at_zero, at_best = np.linalg.eigvalsh(hessians(SURFACE, SHAPE, [(0.0, 0.0), BEST.theta]))[:, 1]
    # At zero each example weighs 1/4, so the Hessian is that of the features.
    assert at_zero == pytest.approx(np.linalg.eigvalsh(DATA.x.T @ DATA.x / (4 * len(DATA)))[1], rel=1e-12)
    assert curvatures.max() <= at_zero < 0.5  # the curvature that the default rates are made from
    assert at_zero > 5.0 * at_best


def test_far_away_the_loss_is_a_straight_line() -> None:
    far = np.array((3e5, -4e5))
    wrong = np.where(DATA.y == 1.0, -1.0, 1.0) * (DATA.x @ far)
    expected = np.maximum(wrong, 0.0).mean()
    assert losses(SURFACE, SHAPE, [far])[0] == pytest.approx(expected, rel=1e-12)
    np.testing.assert_allclose(gradients(SURFACE, SHAPE, [far])[0], slope(far), rtol=1e-12)
    np.testing.assert_allclose(hessians(SURFACE, SHAPE, [far]), 0.0, atol=1e-12)


def test_what_is_no_sum_of_squares_is_not_for_levenberg_marquardt() -> None:
    assert not compatible(OPTIMIZERS["levenberg_marquardt"], SURFACE)
    assert compatible(OPTIMIZERS["newton"], SURFACE)
