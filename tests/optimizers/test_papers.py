"""Rules against numbers and loops that were worked by hand from what their papers and PyTorch publish."""

from collections.abc import Callable

import numpy as np
import pytest

from experiments.stopped import stop
from experiments.stopping_rules import Stopping
from optimizers import OPTIMIZERS
from quantities import Value
from tests.one_run import follow

Loop = Callable[[np.ndarray, int], list[np.ndarray]]
BOWL = (1.0, 1.0)  # where L = |theta|^2 / 2, and the gradient is theta itself


def on_the_bowl(optimizer: str, steps: int, **hyper: Value) -> np.ndarray:
    return follow("quadratic_bowl", optimizer, 0.1, hyper, start=BOWL, steps=steps).positions[:, 0]


def test_rprop_moves_at_once_rests_at_the_turn_and_goes_half_as_far_back() -> None:
    # Steps of 0.1 * 1.2^t. The slope turns at t = 7: no move there, and half of the last step, 0.1492992, after it.
    # The slope that the turn took away is no one's neighbour, so the step after that grows only from the next on.
    expected = (1, 0.9, 0.78, 0.636, 0.4632, 0.25584, 0.007008, -0.2915904, -0.2915904, -0.1422912, 0.03686784)
    np.testing.assert_allclose(on_the_bowl("rprop", 10), expected, rtol=1e-12)


def test_a_rule_that_stops_at_short_steps_does_not_stop_rprop_in_step_1() -> None:
    # It stops at the turn, where both coordinates rest; a method that turns a trial down does, too.
    t = follow("quadratic_bowl", "rprop", 0.1, start=BOWL, steps=20)
    assert stop(t, Stopping(step=1e-3)) == ("step", 8)


def test_amsgrad_takes_the_maximum_before_the_correction_unless_it_is_told_otherwise() -> None:
    np.testing.assert_allclose(on_the_bowl("amsgrad", 10)[[1, 2, 10]], (0.9, 0.80041, 0.07625), atol=5e-6)
    after = on_the_bowl("amsgrad", 10, maximum_first=False)
    np.testing.assert_allclose(after[[1, 2, 10]], (0.9, 0.80526, 0.23146), atol=5e-6)


def test_adan_sees_where_the_slope_is_heading() -> None:
    # beta = 1/2, 1/2, 0, so that m and v are easy and the divisor is |g + change / 2|. The rate is 0.1.
    # Step 1: m = 1/2, corrected 1; no change; divisor 1: theta = 0.9.
    # Step 2: g = 0.9, change -0.1. m = 0.25 + 0.45 = 0.7, corrected 14/15. v = -0.05, corrected -1/15.
    #   (14/15 - 1/30) / (0.9 - 0.05) = 0.9 / 0.85 = 18/17, so theta = 0.9 - 1.8/17.
    theta = on_the_bowl("adan", 2, beta1=0.5, beta2=0.5, beta3=0.0, epsilon=1e-16, eps_root=0.0)
    np.testing.assert_allclose(theta, (1.0, 0.9, 0.9 - 1.8 / 17), rtol=1e-12)


def test_optimistic_adam_is_algorithm_1() -> None:
    beta1, beta2, a, epsilon = 0.9, 0.999, 0.1, 1e-8
    theta, m, v, before = 1.0, 0.0, 0.0, None
    expected = [theta]
    for t in range(1, 31):
        m = beta1 * m + (1 - beta1) * theta
        v = beta2 * v + (1 - beta2) * theta**2
        step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
        theta = theta - 2 * a * step + a * (step if before is None else before)
        before = step
        expected.append(theta)
    np.testing.assert_allclose(on_the_bowl("optimistic_adam_v2", 30), expected, rtol=1e-9)


def _prodigy(theta: np.ndarray, steps: int) -> list[np.ndarray]:
    """Algorithm 4 at gamma = 1, on the valley whose gradient is (theta_0, 4 theta_1).

    Epsilon is multiplied by the new d, as the authors' program has it. The old d would move theta by 1e-5.
    """
    beta1, beta2, epsilon, d = 0.9, 0.999, 1e-8, 1e-6
    root, start = np.sqrt(beta2), theta
    m, v, s, r = np.zeros(2), np.zeros(2), np.zeros(2), 0.0
    path = [theta]
    for _ in range(steps):
        g = theta * (1.0, 4.0)
        m = beta1 * m + (1 - beta1) * d * g
        v = beta2 * v + (1 - beta2) * d**2 * g**2
        r = root * r + (1 - root) * d**2 * (g @ (start - theta))
        s = root * s + (1 - root) * d**2 * g
        d, d_before = max(d, r / np.abs(s).sum()), d
        theta = theta - d_before * m / (np.sqrt(v) + d * epsilon)
        path.append(theta)
    return path


def _d_adaptation(theta: np.ndarray, steps: int) -> list[np.ndarray]:
    """D-Adapt Adam at gamma = 1, as its authors program it, on the same valley."""
    beta1, beta2, epsilon, d = 0.9, 0.999, 1e-8, 1e-6
    root = np.sqrt(beta2)
    m, v, s, r = np.zeros(2), np.zeros(2), np.zeros(2), 0.0
    path = [theta]
    for _ in range(steps):
        g = theta * (1.0, 4.0)
        r = root * r + (1 - root) * d * (g @ (s / (np.sqrt(v) + epsilon)))
        m = beta1 * m + (1 - beta1) * d * g
        v = beta2 * v + (1 - beta2) * g**2
        s = root * s + (1 - root) * d * g
        theta = theta - m / (np.sqrt(v) + epsilon)
        d = max(d, r / ((1 - root) * np.abs(s).sum()))
        path.append(theta)
    return path


@pytest.mark.parametrize(("optimizer", "loop"), [("prodigy", _prodigy), ("dadapt_adamw", _d_adaptation)])
def test_a_rule_that_finds_its_rate_corrects_no_average(optimizer: str, loop: Loop) -> None:
    shape: dict[str, Value] = {"condition": 4.0, "rotation": 0.0}
    t = follow("elongated_valley", optimizer, 1.0, start=(3.0, 2.0), steps=60, landscape_parameters=shape)
    scale = t.gradients[0] / (t.positions[0] * (1.0, 4.0))
    np.testing.assert_allclose(scale, scale[0], rtol=1e-12)  # the valley is the one of the loops, but for a factor
    np.testing.assert_allclose(t.positions, loop(np.array((3.0, 2.0)), 60), rtol=1e-6)
    assert np.hypot(*(t.positions[-1] - t.positions[0])) > 0.1


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_rule_moves_in_its_first_step(optimizer: str) -> None:
    # On a landscape that every rule can walk on, and far from all minima and the origin.
    t = follow("line_fit", optimizer, 0.1, start=(2.0, 1.5), steps=1)
    assert (t.positions[1] != t.positions[0]).all()
