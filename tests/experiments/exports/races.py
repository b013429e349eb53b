"""Races that an export may find hard, and a fresh run of each to compare with."""

from functools import cache

import numpy as np

from experiments import Contender, Experiment, Result, run
from experiments.stopping_rules import Stopping
from experiments.trajectory import Trajectory

NASTY = ("# no comment", "=1+1", "a,b;c&d%", "it's", 'say "hi"', "\\n{x}", "-2", "@é→木", "' both \"", "%2C,=1")

RACES = {
    "plain": Experiment(landscape="rosenbrock", contenders=(Contender(optimizer="adam", rate=0.01),)),
    "everything": Experiment(
        landscape="rosenbrock",
        start=(-0.1, 1 / 3),
        steps=60,
        seed=7,
        stop=Stopping(loss=1e-3, gradient=0.1 + 0.2),
        contenders=(
            Contender(optimizer="adam", rate=0.1 + 0.2, hyper={"beta1": 0.8}, noise=0.5, batch=3, warmup=5),
            Contender(optimizer="adam", rate=1e-9, hyper={"bias_correction": False}, label="still"),
            Contender(
                optimizer="gradient_descent", rate=1e-3, schedule="step_decay", schedule_parameters={"factor": 3}
            ),
        ),
    ),
    "diverged": Experiment(
        landscape="rosenbrock",
        steps=40,
        contenders=(
            Contender(optimizer="gradient_descent", rate=1.0),
            Contender(optimizer="gradient_descent", rate=1.0, noise=1.0),
        ),
    ),
    "batches": Experiment(
        landscape="gabor", steps=70, contenders=(Contender(optimizer="gradient_descent", rate=0.05, batch=4),)
    ),
    "seeds": Experiment(
        landscape="gabor",
        steps=30,
        seed=4,
        contenders=tuple(
            Contender(optimizer="adam", rate=0.05, batch=7, noise=0.1, seed=seed) for seed in (None, 0, 2**31 - 1)
        ),
    ),
    "labels": Experiment(
        landscape="rosenbrock",
        steps=2,
        contenders=tuple(Contender(optimizer="gradient_descent", rate=1e-3, label=label) for label in NASTY),
    ),
}


@cache
def ran(name: str) -> Result:
    """What came of the race with this name."""
    return run(RACES[name])


def numbers(trajectory: Trajectory) -> np.ndarray:
    """What a table has of a contender, (steps + 1, 7): theta, loss, gradient, rate, evaluations.

    At the last position the step's are NaN: they are not there.
    """
    taken = np.column_stack((trajectory.gradients, trajectory.rates, trajectory.evaluations))
    return np.column_stack((trajectory.positions, trajectory.losses, np.vstack((taken, np.full(4, np.nan)))))
