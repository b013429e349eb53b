"""Arrival: made-up runs where the answer is plain, steps of equal length by hand, and McCormick's falling floor."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment, run, sweep
from experiments.arrival import Arrival, arrival
from landscapes import Point
from tests.experiments.made_up import BOWL, walked

NEAR, AWAY = (0.1, 0.0), (1.0, 0.0)  # on the bowl, with losses 0.005 and 0.5


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ([NEAR], Arrival(0, 0)),
        ([AWAY, NEAR, NEAR], Arrival(1, 1)),
        ([AWAY, NEAR, AWAY], Arrival(1, None)),
        ([NEAR, AWAY, NEAR, NEAR], Arrival(0, 2)),
        ([NEAR, (math.nan, 0.0)], Arrival(0, None)),
        ([AWAY, (math.inf, 0.0)], None),
        ([AWAY, AWAY], None),
    ],
)
def test_the_first_step_there_and_the_one_from_which_it_stays(positions: list[Point], expected: Arrival | None) -> None:
    assert arrival(BOWL, walked(positions), 0.0, 0.01) == expected


def test_a_loss_counts_on_either_side_of_the_target_and_on_the_domain_alone() -> None:
    """The domain of the bowl goes from -5 to 5; losses are 18, 12.5, 2, 0.5 and 0."""
    t = walked([(6.0, 0.0), (5.0, 0.0), (2.0, 0.0), (1.0, 0.0), (0.0, 0.0)])
    found = [arrival(BOWL, t, *one) for one in ((18.0, 1.0), (12.5, 0.1), (1.25, 0.75), (1.0, 0.4), (math.nan, 1.0))]
    assert found == [None, Arrival(1, None), Arrival(2, None), None, None]


def _leaps(steps: int) -> Experiment:
    """Steps of 0.3 along the bowl's axis: from 0.95 to 0.65, 0.35, 0.05, then -0.25, 0.05, -0.25 ..., for ever."""
    contender = Contender(optimizer="normalized_gradient", rate=0.3)
    return Experiment(landscape="quadratic_bowl", start=(0.95, 0.0), steps=steps, contenders=(contender,))


@pytest.mark.parametrize(("steps", "stays_from", "nearer"), [(3, 3, None), (4, None, 4), (5, 5, None), (6, None, 6)])
def test_steps_of_equal_length_come_near_and_leave_again(
    steps: int, stays_from: int | None, nearer: int | None
) -> None:
    """From 0.65 the run is where it would be one step later from 0.95; from 0.5 it goes to 0.2, -0.1, 0.2: too far."""
    experiment = _leaps(steps)
    (trajectory,) = run(experiment)
    np.testing.assert_allclose(trajectory.positions[:4, 0], (0.95, 0.65, 0.35, 0.05), atol=1e-7)
    assert arrival(experiment, trajectory, 0.0, 0.002) == Arrival(3, stays_from)  # 0.05^2 / 2 = 0.00125
    found = sweep(experiment, {"start.0": [0.95, 0.65, 0.5]}, tolerance=0.002)
    np.testing.assert_array_equal(found.steps_to[0, :, 0], [3.0, 2.0, np.nan])
    np.testing.assert_array_equal(found.stays_from[0, :, 0], np.array([stays_from, nearer, None], float))


def test_nobody_reaches_a_minimum_by_falling_below_it_off_the_domain() -> None:
    """McCormick's floor has minima at ((s + 1)/2, (s - 1)/2), s = -2 pi/3 - 2 pi k, with losses s/2 - sqrt(3)/2."""
    contender = Contender(optimizer="gradient_descent", rate=0.05)
    experiment = Experiment(landscape="mccormick", start=(-3.5, -4.5), steps=500, contenders=(contender,))
    (off,) = run(experiment)
    s = -2 * math.pi / 3 - 2 * math.pi
    np.testing.assert_allclose(off.positions[-1], ((s + 1) / 2, (s - 1) / 2), rtol=1e-9)
    assert off.losses[-1] == pytest.approx(s / 2 - math.sqrt(3) / 2)
    lowest = -math.pi / 3 - math.sqrt(3) / 2
    assert arrival(experiment, off, lowest, 1e-3) is None
    assert arrival(experiment, off, float(off.losses[-1]), 1e-3) is None  # even its own loss is met off the domain
    found = sweep(experiment, {"start.0": [-3.5, -0.5], "start.1": [-4.5, -1.5]})
    np.testing.assert_array_equal(np.isfinite(found.steps_to[0, :, :, 0]), [[False, False], [False, True]])
