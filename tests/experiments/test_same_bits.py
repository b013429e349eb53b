"""The same experiment gives the same bits: again, longer, and whatever other contenders are in the race."""

from itertools import pairwise, product

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from optimizers import OPTIMIZERS, SCHEDULES
from tests.experiments.same import same
from tests.kernel_table import FEW_OPTIMIZERS, SCHEDULED
from tests.one_run import follow

EACH_OPTIMIZER = pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
BLOWS_UP = Contender(optimizer="gradient_descent", rate=1.0, noise=0.3)


@EACH_OPTIMIZER
def test_again(optimizer: str) -> None:
    first, second = (follow("gabor", optimizer, 0.01, noise=1.0, seed=4, steps=700) for _ in range(2))
    same(first, second, 700)


@pytest.mark.parametrize(("optimizer", "landscape"), list(product(FEW_OPTIMIZERS, ("rosenbrock", "gabor"))))
def test_a_longer_run_begins_with_the_shorter_one(optimizer: str, landscape: str) -> None:
    # 1024 steps are the most that the smaller record holds.
    runs = [follow(landscape, optimizer, 1e-4, noise=0.5, seed=8, steps=steps) for steps in (1024, 1025, 4096)]
    for shorter, longer in pairwise(runs):
        same(shorter, longer, len(shorter.rates))


@pytest.mark.parametrize("schedule", list(SCHEDULES))
def test_a_longer_run_is_given_the_same_rates(schedule: str) -> None:
    runs = [follow(*SCHEDULED, 0.01, noise=0.5, steps=steps, schedule=schedule) for steps in (700, 1024, 1025, 4096)]
    for shorter, longer in pairwise(runs):
        same(shorter, longer, len(shorter.rates))


def test_divergence_stays_in_its_lane() -> None:
    contender = Contender(optimizer="adam", rate=1e-4, noise=0.3)
    alone = run(Experiment(landscape="rosenbrock", seed=2, contenders=(contender,)))
    between = run(Experiment(landscape="rosenbrock", seed=2, contenders=(BLOWS_UP, contender, BLOWS_UP)))
    assert between[0].diverged_at is not None
    assert between[1].diverged_at is None
    same(alone[0], between[1], 500)


@pytest.mark.parametrize(("landscape", "rate"), [("rosenbrock", 1.0), ("rosenbrock", 0.01), ("quadratic_bowl", 1e4)])
def test_diverged_at_is_the_first_position_that_is_not_finite(landscape: str, rate: float) -> None:
    t = follow(landscape, "gradient_descent", rate, steps=500)
    finite = [all(map(np.isfinite, position)) for position in t.positions]
    assert type(t.diverged_at) is int
    assert t.diverged_at == finite.index(False)
    assert all(finite[: t.diverged_at])
    assert not any(finite[t.diverged_at :])
    assert np.isfinite(t.best_loss)


def test_a_run_may_diverge_at_its_last_step() -> None:
    late = follow("rosenbrock", "gradient_descent", 1.0, steps=500).diverged_at
    assert late is not None
    assert follow("rosenbrock", "gradient_descent", 1.0, steps=late).diverged_at == late
    assert follow("rosenbrock", "gradient_descent", 1.0, steps=late - 1).diverged_at is None
