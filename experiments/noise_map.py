"""The trade-off in two pictures: how large the noise ball is, and how soon it is reached, over rate and batch size."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from experiments.experiment import MOST_CONTENDERS, Experiment
from experiments.noise_ball import centre, settled, steps_to
from experiments.swarm import Swarm
from experiments.sweep import sweep

_AT_ONCE = 2  # sweeps; each is one company of runs or a few, too few for all threads


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
    """Sweep the experiment's first contender with each rate and batch size.

    Args:
        experiment: landscape, start, steps and seed; its first contender lends all but rate and batch size.
        rates, batches: the columns and the rows. All rates share the noise and the batches.
        seeds: how many runs each cell makes, at least 1.

    Returns:
        A `NoiseMap`; all NaN where no minimum is known.

    Raises:
        pydantic.ValidationError: a ValueError; a rate or a batch size is refused (`experiments.sentences`).
    """
    middle = centre(experiment) or (np.nan, np.nan)

    def cells(one: Experiment) -> list[tuple[float, float, bool, bool]]:
        return [_cell(swarm) for swarm in sweep(one, seeds, middle)]

    rows = [_row(experiment, rates, batch) for batch in batches]
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        found = iter(list(threads.map(cells, [one for row in rows for one in row])))
    table = np.array([[cell for _ in row for cell in next(found)] for row in rows])
    sizes, steps, moving, diverged = np.moveaxis(table, -1, 0)
    return NoiseMap(sizes, steps, moving.astype(bool), diverged.astype(bool))


def _row(experiment: Experiment, rates: Sequence[float], batch: int) -> list[Experiment]:
    """All rates with one batch size, in as many experiments as it takes."""
    given = experiment.model_dump()
    contenders = [given["contenders"][0] | {"rate": rate, "batch": batch} for rate in rates]
    groups = [contenders[i : i + MOST_CONTENDERS] for i in range(0, len(contenders), MOST_CONTENDERS)]
    return [Experiment.model_validate(given | {"contenders": group}) for group in groups]


def _cell(swarm: Swarm) -> tuple[float, float, bool, bool]:
    """Size, steps to it, moving, diverged."""
    near = steps_to(swarm) if settled(swarm) else None
    if near is None:
        return np.nan, np.nan, not swarm.diverged, swarm.diverged > 0
    return float(swarm.quarters[:, 3].mean()), near, False, False
