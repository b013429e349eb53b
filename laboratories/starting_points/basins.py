"""Basins: for each start of the domain, the minimum in which a run from there ends, and the steps it needs."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from experiments.analysis.nearest_minimum import nearest_minimum
from experiments.arrival import arrival
from experiments.defaults import default_contender
from experiments.experiment import Experiment
from experiments.run import run
from experiments.sweep import TOLERANCE, sweep

ELSEWHERE, DIVERGED = -1, -2  # ends near no known minimum; ends nowhere


class Basins(NamedTuple):
    """The starts on a grid, and what became of them; rows go with theta_1, from low to high.

    theta_0, theta_1: the starts, (columns,) and (rows,).
    ends: (contenders, rows, columns), the number of the known minimum near which the run ended, or
        `ELSEWHERE`, or `DIVERGED`.
    steps: (contenders, rows, columns), the step from which on the loss stays within `TOLERANCE` of that minimum's: on
        its way a run may pass such a loss anywhere. NaN where it does not stay, and where the run ended in no minimum.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    ends: np.ndarray
    steps: np.ndarray

    def shares(self, end: int) -> np.ndarray:
        """The share of all starts that end there, for each contender, (contenders,)."""
        return (self.ends == end).mean(axis=(1, 2))


class StartOutcome(NamedTuple):
    """Where one run ended, and the steps it needed, None for NaN; as in `Basins`."""

    end: int
    steps: int | None


def default_basins() -> Experiment:
    """The lectures' question on the smallest landscape with a trap: which optimizer gets out, and from where?"""
    slug = "two_wells"
    contenders = tuple(default_contender(optimizer, slug) for optimizer in ("gradient_descent", "momentum", "adam"))
    return Experiment(landscape=slug, contenders=contenders)


def basins(experiment: Experiment, side: int, progress: Callable[[float], object] = lambda _: None) -> Basins:
    """Run every contender from a grid of starts over the landscape's domain.

    Args:
        experiment: what to run, on a landscape with known minima; its start has no part in it.
        side: starts along each side of the domain, at least 1. They are the centres of side x side equal cells.
        progress: called with the share that is done. It may raise to stop the runs.

    Returns:
        A `Basins`. Of a contender that has been run before nothing is run again, as in `sweep`.
    """
    theta_0, theta_1 = (centres(low, high, side) for low, high in experiment.surface.domain(experiment.parameters))
    # The start is varied: experiments that differ in theirs are the same sweep.
    anywhere = experiment.model_copy(update={"start": experiment.surface.start})
    ends, steps = _ends_and_steps(anywhere, {"start.0": theta_0, "start.1": theta_1}, progress)
    return Basins(theta_0, theta_1, ends, steps)


def _ends_and_steps(
    experiment: Experiment, axes: dict[str, np.ndarray], progress: Callable[[float], object]
) -> tuple[np.ndarray, np.ndarray]:
    """`Basins.ends` and `.steps`.

    Where minima are not equally low, all runs are made twice: which loss a run is to reach is known
    only when it is known where it ends.
    """
    losses = np.array([minimum.loss for minimum in experiment.surface.minima(experiment.parameters)])
    turns = 1 if np.ptp(losses) <= TOLERANCE else 2
    found = sweep(experiment, axes, precision="float32", progress=lambda share: progress(share / turns))
    own = np.append(losses, np.nan)[found.minimum_reached]  # the last for none
    if turns == 2:
        second = {"targets": own, "progress": lambda share: progress((1.0 + share) / turns)}
        found = sweep(experiment, axes, precision="float32", **second)
    ends = np.where(found.diverged, DIVERGED, found.minimum_reached)
    steps = np.where(ends >= 0, found.stays_from, np.nan)
    return ends[..., 0].swapaxes(1, 2), steps[..., 0].swapaxes(1, 2)


def centres(low: float, high: float, count: int) -> np.ndarray:
    """The centres of `count` equal parts of an interval, shape (count,)."""
    return low + (high - low) * (np.arange(count) + 0.5) / count


def outcomes(experiment: Experiment) -> tuple[StartOutcome, ...]:
    """What becomes of each contender from the experiment's own start."""
    minima, found = experiment.surface.minima(experiment.parameters), []
    for trajectory in run(experiment):
        end = int(nearest_minimum(experiment.surface, experiment.parameters, trajectory.positions[-1]))
        if trajectory.diverged_at is not None:
            end = DIVERGED
        reached = arrival(experiment, trajectory, minima[end].loss, TOLERANCE) if end >= 0 else None
        found.append(StartOutcome(end, reached.stays_from if reached else None))
    return tuple(found)
