"""Whether a ball shrinks: the criterion on balls that are made up, and on runs with known ends."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments import Contender, Experiment
from experiments.ensemble.result import EnsembleResult
from laboratories.schedules.schedule_ball import BallVerdict, ScheduleBall, ball, schedule_balls
from optimizers import SCHEDULES

FAST = 10.0  # how far the rates could move anybody


def results(third: np.ndarray, last: np.ndarray, end: float = 1.0) -> EnsembleResult:
    """Runs of which only the last two quarters matter."""
    quarters = np.stack((third, third, third, last), axis=1)
    ends = np.full((len(third), 2), end)
    return EnsembleResult(np.full((5, 2, 2), end), ends, third, ends, third, quarters)


def spread(count: int, mean: float, seed: int) -> np.ndarray:
    """Squared distances of a cloud about the minimum."""
    return np.random.default_rng(seed).exponential(mean, count)


@pytest.mark.parametrize(
    ("mean", "runs", "move", "verdict"),
    [
        (0.85, 2000, FAST, BallVerdict.SHRINKS),
        (0.85, 2000, 0.0, BallVerdict.SHRINKS),  # what is seen to shrink does
        (1.15, 2000, FAST, BallVerdict.GROWS),
        (1.0, 10_000, FAST, BallVerdict.RESTS),
        (1.0, 100, FAST, BallVerdict.UNCLEAR),
        (0.9, 100, FAST, BallVerdict.UNCLEAR),
    ],
)
def test_the_verdict_on_clouds_that_are_drawn_anew(mean: float, runs: int, move: float, verdict: BallVerdict) -> None:
    assert ball(results(spread(runs, 1.0, 1), spread(runs, mean, 2)), move).verdict is verdict


def test_who_stands_still_has_stopped_if_the_rate_is_nothing() -> None:
    cloud = spread(50, 1.0, 1)
    assert ball(results(cloud, cloud), 0.01).verdict is BallVerdict.STOPPED
    assert ball(results(cloud, cloud), FAST).verdict is BallVerdict.RESTS
    assert ball(results(0 * cloud, 0 * cloud), FAST).verdict is BallVerdict.RESTS, "all are at the minimum"
    assert ball(results(cloud, 0.99 * cloud), FAST).verdict is BallVerdict.RESTS, "certain, but next to nothing"


@pytest.mark.parametrize("wrong", [math.inf, math.nan])
def test_one_run_that_flies_away_is_told(wrong: float) -> None:
    cloud = spread(50, 1.0, 1)
    gone = results(cloud, cloud)
    gone.ends[7] = wrong
    assert ball(gone, FAST).verdict is BallVerdict.DIVERGED
    assert ball(results(cloud, np.where(cloud > 1.0, wrong, cloud)), FAST).verdict is BallVerdict.DIVERGED
    assert ball(results(cloud, cloud, end=math.inf), FAST).verdict is BallVerdict.DIVERGED


def test_a_ball_at_rest_is_hardly_ever_said_to_move() -> None:
    verdicts = [ball(results(spread(500, 1.0, 2 * i), spread(500, 1.0, 2 * i + 1)), FAST).verdict for i in range(300)]
    wrong = sum(verdict in (BallVerdict.SHRINKS, BallVerdict.GROWS) for verdict in verdicts)
    assert wrong <= 5  # three standard errors: 0.3 % of 300, and the tails of an exponential


def test_the_error_is_that_of_the_change_over_many_clouds() -> None:
    found = [ball(results(spread(500, 1.0, 2 * i), spread(500, 0.7, 2 * i + 1)), FAST) for i in range(300)]
    changes = [one.change for one in found]
    assert np.mean(changes) == pytest.approx(-0.3, abs=4 * float(np.std(changes)) / math.sqrt(300))
    assert np.mean([one.error for one in found]) == pytest.approx(float(np.std(changes)), rel=0.15)


THIRD, LAST = spread(300, 1.0, 1), spread(300, 1.0, 2)


@given(st.floats(1e-200, 1e200), st.floats(0.2, 5.0))
def test_units_do_not_matter(unit: float, mean: float) -> None:
    third, last = THIRD, mean * LAST
    one, other = ball(results(third, last), FAST), ball(results(unit * third, unit * last), FAST)
    assert one.verdict is other.verdict
    assert (one.change, one.error) == pytest.approx((other.change, other.error), rel=1e-9)


def walk(rate: float, schedules: dict[str, dict[str, Any]], steps: int = 600) -> dict[str, ScheduleBall]:
    """Each schedule on the bowl of curvature 1 in all directions, at noise 1."""
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=rate, noise=1.0, schedule=slug, schedule_parameters=numbers)
        for slug, numbers in schedules.items()
    )
    experiment = Experiment(landscape="quadratic_bowl", steps=steps, contenders=contenders)
    return dict(zip(schedules, schedule_balls(experiment, 2000), strict=True))


def size(rate: float) -> float:
    """E|theta - theta*|^2 in the end, both coordinates together: 2 a sigma^2 / (lambda (2 - a lambda))."""
    return 2.0 * rate / (2.0 - rate)


def test_balls_are_as_large_as_their_rates_say() -> None:
    found = walk(
        0.2,
        {
            "constant": {},
            "step_decay": {"factor": 2.0, "every": 200},
            "inverse_sqrt": {"k": 0.1},
            "exponential": {"k": 0.5},
            "cosine_restarts": {"period": 500},
        },
    )
    rests, shrinks, stopped, grows = BallVerdict.RESTS, BallVerdict.SHRINKS, BallVerdict.STOPPED, BallVerdict.GROWS
    expected = (rests, shrinks, shrinks, stopped, grows)
    assert {slug: one.verdict for slug, one in found.items()} == dict(zip(found, expected, strict=True))
    assert found["constant"].distances[300:].mean() == pytest.approx(size(0.2), rel=0.01)
    # Long enough after each division the ball is that of the rate that is left.
    for first, last, rate in ((250, 400, 0.1), (500, 600, 0.05)):
        assert found["step_decay"].distances[first:last].mean() == pytest.approx(size(rate), rel=0.02)
    # A rate that falls slowly has at each moment about its own ball.
    sizes = [size(0.2 / math.sqrt(1.0 + 0.1 * t)) for t in range(300, 600)]
    assert found["inverse_sqrt"].distances[301:].mean() == pytest.approx(np.mean(sizes), rel=0.1)
    # The rates up to there sum to 0.2 / (1 - exp(-1/2)) = 0.51: a run from 5 away stops at 5 exp(-0.51), about.
    left = np.prod(1.0 - 0.2 * np.exp(-0.5 * np.arange(600))) * 5.0
    assert found["exponential"].distances[-1] == pytest.approx(left**2, rel=0.05)


def test_too_high_a_rate_diverges_and_says_so() -> None:
    assert {one.verdict for one in walk(3.0, {"constant": {}, "inverse_sqrt": {"k": 0.0}}, 1500).values()} == {
        BallVerdict.DIVERGED
    }


def test_a_place_without_a_minimum_is_refused() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.1, schedule=next(iter(SCHEDULES)))
    with pytest.raises(ValueError, match="saddle has no known minimum"):
        schedule_balls(Experiment(landscape="saddle", contenders=(contender,)), 10)
