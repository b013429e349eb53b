"""What is shown around a noise ball holds its circle and nearly all of its ends, and is never larger than the map."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment
from laboratories.noise.ball_view import ball_view
from laboratories.noise.noise_ball import noise_ball


@pytest.mark.parametrize(
    ("landscape", "rate"), [("quadratic_bowl", 0.1), ("elongated_valley", 0.01), ("line_fit", 0.2)]
)
def test_the_box_holds_the_ball(landscape: str, rate: float) -> None:
    shape = {"reduction": "mean"} if landscape == "line_fit" else {}
    contenders = [Contender(optimizer="gradient_descent", rate=r, batch=1, noise=1.0) for r in (rate, rate / 4)]
    experiment = Experiment(
        landscape=landscape, landscape_parameters=dict(shape), steps=400, contenders=tuple(contenders)
    )
    balls = noise_ball(experiment, 100)
    seen = ball_view(experiment, balls)
    low, high = np.array(seen.view.box).T
    assert ((low < seen.centre) & (seen.centre < high)).all()
    radius = np.sqrt(balls[0].size)
    assert (seen.centre - radius > low).all()
    assert (seen.centre + radius < high).all()
    inside = ((seen.ends > low) & (seen.ends < high)).all(axis=1)
    assert inside.mean() > 0.98
    assert seen.view.terrain.theta_0[0] <= low[0]
    assert seen.view.terrain.theta_1[-1] >= high[1] - 1e-12
    assert seen.view.minima


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("size", [4.0, 9.0, 16.0])
def test_the_box_holds_a_circle_larger_than_the_cloud(which: int, size: float) -> None:
    contenders = tuple(Contender(optimizer="gradient_descent", rate=r, noise=1.0) for r in (0.1, 0.025))
    experiment = Experiment(landscape="quadratic_bowl", steps=400, contenders=contenders)
    balls = list(noise_ball(experiment, 50))
    before = ball_view(experiment, balls)
    assert np.abs(before.ends).max() < 2.0
    balls[which] = balls[which]._replace(size=size)
    seen = ball_view(experiment, balls)
    assert seen.centre == (0.0, 0.0)
    (left, right), (low, high) = seen.view.box
    assert min(-left, right, -low, high) > math.sqrt(size)
    assert max(-left, right, -low, high) < 1.5 * math.sqrt(size)
    np.testing.assert_array_equal(seen.ends, before.ends)
    balls[which] = balls[which]._replace(size=math.nan)
    assert np.diff(ball_view(experiment, balls).view.box, axis=1).max() <= np.diff(before.view.box, axis=1).max()
    balls[which] = balls[which]._replace(size=1e30)
    assert np.diff(ball_view(experiment, balls).view.box, axis=1).max() <= 20.0


def test_runs_that_diverged_leave_no_dots_and_no_endless_box() -> None:
    contender = Contender(optimizer="gradient_descent", rate=3.0, noise=1.0)
    experiment = Experiment(landscape="quadratic_bowl", steps=2000, contenders=(contender,))
    balls = noise_ball(experiment, 20)
    seen = ball_view(experiment, balls)
    assert len(seen.ends) == 0
    assert np.isfinite(np.array(seen.view.box)).all()
    assert np.diff(seen.view.box, axis=1).max() <= 2.0 * 10.0
