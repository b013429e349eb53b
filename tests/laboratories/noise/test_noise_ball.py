"""The noise ball against closed forms: the stationary variance, and a bound that is never exceeded."""

import math
from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment
from experiments.analysis.nearest_minimum import nearest_global_minimum
from experiments.ensemble.loop import ensemble
from laboratories.noise.bound import Reason
from laboratories.noise.noise_ball import NEAR, Ball, noise_ball
from laboratories.noise.stationary import stationary
from landscapes import LANDSCAPES


def walk(landscape: str, pairs: Any, noise: float = 0.0, steps: int = 1500, **more: Any) -> Experiment:
    """Gradient descent, a contender for each pair of rate and batch size; the mean, where there are data."""
    contenders = tuple(Contender(optimizer="gradient_descent", rate=a, batch=b, noise=noise) for a, b in pairs)
    if LANDSCAPES[landscape].data:
        more = {"landscape_parameters": {"reduction": "mean"}} | more
    return Experiment(landscape=landscape, contenders=contenders, steps=steps, **more)


def rotated(condition: float, degrees: float) -> tuple[np.ndarray, np.ndarray]:
    """Eigenvalues and eigen-directions (rows) of the elongated valley, from its formula."""
    angle = math.radians(degrees)
    along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
    return np.array((1.0, condition)), np.array((along, across))


@pytest.mark.parametrize(("rate", "batch"), [(0.05, 4), (0.02, 1), (0.09, 1)])
def test_the_stationary_variance_is_a_s2_over_lambda_times_2_minus_a_lambda(rate: float, batch: int) -> None:
    sigma, condition, degrees = 1.5, 20.0, 30.0
    experiment = walk("elongated_valley", [(rate, batch)], sigma)
    # The limit of 4,096 steps is that of a race's record.
    (runs,) = ensemble(experiment.model_copy(update={"steps": 24_000}), 200, (0.0, 0.0))
    values, directions = rotated(condition, degrees)
    second = runs.moments[4_000:].mean(axis=0)
    expected = rate * sigma**2 / batch / (values * (2.0 - rate * values))
    np.testing.assert_allclose(np.diag(directions @ second @ directions.T), expected, rtol=0.02)
    assert abs(directions[0] @ second @ directions[1]) < 0.02 * expected.min() ** 0.5 * expected.max() ** 0.5
    exact = stationary(experiment.surface, experiment.parameters, (0.0, 0.0), rate, sigma / math.sqrt(batch))
    assert exact
    np.testing.assert_allclose(exact.variances, expected, rtol=1e-10)
    np.testing.assert_allclose(np.abs(exact.directions @ directions.T), np.eye(2), atol=1e-10)
    assert exact.size == pytest.approx(expected.sum())


