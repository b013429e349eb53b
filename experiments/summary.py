"""Summary: what the results table shows of each contender."""

from typing import NamedTuple

import numpy as np

from experiments.analysis.shown_domain import shown_domain
from experiments.arrival import Arrival, arrival
from experiments.experiment import Experiment
from experiments.result import Result
from experiments.stopped import Stop, stop
from experiments.trajectory import Trajectory


class EvaluationCounts(NamedTuple):
    """What a run asked of its loss.

    total: value 1, gradient 2, Hessian 4.
    values, gradients, hessians: how many of each.
    """

    total: int
    values: int
    gradients: int
    hessians: int


class Summary(NamedTuple):
    """How one contender did.

    Attributes:
        reached: when its loss was within the tolerance of the lowest known one; None where it never was.
        spent: the evaluations its steps used, up to where it diverged if it did.
        diverged_at: the first step whose position is not finite.
        left_at: the step at which it left the map for good, though still finite.
        stopped: the stopping rule that fired first, if any did.
    """

    final_loss: float
    best_loss: float
    reached: Arrival | None
    spent: EvaluationCounts
    diverged_at: int | None
    left_at: int | None
    stopped: Stop | None


def left_at(experiment: Experiment, trajectory: Trajectory) -> int | None:
    """The step from which on a run that stays finite is outside of all that a map shows; None where it is on it."""
    low, high = np.array(shown_domain(experiment.surface.domain(experiment.parameters))).T
    inside = ((trajectory.positions >= low) & (trajectory.positions <= high)).all(axis=1)
    if inside[-1]:
        return None
    return int(len(inside) - np.argmax(inside[::-1])) if inside.any() else 0


def _spent(trajectory: Trajectory) -> EvaluationCounts:
    counts = trajectory.evaluations
    kinds = (counts.values, counts.gradients, counts.hessians)
    return EvaluationCounts(int(trajectory.cost[-1]), *(int(kind[-1]) if len(kind) else 0 for kind in kinds))


def summary(experiment: Experiment, trajectory: Trajectory, tolerance: float) -> Summary:
    """How a contender of the experiment did; see `summaries`."""
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    return Summary(
        float(trajectory.losses[-1]),
        trajectory.best_loss,
        arrival(experiment, trajectory, lowest, tolerance),
        _spent(trajectory),
        trajectory.diverged_at,
        None if trajectory.diverged_at is not None else left_at(experiment, trajectory),
        stop(trajectory, experiment.stop),
    )


def summaries(result: Result, tolerance: float) -> list[Summary]:
    """One summary for each contender.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss, > 0.
    """
    return [summary(result.experiment, trajectory, tolerance) for trajectory in result]
