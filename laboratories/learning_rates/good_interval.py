"""The good interval: the learning rates with which a run comes down, and how wide it is.

A rate is good if the loss at the end is above the lowest known one by at most the share s of what it was at the start,

    L_T - L* <= s (L_0 - L*);

of many seeds their median counts. A run that ends below L* has left the domain, and no rate that leads there is good.
The interval is the widest run of neighbouring good rates of a grid: its ends are known to within one step of the grid,
and nothing is guessed between. Its width counts factors of ten.
An optimizer with a wide one is not sensitive to the rate.

For gradient descent on a quadratic with eigenvalues lambda_i it has a closed form: with u_i the start's
coordinates along the eigenvectors, a is good if and only if

    sum_i lambda_i u_i^2 (1 - a lambda_i)^(2T) <= s sum_i lambda_i u_i^2.
"""

import math
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.suboptimality import initial_suboptimality, suboptimalities
from experiments.sweep import sweep
from experiments.sweep.quartiles import MEDIAN, quartile_runs


class Interval(NamedTuple):
    """From the lowest to the highest good rate of the grid; it is open where the grid ends, too."""

    low: float
    high: float
    open_below: bool
    open_above: bool

    @property
    def decades(self) -> float:
        """Its width in factors of ten."""
        return math.log10(self.high / self.low)


class Sensitivity(NamedTuple):
    """What one contender does at every rate.

    suboptimalities: (quartiles, rates), L_T - L* over the seeds: lower quartile, median, upper quartile; infinite where
        a run diverged or fell below L* off the domain.
    runs: (rates,), which seed has the median, counted from 0: its race is the one that ends at the median.
    interval: the good rates; None where no rate is good.
    """

    suboptimalities: np.ndarray
    runs: np.ndarray
    interval: Interval | None


def good_interval(rates: Sequence[float], good: Sequence[bool] | np.ndarray) -> Interval | None:
    """The widest run of good rates, on a log scale; of equally wide ones the first.

    Args:
        rates: in growing order.
        good: whether each of them is.
    """
    runs = [[i for i, _ in run] for is_good, run in groupby(enumerate(good), key=lambda one: bool(one[1])) if is_good]
    found = [Interval(rates[run[0]], rates[run[-1]], run[0] == 0, run[-1] == len(rates) - 1) for run in runs]
    return max(found, key=lambda interval: interval.decades, default=None)


def sensitivity(
    experiment: Experiment,
    rates: Sequence[float],
    seeds: int,
    share: float,
    progress: Callable[[float], object] | None = None,
) -> tuple[Sensitivity, ...]:
    """What every contender does at every rate.

    Args:
        experiment: what to run; its contenders lend all but the rate. Its landscape has a known minimum.
        rates: in growing order.
        seeds: how many runs there are at each rate.
        share: s.
        progress: called with the share of the runs that is done (`experiments.sweep.sweep`).

    Raises:
        ValueError: a rate or the number of seeds is refused.
    """
    losses = sweep(experiment, {"rate": rates}, seeds, progress=progress).final_losses
    above = suboptimalities(experiment, losses)
    above = np.where(np.isfinite(above), above, np.inf)
    runs = quartile_runs(above)
    quartiles = np.take_along_axis(above, runs, axis=-1)
    good = quartiles[..., MEDIAN] <= share * initial_suboptimality(experiment)
    return tuple(
        Sensitivity(of_one.T, its[:, MEDIAN], good_interval(rates, is_good))
        for of_one, its, is_good in zip(quartiles, runs, good, strict=True)
    )
