"""The heat map: what is left of the way down, over the learning rate and one other number of an experiment."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.suboptimality import initial_suboptimality, suboptimalities
from experiments.sweep import sweep
from experiments.sweep.override import with_values
from experiments.sweep.quartiles import MEDIAN, quartile_runs
from quantities import Value


class RateMap(NamedTuple):
    """One cell for each value (rows) and rate (columns); arrays of shape (values, rates).

    left: (L_T - L*) / (L_0 - L*) of the median run: 1 is as high as at the start, 0 the lowest known loss. It is
        infinite where that run diverged or fell below L* off the domain, and NaN where the start is a lowest point
        already.
    runs: which seed has the median, counted from 0.
    """

    left: np.ndarray
    runs: np.ndarray


def rate_map(
    experiment: Experiment,
    rates: Sequence[float],
    word: str,
    values: Sequence[Value],
    seeds: int,
    progress: Callable[[float], object] | None = None,
) -> RateMap:
    """What is left of the way down at every rate and value.

    Args:
        experiment: what to run; its first contender lends all but the two numbers. Its landscape has a known minimum.
        rates: the columns.
        word, values: the rows, any number that a sweep can vary. Where it moves the start or the minima, each row is
            measured by its own.
        seeds: how many runs each point has; of the losses at their ends the median counts.
        progress: called with the share of the runs that is done.

    Raises:
        ValueError: a rate, a value or the number of seeds is refused.
    """
    losses = sweep(experiment, {"rate": rates, word: values}, seeds, progress=progress).final_losses[0]
    rows = [with_values(experiment, {word: value}) for value in values]
    above = np.stack([suboptimalities(row, losses[:, i]) for i, row in enumerate(rows)])
    runs = quartile_runs(above)[..., MEDIAN]
    medians = np.take_along_axis(np.where(np.isfinite(above), above, np.inf), runs[..., None], axis=-1)[..., 0]
    ways = np.array([initial_suboptimality(row) for row in rows])
    return RateMap(medians / np.where(ways > 0, ways, np.nan)[:, None], runs)
