"""Escape: how often the noise of mini-batches leads out of a trap that full-batch descent is stuck in.

A run has come into the basin of the global minimum once it is on the map with a loss below that of the
second-best minimum: each connected piece of the terrain below a height holds a minimum, and below
this height the map has only one. (Far off the map gabor has others, with waves that run the other way.)

With the mean as reduction the way down is the same for every batch size, and only the noise differs,
about like rate / batch size. Too little of it leaves the runs in the trap; too much throws them across
the basin and far away.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.arrival import on_domain
from experiments.contender import Contender
from experiments.ensemble.grid import ensemble_grid
from experiments.ensemble.result import EnsembleResult
from experiments.experiment import Experiment
from landscapes import Minimum

# The trap nearest to the deep basin, with a low pass between them. Batches that divide the 30 points leave no
# short last one, which would be noisier than the rest.
RATES = (0.35, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0)
BATCHES = (1, 2, 3, 5, 6, 10, 15, 30)
SEEDS = 128


class Escape(NamedTuple):
    """Share of runs that reached the global minimum's basin, (batches, rates), and the loss that says so."""

    shares: np.ndarray
    below: float


def default_escape() -> Experiment:
    """Gradient descent on gabor from a trap."""
    contender = Contender(optimizer="gradient_descent", rate=RATES[0])
    there = {"landscape": "gabor", "landscape_parameters": {"reduction": "mean"}, "start": (0.0, 4.0)}
    return Experiment.model_validate(there | {"steps": 400, "contenders": (contender,)})


def escape(
    experiment: Experiment, rates: Sequence[float] = RATES, batches: Sequence[int] = BATCHES, seeds: int = SEEDS
) -> Escape:
    """The share of seeds that get out, over a grid of rates and batch sizes.

    Args:
        experiment: a landscape with one global minimum and others; its first contender lends all
            but rate and batch size.
        rates, batches: the columns and the rows.
        seeds: runs in each cell, at least 1.

    Raises:
        ValueError: the landscape has no second minimum; a rate or a batch size is refused.
    """
    lowest, below = _lowest_two(experiment)
    grid = ensemble_grid(experiment, rates, batches, seeds, lowest.theta)
    return Escape(np.array([[share_out(experiment, runs) for runs in row] for row in grid]), below.loss)


def share_out(experiment: Experiment, runs: EnsembleResult) -> float:
    """The share of runs that got out: on the map, and lower than every minimum but the global one.

    Raises:
        ValueError: the landscape has no second minimum.
    """
    return float(np.mean((runs.lowest < _lowest_two(experiment)[1].loss) & on_domain(experiment, runs.lowest_at)))


def _lowest_two(experiment: Experiment) -> tuple[Minimum, Minimum]:
    minima = sorted(experiment.surface.minima(experiment.parameters), key=lambda m: m.loss)
    if len(minima) < 2 or minima[1].is_global:
        raise ValueError(f"{experiment.landscape} has no second minimum that a run could be stuck in.")
    return minima[0], minima[1]
