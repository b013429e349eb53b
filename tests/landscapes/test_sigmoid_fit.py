"""The sigmoid fit: its minimum, its plateaus, and the valley between them."""

import numpy as np
import pytest
from scipy import optimize, special

from landscapes import sigmoid_fit
from tests.landscapes.surfaces import gradients, grid, hessians, losses
from tests.one_run import follow

SURFACE, SHAPE = sigmoid_fit.LANDSCAPE, sigmoid_fit.Parameters()
X, Y = sigmoid_fit.DATA.x, sigmoid_fit.DATA.y
(BEST,) = SURFACE.minima(SHAPE)


def error(theta: np.ndarray) -> float:
    return float(np.mean((special.expit(theta[0] * X + theta[1]) - Y) ** 2))


def slope(theta: np.ndarray) -> np.ndarray:
    predicted = special.expit(theta[0] * X + theta[1])
    return 2.0 * np.stack([X, np.ones_like(X)]) @ ((predicted - Y) * predicted * (1.0 - predicted)) / len(X)


@pytest.mark.parametrize("start", SURFACE.starts.values(), ids=SURFACE.starts)
def test_scipy_finds_the_same_minimum(start: tuple[float, float]) -> None:
    near = optimize.minimize(error, start, jac=slope, method="BFGS", options={"gtol": 1e-8}).x
    found = optimize.root(slope, near, options={"xtol": 1e-14}).x
    np.testing.assert_allclose(found, BEST.theta, rtol=0, atol=1e-10)
    assert error(found) == pytest.approx(BEST.loss, rel=1e-13)


def test_the_data_are_near_the_neuron_that_made_them() -> None:
    apart = Y - special.expit(3.0 * X - 4.0)
    assert 0.0 < X.min() < X.max() < 3.0
    assert apart.std() == pytest.approx(0.05, rel=0.3)
    assert abs(apart.mean()) < 2.0 * 0.05 / np.sqrt(len(X))


@pytest.mark.parametrize("name", [name for name in SURFACE.starts if "plateau" in name])
def test_a_plateau_is_high_and_has_hardly_a_slope(name: str) -> None:
    point = [SURFACE.starts[name]]
    assert losses(SURFACE, SHAPE, point)[0] > 100.0 * BEST.loss
    steepest = np.linalg.norm(gradients(SURFACE, SHAPE, grid(SURFACE, SHAPE, 101)), axis=1).max()
    assert np.linalg.norm(gradients(SURFACE, SHAPE, point)) < 0.15 * steepest


def test_on_the_plateau_plain_descent_loses_time_and_arrives() -> None:
    def steps(start: str) -> int:
        t = follow("sigmoid_fit", "gradient_descent", 2.0, start=SURFACE.starts[start], steps=2000)
        away = np.hypot(*(t.positions - BEST.theta).T)
        assert away[-1] < 0.01
        return int(np.argmax(away < 0.9 * away[0]))

    assert steps("on the plateau") > 10 * steps("the wrong way round")


def test_the_loss_is_not_convex_and_the_valley_is_narrow() -> None:
    curvatures = np.linalg.eigvalsh(hessians(SURFACE, SHAPE, grid(SURFACE, SHAPE, 41)))
    assert (curvatures[:, 0] < -0.01).any()
    low, high = np.linalg.eigvalsh(hessians(SURFACE, SHAPE, [BEST.theta])[0])
    assert 50.0 < high / low < 100.0
