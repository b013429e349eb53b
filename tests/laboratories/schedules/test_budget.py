"""The shares that are drawn are those of the race, and a schedule that watches the loss pays for it."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from laboratories.schedules.budget import paid_steps, rate_shares

SLUGS = ("constant", "step_decay", "on_plateau", "adaptive")


def race(steps: int, warmup: int = 0) -> Experiment:
    """A noisy walk down the bowl with each of the schedules."""
    given = {"optimizer": "gradient_descent", "rate": 0.1, "noise": 1.0, "warmup": warmup}
    contenders = tuple(Contender.model_validate(given | {"schedule": slug}) for slug in SLUGS)
    return Experiment(landscape="quadratic_bowl", steps=steps, seed=3, contenders=contenders)


@pytest.mark.parametrize("warmup", [0, 30])
def test_shares_are_the_rates_of_the_race(warmup: int) -> None:
    experiment = race(250, warmup)
    for shares, trajectory in zip(rate_shares(experiment), run(experiment), strict=True):
        assert shares.shape == (250,)
        np.testing.assert_allclose(shares, trajectory.rates / 0.1, rtol=1e-12)


@pytest.mark.parametrize("budget", [100, 101, 102])
def test_no_step_more_can_be_paid(budget: int) -> None:
    experiment = race(budget)
    for steps, trajectory in zip(paid_steps(experiment), run(experiment), strict=True):
        spent = np.asarray(trajectory.evaluations)
        assert spent[steps - 1] <= budget
        assert steps == budget or spent[steps] > budget
