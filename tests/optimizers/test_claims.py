"""What the lectures say about momentum and bias correction, under a gradient that hardly changes.

Far up the bowl, at a small rate, the gradient stays the same to four digits for a whole run.
"""

import numpy as np
import pytest

from experiments import Trajectory
from quantities import Value
from tests.one_run import follow

START = (1e6, -5e5)
RATE = 1e-9  # for steps as long as the gradient
UNIT_RATE = 1e-2  # for steps that have the gradient's size divided out


def far_up(optimizer: str, rate: float, steps: int, **hyper: Value) -> Trajectory:
    return follow("quadratic_bowl", optimizer, rate, hyper, start=START, steps=steps)


def test_the_gradient_hardly_changes_there() -> None:
    gradients = far_up("momentum", RATE, 400).gradients
    np.testing.assert_allclose(gradients, np.broadcast_to(gradients[0], gradients.shape), rtol=1e-5)


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov"])
def test_momentum_moves_ten_times_as_far_as_plain_descent(optimizer: str) -> None:
    momentum, plain = far_up(optimizer, RATE, 400), far_up("gradient_descent", RATE, 400)
    ratios = np.diff(momentum.positions, axis=0) / np.diff(plain.positions, axis=0)
    np.testing.assert_allclose(ratios[0], 1.0, rtol=1e-6)
    np.testing.assert_allclose(ratios[-1], 10.0, rtol=1e-4)


def test_the_average_underestimates_the_first_gradient() -> None:
    t = far_up("momentum", RATE, 1, form="average")
    np.testing.assert_allclose(t.state["average"][1], 0.1 * t.gradients[0], rtol=1e-12)
    corrected = far_up("momentum", RATE, 1, form="average", bias_correction=True)
    np.testing.assert_allclose(corrected.effective_rates[0], RATE, rtol=1e-12)


def test_the_corrected_average_is_a_convex_combination_of_the_gradients() -> None:
    rate, beta, steps = 0.05, 0.8, 25
    t = follow("gabor", "momentum", rate, {"beta": beta, "form": "average", "bias_correction": True}, steps=steps)
    for taken in range(1, steps + 1):
        weights = (1 - beta) * beta ** np.arange(taken)[::-1] / (1 - beta**taken)
        assert weights.sum() == pytest.approx(1.0)
        np.testing.assert_allclose(t.state["velocity"][taken], -rate * weights @ t.gradients[:taken], rtol=1e-9)


@pytest.mark.parametrize(
    ("optimizer", "rate", "hyper", "early", "late"),
    [
        ("rmsprop", UNIT_RATE, {"rho": 0.9}, 3, 100),
        ("adam", UNIT_RATE, {"beta1": 0.9, "beta2": 0.999}, 500, 4000),
        ("momentum", RATE, {"beta": 0.9, "form": "average"}, 3, 100),
    ],
)
def test_bias_correction_matters_only_early(
    optimizer: str, rate: float, hyper: dict[str, Value], early: int, late: int
) -> None:
    corrected = far_up(optimizer, rate, late + 1, **hyper, bias_correction=True)
    plain = far_up(optimizer, rate, late + 1, **hyper, bias_correction=False)
    ratio = np.diff(plain.positions, axis=0) / np.diff(corrected.positions, axis=0)
    assert (np.abs(np.log(ratio[:early])) > np.log(1.3)).all()
    np.testing.assert_allclose(ratio[late], 1.0, rtol=0.01)


def test_incomplete_adams_first_step_is_too_long() -> None:
    complete = far_up("adam", UNIT_RATE, 1)
    incomplete = far_up("adam", UNIT_RATE, 1, bias_correction=False)
    ratio = np.diff(incomplete.positions, axis=0) / np.diff(complete.positions, axis=0)
    np.testing.assert_allclose(ratio, (1 - 0.9) / np.sqrt(1 - 0.999), rtol=1e-6)


@pytest.mark.parametrize("optimizer", ["gradient_descent", "adagrad", "rmsprop"])
def test_without_momentum_the_move_is_effective_rate_times_gradient(optimizer: str) -> None:
    t = follow("rosenbrock", optimizer, 1e-4, noise=1.0, seed=3)
    np.testing.assert_allclose(np.diff(t.positions, axis=0), -t.effective_rates * t.gradients, rtol=1e-9, atol=1e-15)


def test_adagrads_effective_rate_falls_like_one_over_the_root_of_t() -> None:
    t = far_up("adagrad", UNIT_RATE, 1000)
    steps = np.arange(1, 1001)
    expected = UNIT_RATE / (np.sqrt(steps)[:, None] * np.abs(t.gradients[0]))
    np.testing.assert_allclose(t.effective_rates, expected, rtol=1e-4)