@pytest.mark.parametrize(
    ("landscape", "rates", "batches", "noise", "least"),
    [
        ("quadratic_bowl", (0.01, 0.05, 0.2, 0.5), (1, 4, 16, 100), 1.0, 16),
        ("elongated_valley", (0.01, 0.03, 0.08, 0.095), (1, 4, 16, 100), 3.0, 12),
        ("line_fit", (0.02, 0.1, 0.2, 0.4), (1, 3, 5, 7, 11, 12), 0.0, 16),
        ("line_fit", (0.05, 0.2), (1, 4, 6), 0.3, 5),
    ],
)
def test_the_ball_never_exceeds_the_bound_where_it_holds(
    landscape: str, rates: tuple[float, ...], batches: tuple[int, ...], noise: float, least: int
) -> None:
    held = 0
    for batch in batches:
        experiment = walk(landscape, [(rate, batch) for rate in rates], noise)
        for contender, ball in zip(experiment.contenders, noise_ball(experiment, 100), strict=True):
            if ball.settled and ball.bound.holds:
                assert ball.bound.value is not None
                assert ball.size <= ball.bound.value, contender
                assert ball.runs.distances[len(ball.runs.distances) // 2 :].max() <= ball.bound.value * (1 + NEAR)
                held += 1
    assert held >= least


def test_the_ball_is_the_exact_one_within_its_error() -> None:
    balls = noise_ball(walk("quadratic_bowl", [(0.1, 1), (0.1, 16), (0.4, 2)], 1.0), 500)
    for ball in balls:
        assert ball.settled
        assert ball.exact
        assert abs(ball.size - ball.exact.size) < 4 * ball.error
        assert ball.error < 0.02 * ball.size
        assert ball.bound.value
        assert ball.exact.size < ball.bound.value
    # |d|^2 falls like 0.81^t from 25 to half of the ball above the ball.
    first = balls[0].steps_to
    assert first == pytest.approx(math.log(0.5 * 0.105 / 25) / math.log(0.81), abs=1.5)


def test_size_and_error_are_those_of_independent_runs() -> None:
    (ball,) = noise_ball(walk("line_fit", [(0.2, 3)]), 100)
    late, groups = ball.runs.quarters[:, 3], ball.runs.quarters[:, 3].reshape(25, 4).mean(axis=1)
    assert ball.size == pytest.approx(ball.runs.distances[1126:].mean(), rel=1e-12)  # of 1,501 rows
    assert ball.error == pytest.approx(math.sqrt(sum((late - late.mean()) ** 2) / 100) / 10, rel=0.01)
    # Means of four runs each are apart as much as the error says, too.
    assert groups.std() / math.sqrt(25) == pytest.approx(ball.error, rel=4 / math.sqrt(50))


def only(experiment: Experiment, seeds: int = 20) -> Ball:
    """The ball of its one contender."""
    (ball,) = noise_ball(experiment, seeds)
    return ball


def test_where_an_assumption_fails_it_is_said() -> None:
    reasons = {
        Reason.NO_MINIMUM: only(walk("saddle", [(0.1, 1)], 1.0)),
        Reason.DIVERGED: only(walk("quadratic_bowl", [(3.0, 1)], 1.0)),
        Reason.SUM: only(walk("line_fit", [(0.01, 3)], landscape_parameters={"reduction": "sum"})),
        Reason.RATE_TOO_LARGE: only(walk("quadratic_bowl", [(0.7, 1)], 1.0)),
        Reason.NOT_CONVEX: only(walk("gabor", [(0.5, 5)], steps=200)),
        Reason.OTHER_RULE: only(
            Experiment(landscape="quadratic_bowl", contenders=(Contender(optimizer="adam", rate=0.1, noise=1.0),))
        ),
    }
    for reason, ball in reasons.items():
        assert ball.bound.reasons == (reason,)
        assert not ball.bound.holds
    assert reasons[Reason.NO_MINIMUM].constants is None
    assert math.isnan(reasons[Reason.NO_MINIMUM].size)
    assert not reasons[Reason.DIVERGED].settled
    assert reasons[Reason.RATE_TOO_LARGE].exact  # 0.7 < 2: it is a ball still
    assert reasons[Reason.OTHER_RULE].exact is None
    assert all(ball.exact is None for reason, ball in reasons.items() if reason in (Reason.SUM, Reason.NOT_CONVEX))


def test_who_is_still_on_the_way_has_not_settled() -> None:
    slow, down, up = (
        only(walk("quadratic_bowl", [(rate, 1)], 1.0, start=start), 100)
        for rate, start in ((1e-6, (-4.0, 3.0)), (1e-3, (-4.0, 3.0)), (1e-4, (0.0, 0.0)))
    )
    assert [ball.settled for ball in (slow, down, up)] == [False] * 3
    assert only(walk("quadratic_bowl", [(0.1, 1)], 1.0, start=(0.0, 0.0)), 100).settled


def test_the_full_batch_has_no_ball() -> None:
    ball = only(walk("line_fit", [(0.2, None)]))
    assert ball.settled
    assert ball.size < 1e-20
    assert ball.exact
    assert ball.exact.size == 0.0


def test_of_several_minima_the_nearest_to_the_start_is_meant() -> None:
    minima = [m.theta for m in LANDSCAPES["himmelblau"].minima(LANDSCAPES["himmelblau"].parameters())]
    for theta in minima:
        assert nearest_global_minimum(walk("himmelblau", [(0.01, 1)], start=(theta[0] + 0.3, theta[1] - 0.2))) == theta
    assert nearest_global_minimum(walk("saddle", [(0.01, 1)])) is None
