"""The search for each contender's best rate. All contenders have the same budget.

Rates on a coarse log grid around the optimizer's default rate are tried first. Twice then a few more are tried around
the best ones so far, and at last the rate that the contender has: a second search finds the same. Every trial is a run
of the race's steps, with the same few seeds for everyone where there is noise.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait
from threading import Event
from typing import NamedTuple

import numpy as np

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.fair.budget import BUDGET, coarse_rates, fine_rates, rate_range, typed
from experiments.fair.finite_runs import only_finite
from experiments.fair.plateau import best_place, best_plateau
from experiments.fair.scores import scores
from experiments.sweep import TOLERANCE, last_first_seed, sweep

_TICK = 0.1  # seconds between two words on how far the search is


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
    tell = progress or (lambda _: None)
    alike = experiment.model_copy(
        update={
            "seed": min(experiment.seed, last_first_seed(BUDGET.seeds)),
            "contenders": tuple(c.model_copy(update={"seed": None, "tuned": ""}) for c in experiment.contenders),
        }
    )
    alone = [alike.model_copy(update={"contenders": (contender,)}) for contender in alike.contenders]
    trials = [coarse_rates(*rate_range(experiment, contender)) for contender in experiment.contenders]
    tried = [(np.empty(0), np.empty(0)) for _ in alone]
    stages = 1 + BUDGET.refinements
    for stage in range(stages):
        if stage == BUDGET.refinements:
            trials = [np.append(own, c.rate) for own, c in zip(trials, experiment.contenders, strict=True)]
        parts = _side_by_side(alone, trials, settings, lambda share, stage=stage: tell((stage + share) / stages))
        tried = [_merged(so_far, one) for so_far, one in zip(tried, zip(trials, parts, strict=True), strict=True)]
        tried = [
            (rates, only_finite(of_one, rates, found, of_one.contenders[0].rate))
            for of_one, (rates, found) in zip(alone, tried, strict=True)
        ]
        trials = [fine_rates(*of_one) for of_one in tried]
    return tuple(_judged(c, *of_one, experiment) for c, of_one in zip(experiment.contenders, tried, strict=True))


def _side_by_side(
    alone: Sequence[Experiment], trials: Sequence[np.ndarray], settings: Settings, tell: Callable[[float], object]
) -> list[np.ndarray]:
    """What each contender's rates reach. They share the cores; `tell` hears in this thread how far all are."""
    shares, stopped = [0.0] * len(alone), Event()

    def attempt(i: int) -> np.ndarray:
        def note(share: float) -> None:
            if stopped.is_set():
                raise CancelledError
            shares[i] = share

        rates = {"rate": trials[i]}
        runs = sweep(alone[i], rates, BUDGET.seeds, tolerance=settings.tolerance, progress=note)
        return scores(alone[i], settings.goal, runs)[0]

    with ThreadPoolExecutor(len(alone)) as threads:
        try:
            waiting = [threads.submit(attempt, i) for i in range(len(alone))]
            while wait(waiting, _TICK).not_done:
                tell(sum(shares) / len(alone))
            tell(1.0)
            return [one.result() for one in waiting]
        finally:
            stopped.set()


def with_best_rates(experiment: Experiment, goal: str, found: tuple[Search, ...]) -> Experiment:
    """The experiment with the rates that were found. Those say so; a contender without a candidate stays as it is."""
    contenders = tuple(
        contender.model_copy(update={"rate": one.best_rate, "tuned": goal}) if one.best is not None else contender
        for contender, one in zip(experiment.contenders, found, strict=True)
    )
    return experiment.model_copy(update={"contenders": contenders})


def _merged(*tried: tuple[np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """All trials in growing order of their rates, none twice."""
    rates, places = np.unique(np.concatenate([rates for rates, _ in tried]), return_index=True)
    return rates, np.concatenate([found for _, found in tried])[places]


def _judged(contender: Contender, rates: np.ndarray, found: np.ndarray, experiment: Experiment) -> Search:
    before = int(np.searchsorted(rates, contender.rate))
    plateau = best_plateau(rates, found)
    best = best_place(rates, found, contender.rate)
    if plateau is None or best is None:
        return Search(rates, found, before, None, False, None, False)
    low, high = typed(np.array(rate_range(experiment, contender)))
    alike = bool((found == found[0]).all())
    tied = (float(rates[plateau.first]), float(rates[plateau.last])) if plateau.first < plateau.last else None
    return Search(rates, found, before, best, not alike and not low < rates[best] < high, tied, alike)
