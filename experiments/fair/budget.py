"""The budget of a search, and the rates that it is spent on."""

from typing import NamedTuple

import numpy as np

from experiments.contender import RATE, Contender
from experiments.defaults import default_rate
from experiments.experiment import Experiment
from experiments.fair.plateau import best_plateau


class Budget(NamedTuple):
    """What each contender may spend.

    reach: the range of the coarse grid, this many times the default rate and that part of it.
    coarse, fine: rates of the coarse grid, and of each refinement.
    refinements: how many there are.
    seeds: runs of each rate; one where nothing is drawn.
    """

    reach: float
    coarse: int
    fine: int
    refinements: int
    seeds: int

    @property
    def trials(self) -> int:
        """How many rates are tried at most: those of the grids, and the one that the contender has."""
        return 1 + self.coarse + self.refinements * self.fine


BUDGET = Budget(reach=1e3, coarse=121, fine=12, refinements=2, seeds=5)


def rate_range(experiment: Experiment, contender: Contender) -> tuple[float, float]:
    """The lowest and the highest rate of the coarse grid, around the optimizer's default rate."""
    usual = default_rate(contender.optimizer, experiment.landscape, experiment.landscape_parameters, experiment.weights)
    return max(usual / BUDGET.reach, RATE.low), min(usual * BUDGET.reach, RATE.high)


def typed(rates: np.ndarray) -> list[float]:
    """The rates in four digits, which a person can type."""
    return [float(f"{rate:.4g}") for rate in rates.tolist()]


def coarse_rates(low: float, high: float) -> np.ndarray:
    """Rates that are even on a log scale, both ends included, (coarse,)."""
    return np.array(typed(np.geomspace(low, high, BUDGET.coarse)))


def fine_rates(rates: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Rates between the last one below the best and the first one above, (fine,); over the range, if there is no best.

    Args:
        rates: those that were tried, in growing order.
        found: their scores.
    """
    plateau = best_plateau(rates, found)
    low, high = (plateau.first - 1, plateau.last + 1) if plateau else (0, len(rates) - 1)
    ends = rates[max(low, 0)], rates[min(high, len(rates) - 1)]
    return np.array(typed(np.geomspace(*ends, BUDGET.fine + 2)[1:-1]))
