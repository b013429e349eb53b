"""Heat maps over rate and batch size: each cell is the ball of that choice, and the trade-off shows."""

import numpy as np
import pytest
from pydantic import ValidationError

from experiments import Contender, Experiment, sentences
from laboratories.noise.noise_ball import noise_ball
from laboratories.noise.trade_off import noise_map

RATES = (0.01, 0.05, 0.1, 0.3, 2.5)
BATCHES = (1, 4, 12)


def line(**more: object) -> Experiment:
    """Gradient descent on the mean of the line fit."""
    contender = {"optimizer": "gradient_descent", "rate": 0.1}
    given = {"landscape": "line_fit", "landscape_parameters": {"reduction": "mean"}, "contenders": (contender,)}
    return Experiment.model_validate(given | more)


def test_each_cell_is_the_ball_of_its_choice() -> None:
    experiment = line(steps=800)
    found = noise_map(experiment, RATES, BATCHES, 50)
    for i, batch in enumerate(BATCHES):
        contenders = tuple(Contender(optimizer="gradient_descent", rate=rate, batch=batch) for rate in RATES)
        for j, ball in enumerate(noise_ball(experiment.model_copy(update={"contenders": contenders}), 50)):
            assert found.moving[i, j] == (not ball.settled and not found.diverged[i, j])
            size, steps = (ball.size, ball.steps_to) if ball.settled else (np.nan, np.nan)
            np.testing.assert_array_equal((found.sizes[i, j], found.steps[i, j]), (size, steps))
    assert found.moving[:, 0].all()
    assert found.diverged[:, -1].all()
    assert not found.diverged[:, :-1].any()


def test_a_smaller_rate_is_nearer_and_slower_and_a_larger_batch_is_nearer() -> None:
    found = noise_map(line(steps=1000, start=(1.8, -0.8)), (0.05, 0.1, 0.2, 0.3), (1, 2, 3, 4, 6), 200)
    assert not found.moving.any()
    assert (np.diff(found.sizes, axis=1) > 0).all()
    assert (np.diff(found.sizes, axis=0) < 0).all()
    assert (np.diff(found.steps, axis=1) < 0).all()


def test_more_rates_than_a_race_has_contenders() -> None:
    rates = tuple(np.linspace(0.05, 0.3, 14).tolist())
    found = noise_map(line(steps=100), rates, (2,), 5)
    assert found.sizes.shape == (1, 14)
    few = noise_map(line(steps=100), rates[12:], (2,), 5)
    np.testing.assert_array_equal(found.sizes[:, 12:], few.sizes)


def test_no_minimum_is_no_ball_and_a_batch_too_large_is_told() -> None:
    saddle = Experiment(landscape="saddle", steps=50, contenders=(Contender(optimizer="gradient_descent", rate=0.01),))
    assert np.isnan(noise_map(saddle, (0.01, 0.02), (1,), 5).sizes).all()
    with pytest.raises(ValidationError) as refused:
        noise_map(line(), (0.1,), (1, 13), 5)
    (message,) = sentences(refused.value).values()
    assert "13" in message


@pytest.mark.parametrize("steps", [100, 150, 250, 400, 700, 1000])
def test_how_far_away_runs_are_is_no_matter(steps: int) -> None:
    """Their squares overflow long before they do."""
    found = noise_map(line(steps=steps), (1.5, 3.0, 30.0), (1, 3), 5)
    assert np.isnan(found.sizes).all()
    assert (found.moving | found.diverged).all()
    assert not (found.moving & found.diverged).any()
