"""Lecture L4 on Levenberg-Marquardt: gradient descent where nu is large, Newton where it is small."""

import numpy as np
import pytest

from landscapes import LANDSCAPES
from tests.one_run import follow

EACH = pytest.mark.parametrize("landscape", ["quadratic_bowl", "elongated_valley", "rosenbrock", "gabor"])


@EACH
def test_a_large_nu_makes_it_a_short_step_of_gradient_descent(landscape: str) -> None:
    nu = 1e6
    for start in LANDSCAPES[landscape].starts.values():
        t = follow(landscape, "levenberg_marquardt", 1.0, {"nu": nu}, start=start, steps=1)
        step, g = t.positions[1] - t.positions[0], t.gradients[0]
        lengths = np.linalg.norm(step), np.linalg.norm(g)
        assert step @ -g / (lengths[0] * lengths[1]) == pytest.approx(1.0, abs=1e-5)
        # (J'J + nu I) p = -g/2, where J'J is at most a thousandth of nu.
        assert lengths[0] == pytest.approx(lengths[1] / (2 * nu), rel=2e-3)
        np.testing.assert_allclose(t.effective_rates[0], 1 / (2 * nu), rtol=2e-3)


@pytest.mark.parametrize("rate", [1.0, 0.4])
@pytest.mark.parametrize("landscape", ["quadratic_bowl", "elongated_valley"])
def test_a_small_nu_makes_it_newton_on_a_quadratic(landscape: str, rate: float) -> None:
    for start in LANDSCAPES[landscape].starts.values():
        newton = follow(landscape, "newton", rate, start=start, steps=1)
        ours = follow(landscape, "levenberg_marquardt", rate, {"nu": 1e-12}, start=start, steps=1)
        np.testing.assert_allclose(ours.positions, newton.positions, rtol=1e-9, atol=1e-10)
        np.testing.assert_allclose(ours.effective_rates, newton.effective_rates, rtol=1e-9)


@EACH
def test_nu_says_whether_the_loss_fell(landscape: str) -> None:
    factor = 4.0
    for rate in (1.0, 3.0):
        t = follow(landscape, "levenberg_marquardt", rate, {"nu": 1e3, "factor": factor}, steps=30)
        fell = t.losses[1:] < t.losses[:-1]
        nu = t.state["nu"]
        expected = np.clip(nu[:-1] * np.where(fell, 1 / factor, factor), 1e-12, 1e16)
        np.testing.assert_allclose(nu[1:], expected, rtol=1e-12)
        assert (t.losses[1:] <= t.losses[:-1]).all(), "a trial that fails is not taken"
        np.testing.assert_array_equal(t.positions[1:][~fell], t.positions[:-1][~fell])


def test_noise_reaches_it_through_the_gradient() -> None:
    quiet, noisy = (
        follow("rosenbrock", "levenberg_marquardt", 1.0, {"nu": 1e6}, steps=1, noise=noise) for noise in (0.0, 5.0)
    )
    tilt = noisy.gradients[0] - quiet.gradients[0]
    assert np.linalg.norm(tilt) > 0.1
    np.testing.assert_allclose(noisy.positions[1] - quiet.positions[1], -tilt / 2e6, rtol=5e-3, atol=1e-9)
