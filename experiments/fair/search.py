"""The search for each contender's best rate. All contenders have the same budget.

Rates on a coarse log grid around the optimizer's default rate are tried first. Twice then a few more are tried around
the best ones so far, and at last the rate that the contender has: a second search finds the same. Every trial is a run
of the race's steps, with the same few seeds for everyone where there is noise.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from experiments.contender import RATE, Contender
from experiments.defaults import default_rate
from experiments.experiment import Experiment
from experiments.fair.plateau import best_plateau, middle
from experiments.fair.scores import scores
from experiments.sweep import TOLERANCE, last_first_seed, sweep


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


class Settings(NamedTuple):
    """What is searched for: the goal, "loss" or "steps", and the tolerance that steps are counted to."""

    goal: str
    tolerance: float = TOLERANCE


class Search(NamedTuple):
    """What was tried for one contender, and what was found.

    Attributes:
        rates: (trials,), in growing order.
        scores: (trials,), what each reaches (`experiments.fair.scores`), infinite where it is no candidate.
        before: the place of the rate that the contender had.
        best: the place of the best rate; None where no rate is a candidate.
        at_edge: whether the best rate is at an end of the range or beyond, so that a better one may lie outside.
        tied: the lowest and the highest of the neighbouring rates that do as well as the best; None if it is alone.
        alike: whether all rates that were tried do the same.
    """

    rates: np.ndarray
    scores: np.ndarray
    before: int
    best: int | None
    at_edge: bool
    tied: tuple[float, float] | None
    alike: bool

    @property
    def best_rate(self) -> float:
        """The rate to race with: the best one, or where there is none the one that the contender had."""
        return float(self.rates[self.before if self.best is None else self.best])


def search(
    experiment: Experiment, settings: Settings, progress: Callable[[float], object] | None = None
) -> tuple[Search, ...]:
    """The best rate of each contender.

    Args:
        experiment: what to race; its contenders lend all but the rate and the seed. Noise has the race's seed and the
            ones after it.
        settings: the goal.
        progress: called with the fraction that is done, in the caller's thread. An exception from it stops the search.

    Raises:
        Refused: a ValueError; the tolerance is refused.
    """
    alike = experiment.model_copy(
        update={
            "seed": min(experiment.seed, last_first_seed(BUDGET.seeds)),
            "contenders": tuple(c.model_copy(update={"seed": None, "tuned": ""}) for c in experiment.contenders),
        }
    )
    alone = [alike.model_copy(update={"contenders": (contender,)}) for contender in alike.contenders]
    trials = [_coarse(*_range(experiment, contender)) for contender in experiment.contenders]
    tried = [(np.empty(0), np.empty(0)) for _ in alone]
    stages = 1 + BUDGET.refinements

    def attempt(one: Experiment, rates: np.ndarray) -> np.ndarray:
        runs = sweep(one, {"rate": rates}, BUDGET.seeds, tolerance=settings.tolerance)
        return scores(one, settings.goal, runs)[0]

    # Contenders run side by side. Each is asked for what it found in turn, so that progress comes in this thread.
    with ThreadPoolExecutor(len(alone)) as threads:
        try:
            for stage in range(stages):
                if stage == BUDGET.refinements:
                    trials = [np.append(own, c.rate) for own, c in zip(trials, experiment.contenders, strict=True)]
                for i, found in enumerate(threads.map(attempt, alone, trials)):
                    tried[i] = _merged(tried[i], (trials[i], found))
                    if progress:
                        progress((stage + (i + 1) / len(alone)) / stages)
                trials = [_fine(*of_one) for of_one in tried]
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
    return tuple(_judged(c, *of_one, experiment) for c, of_one in zip(experiment.contenders, tried, strict=True))


def with_best_rates(experiment: Experiment, goal: str, found: tuple[Search, ...]) -> Experiment:
    """The experiment with the rates that were found. Those say so; a contender without a candidate stays as it is."""
    contenders = tuple(
        contender.model_copy(update={"rate": one.best_rate, "tuned": goal}) if one.best is not None else contender
        for contender, one in zip(experiment.contenders, found, strict=True)
    )
    return experiment.model_copy(update={"contenders": contenders})


def _range(experiment: Experiment, contender: Contender) -> tuple[float, float]:
    usual = default_rate(contender.optimizer, experiment.landscape, experiment.landscape_parameters, experiment.weights)
    return max(usual / BUDGET.reach, RATE.low), min(usual * BUDGET.reach, RATE.high)


def _typed(rates: np.ndarray) -> list[float]:
    """In digits that a person would type."""
    return [float(f"{rate:.4g}") for rate in rates.tolist()]


def _coarse(low: float, high: float) -> np.ndarray:
    return np.array(_typed(np.geomspace(low, high, BUDGET.coarse)))


def _fine(rates: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Rates from the last one below the best to the first one above, both left out; anywhere, if there is no best."""
    plateau = best_plateau(rates, found)
    low, high = (plateau.first - 1, plateau.last + 1) if plateau else (0, len(rates) - 1)
    ends = rates[max(low, 0)], rates[min(high, len(rates) - 1)]
    return np.array(_typed(np.geomspace(*ends, BUDGET.fine + 2)[1:-1]))


def _merged(*tried: tuple[np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """All trials in growing order of their rates, none twice."""
    rates, places = np.unique(np.concatenate([rates for rates, _ in tried]), return_index=True)
    return rates, np.concatenate([found for _, found in tried])[places]


def _judged(contender: Contender, rates: np.ndarray, found: np.ndarray, experiment: Experiment) -> Search:
    before = int(np.searchsorted(rates, contender.rate))
    plateau = best_plateau(rates, found)
    if plateau is None:
        return Search(rates, found, before, None, False, None, False)
    low, high = _typed(np.array(_range(experiment, contender)))
    alike = bool((found == found[0]).all())
    # A rate that is among the best is not replaced by another one.
    best = before if plateau.first <= before <= plateau.last else middle(rates, plateau)
    tied = (float(rates[plateau.first]), float(rates[plateau.last])) if plateau.first < plateau.last else None
    return Search(rates, found, before, best, not alike and not low < rates[best] < high, tied, alike)
