"""How a run ends: maps with a known cycle, and the lecture's 2-cycle on the Gabor model (L3, claim 18)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments import Trajectory
from experiments.analysis.limit_behaviour import LONGEST, LimitKind, limit_behaviour
from landscapes import LANDSCAPES
from tests.experiments.made_up import walked
from tests.one_run import follow

GABOR = LANDSCAPES["gabor"]


def visiting(positions: np.ndarray) -> Trajectory:
    """A run that went there."""
    return walked(positions.tolist())


def logistic(r: float, steps: int = 3000) -> Trajectory:
    """x' = r x (1 - x), whose periods are known, as a run along the first axis."""
    x = [0.3]
    for _ in range(steps):
        x.append(r * x[-1] * (1.0 - x[-1]))
    return visiting(np.stack((x, np.zeros(steps + 1)), axis=1))


@pytest.mark.parametrize("start", ["the book's", "from the right"])
def test_the_books_rate_locks_into_a_two_cycle_which_is_gone_below_the_edge(start: str) -> None:
    """L3, claim 18: 0.2 is above 2 / lambda_max = 0.1765 at the global minimum, 0.17 below."""
    found = limit_behaviour(follow("gabor", "gradient_descent", 0.2, start=GABOR.starts[start], steps=500))
    assert found.end is LimitKind.CYCLE
    assert len(found.points) == 2
    # theta_{t+2} = theta_t: from one of them, one step leads to the other, and not to itself.
    for here, there in (found.points, found.points[::-1]):
        once = follow("gabor", "gradient_descent", 0.2, start=tuple(here), steps=2).positions
        np.testing.assert_allclose(once[1], there, atol=1e-5)
        np.testing.assert_allclose(once[2], here, atol=1e-5)
        assert np.hypot(*(here - there)) > 0.5
    below = limit_behaviour(follow("gabor", "gradient_descent", 0.17, start=GABOR.starts[start], steps=500))
    assert below.end is LimitKind.REST
    (minimum,) = [m for m in GABOR.minima(GABOR.parameters()) if m.is_global]
    np.testing.assert_allclose(below.points, [minimum.theta], atol=1e-6)


@pytest.mark.parametrize(("r", "period"), [(2.8, 1), (3.2, 2), (3.5, 4), (3.55, 8), (3.83, 3), (3.9, None)])
def test_periods_of_the_logistic_map(r: float, period: int | None) -> None:
    found = limit_behaviour(logistic(r))
    expected = {1: LimitKind.REST, None: LimitKind.MOVING}.get(period, LimitKind.CYCLE)
    assert (found.end, len(found.points)) == (expected, period or 1)
    if period:
        x = np.roll(found.points[:, 0], -1)
        np.testing.assert_allclose(x, r * found.points[:, 0] * (1.0 - found.points[:, 0]), atol=1e-4)


@given(st.integers(2, LONGEST), st.integers(24, 40))
def test_a_cycle_of_any_period_is_found(period: int, steps: int) -> None:
    angle = 2.0 * np.pi * (np.arange(steps + 1) % period) / period
    found = limit_behaviour(visiting(np.stack((np.cos(angle), np.sin(angle)), axis=1)))
    assert (found.end, len(found.points)) == (LimitKind.CYCLE, period)


def test_a_zigzag_that_dies_out_is_no_cycle() -> None:
    for rate, end in (
        (1.99, LimitKind.MOVING),
        (1.9, LimitKind.REST),
        (2.0, LimitKind.CYCLE),
        (2.01, LimitKind.MOVING),
    ):
        assert limit_behaviour(follow("quadratic_bowl", "gradient_descent", rate, steps=300)).end is end


def test_slow_is_not_at_rest_and_short_is_not_known() -> None:
    assert limit_behaviour(follow("quadratic_bowl", "gradient_descent", 1e-6)).end is LimitKind.MOVING
    assert limit_behaviour(follow("quadratic_bowl", "gradient_descent", 2.0, steps=23)).end is LimitKind.MOVING
    assert limit_behaviour(follow("quadratic_bowl", "gradient_descent", 0.1, start=(0.0, 0.0))).end is LimitKind.REST


def test_what_diverged_ends_nowhere() -> None:
    found = limit_behaviour(follow("quadratic_bowl", "gradient_descent", 1e4, steps=4000))
    assert (found.end, len(found.points)) == (LimitKind.DIVERGED, 0)
