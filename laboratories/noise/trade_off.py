"""The trade-off in two pictures: how large the noise ball is, and how soon it is reached, over rate and batch size."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.analysis.nearest_minimum import nearest_global_minimum
from experiments.ensemble.grid import ensemble_grid
from experiments.ensemble.result import EnsembleResult
from experiments.experiment import Experiment
from laboratories.noise.noise_ball import settled, steps_to


class NoiseMap(NamedTuple):
    """One cell for each batch size (rows) and rate (columns); arrays of shape (batches, rates).

    sizes: E|theta - theta*|^2 at the end; NaN where it has not settled.
    steps: how many it takes to come near (`noise_ball.NEAR`); NaN there, too.
    moving: not settled, though finite.
    diverged: some run did not stay finite.
    """

    sizes: np.ndarray
    steps: np.ndarray
    moving: np.ndarray
    diverged: np.ndarray


def noise_map(experiment: Experiment, rates: Sequence[float], batches: Sequence[int], seeds: int) -> NoiseMap:
    """The noise balls of gradient descent over a grid.

    Args:
        experiment: landscape, start, steps and seed; its first contender lends all but rate and batch size.
        rates, batches: the columns and the rows. All rates share the noise and the batches.
        seeds: how many runs each cell makes, at least 1.

    Returns:
        A `NoiseMap`; its sizes are all NaN where no minimum is known.

    Raises:
        pydantic.ValidationError: a ValueError; a rate or a batch size is refused (`experiments.sentences`).
    """
    grid = ensemble_grid(experiment, rates, batches, seeds, nearest_global_minimum(experiment) or (np.nan, np.nan))
    sizes, steps, moving, diverged = np.moveaxis(np.array([[_cell(runs) for runs in row] for row in grid]), -1, 0)
    return NoiseMap(sizes, steps, moving.astype(bool), diverged.astype(bool))


def _cell(runs: EnsembleResult) -> tuple[float, float, bool, bool]:
    """Size, steps to it, moving, diverged."""
    near = steps_to(runs) if settled(runs) else None
    if near is None:
        return np.nan, np.nan, not runs.diverged, runs.diverged > 0
    return float(runs.quarters[:, 3].mean()), near, False, False
