"""Which schedule ends lowest when all may spend the same: a ranking over seeds, with its ties."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.suboptimality import initial_suboptimality
from experiments.sweep import sweep
from experiments.sweep.quartiles import MEDIAN, quartile_runs
from laboratories.schedules.budget import paid_steps

Progress = Callable[[float], object]
ERRORS = 3.0  # standard errors of a coin's tosses: a lead that is smaller may be luck


class Ranking(NamedTuple):
    """How the contenders of an experiment end, each with the steps it can pay for.

    steps: how many each takes.
    start: the loss at the start above the lowest known one.
    heights: the final loss above it, (contenders, seeds); inf where it diverged.
    runs: the run that is at each of the quartiles, (contenders, 3); run s has seed experiment.seed + s.
    beats: share of the seeds in which the row's contender ends below the column's, (contenders, contenders).
    order: the contenders' numbers, by their median.
    ranks: of each contender, from 1; those that are tied (`ranked`) share a place.
    """

    steps: tuple[int, ...]
    start: float
    heights: np.ndarray
    runs: np.ndarray
    beats: np.ndarray
    order: np.ndarray
    ranks: np.ndarray

    @property
    def quartiles(self) -> np.ndarray:
        """(contenders, 3), the heights of `runs`."""
        return np.take_along_axis(self.heights, self.runs, axis=1)


def ranking(experiment: Experiment, seeds: int, progress: Progress = lambda _: None) -> Ranking:
    """Rank the contenders by their final full loss.

    All may spend as many gradients as the experiment has steps: who watches the loss takes fewer
    steps (`paid_steps`). Runs with the same seed share their noise, so they are compared pair by pair.

    Args:
        experiment: what to run; its contenders ask for one gradient a step. Its landscape has a known minimum.
        seeds: how many runs each contender makes, at least 1.
        progress: called with the share of the runs that is done.
    """
    steps = paid_steps(experiment)
    heights = np.empty((len(steps), seeds))
    # One by one, so that those that have not changed since the last time are not run again.
    for i, (contender, count) in enumerate(zip(experiment.contenders, steps, strict=True)):
        alone = experiment.model_copy(update={"steps": count, "contenders": (contender,)})
        heights[i] = sweep(alone, {}, seeds, progress=_of_all(progress, i, len(steps))).final_losses[0]
    return ranked(
        steps,
        initial_suboptimality(experiment),
        heights - experiment.surface.lowest_loss(experiment.parameters),
    )


def _of_all(progress: Progress, before: int, count: int) -> Progress:
    """The progress of one contender, told as that of all."""
    return lambda share: progress((before + share) / count)


def ranked(steps: tuple[int, ...], start: float, heights: np.ndarray) -> Ranking:
    """The ranking of these heights above the lowest loss, (contenders, seeds); what is not a number has diverged.

    By their medians, from the lowest: a contender has a place of its own if the first one of the place
    above wins clearly more seeds against it than it loses, as fair coins would hardly ever have it:
    wins - losses > 3 sqrt(wins + losses). If not, it is tied with that one.
    """
    heights = np.where(np.isnan(heights), np.inf, np.maximum(heights, 0.0))
    seeds = heights.shape[1]
    runs = quartile_runs(heights)
    wins = (heights[:, None, :] < heights[None, :, :]).sum(axis=2)
    clearly_better = wins - wins.T > ERRORS * np.sqrt(wins + wins.T)
    order = np.argsort(np.take_along_axis(heights, runs, axis=1)[:, MEDIAN], kind="stable")
    places, first = np.empty(len(order), int), 0
    for i, contender in enumerate(order):
        if clearly_better[order[first], contender]:
            first = i
        places[contender] = first + 1
    return Ranking(steps, start, heights, runs, wins / seeds, order, places)
