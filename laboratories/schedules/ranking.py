"""Which schedule ends lowest when all may spend the same: a ranking over seeds, with its ties."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.suboptimality import initial_suboptimality
from experiments.suboptimality import suboptimalities as above_lowest
from experiments.sweep import sweep
from experiments.sweep.quartiles import MEDIAN, quartile_runs
from laboratories.schedules.budget import paid_steps

Progress = Callable[[float], object]
ERRORS = 3.0  # standard errors of a coin's tosses: a lead that is smaller may be luck


class Ranking(NamedTuple):
    """How the contenders of an experiment end, each with the steps it can pay for.

    steps: how many each takes.
    start: the loss at the start above the lowest known one.
    suboptimalities: L_T - L*, (contenders, seeds); infinite where the run diverged or fell below L* off the domain.
    runs: the run that is at each of the quartiles, (contenders, 3); run s has the s-th seed after its own.
    beats: share of the seeds in which the row's contender ends below the column's, (contenders, contenders).
    order: the contenders' numbers, by their median.
    ranks: of each contender, from 1; those that are tied (`ranked`) share a place.
    """

    steps: tuple[int, ...]
    start: float
    suboptimalities: np.ndarray
    runs: np.ndarray
    beats: np.ndarray
    order: np.ndarray
    ranks: np.ndarray

    @property
    def quartiles(self) -> np.ndarray:
        """(contenders, 3), those of `runs`."""
        return np.take_along_axis(self.suboptimalities, self.runs, axis=1)


def ranking(experiment: Experiment, seeds: int, progress: Progress = lambda _: None) -> Ranking:
    """Rank the contenders by their final full loss.

    All may spend as many gradients as the experiment has steps: a schedule that watches the loss takes fewer
    steps (`paid_steps`). Runs with the same seed share their noise, so they are compared pair by pair.

    Args:
        experiment: what to run; its contenders ask for one gradient a step. Its landscape has a known minimum.
        seeds: how many runs each contender makes, at least 1.
        progress: called with the share of the runs that is done.
    """
    steps = paid_steps(experiment)
    losses = np.empty((len(steps), seeds))
    # One by one, so that those that have not changed since the last time are not run again.
    for i, (contender, count) in enumerate(zip(experiment.contenders, steps, strict=True)):
        alone = experiment.model_copy(update={"steps": count, "contenders": (contender,)})
        losses[i] = sweep(alone, {}, seeds, progress=_of_all(progress, i, len(steps))).final_losses[0]
    return ranked(steps, initial_suboptimality(experiment), above_lowest(experiment, losses))


def _of_all(progress: Progress, before: int, count: int) -> Progress:
    """The progress of all contenders, from that of one."""
    return lambda share: progress((before + share) / count)


def ranked(steps: tuple[int, ...], start: float, suboptimalities: np.ndarray) -> Ranking:
    """The ranking of final losses above the lowest one, (contenders, seeds); NaN where a run has none.

    By their medians, from the lowest: a contender has a place of its own if the first one of the place
    above wins clearly more seeds against it than it loses, as fair coins would hardly ever have it:
    wins - losses > 3 sqrt(wins + losses). If not, it is tied with that one.
    """
    suboptimalities = np.where(np.isnan(suboptimalities), np.inf, np.maximum(suboptimalities, 0.0))
    seeds = suboptimalities.shape[1]
    runs = quartile_runs(suboptimalities)
    wins = (suboptimalities[:, None, :] < suboptimalities[None, :, :]).sum(axis=2)
    clearly_better = wins - wins.T > ERRORS * np.sqrt(wins + wins.T)
    order = np.argsort(np.take_along_axis(suboptimalities, runs, axis=1)[:, MEDIAN], kind="stable")
    places, first = np.empty(len(order), int), 0
    for i, contender in enumerate(order):
        if clearly_better[order[first], contender]:
            first = i
        places[contender] = first + 1
    return Ranking(steps, start, suboptimalities, runs, wins / seeds, order, places)
