"""Standings: what the results table says about each contender."""

import math
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.stopping import Stop, stop
from experiments.terrain import frame
from experiments.trajectory import Result, Trajectory
from quantities import written


class Spent(NamedTuple):
    """What a run asked of its loss.

    total: value 1, gradient 2, Hessian 4.
    values, gradients, hessians: how many of each.
    """

    total: int
    values: int
    gradients: int
    hessians: int


class Standing(NamedTuple):
    """How one contender did.

    steps_to: the first step whose loss is within the tolerance of the lowest known loss.
    spent: the evaluations its steps used.
    diverged_at: the first step whose position is not finite.
    left_at: the step at which it left the map for good, though still finite.
    stopped: the stopping rule that fired first, if any did.
    """

    final_loss: float
    best_loss: float
    steps_to: int | None
    spent: Spent
    diverged_at: int | None
    left_at: int | None
    stopped: Stop | None


def _left_at(experiment: Experiment, trajectory: Trajectory) -> int | None:
    low, high = np.array(frame(experiment.surface.domain(experiment.shape))).T
    inside = ((trajectory.positions >= low) & (trajectory.positions <= high)).all(axis=1)
    if inside[-1]:
        return None
    return int(len(inside) - np.argmax(inside[::-1])) if inside.any() else 0


def _spent(trajectory: Trajectory) -> Spent:
    counts = trajectory.evaluations
    kinds = (counts.values, counts.gradients, counts.hessians)
    return Spent(int(trajectory.cost[-1]), *(int(kind[-1]) if len(kind) else 0 for kind in kinds))


def standing(experiment: Experiment, trajectory: Trajectory, tolerance: float) -> Standing:
    """How a contender of the experiment did; `standings` says the rest."""
    # Where no minimum is known, nobody comes near to it.
    lowest = min((m.loss for m in experiment.surface.minima(experiment.shape)), default=math.nan)
    return Standing(
        float(trajectory.losses[-1]),
        trajectory.best_loss,
        trajectory.steps_to(lowest + tolerance),
        _spent(trajectory),
        trajectory.diverged_at,
        None if trajectory.diverged_at is not None else _left_at(experiment, trajectory),
        stop(trajectory, experiment.stop),
    )


def standings(result: Result, tolerance: float) -> list[Standing]:
    """One standing for each contender.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss, > 0.
    """
    return [standing(result.experiment, trajectory, tolerance) for trajectory in result]


def names(experiment: Experiment) -> list[str]:
    """A short name for each contender, no two the same.

    It is the label or the optimizer; where two are alike the rate is added, then the batch size on
    a data set, and then a count.
    """
    found = [c.label or c.rule.title for c in experiment.contenders]
    more = [[f" {written(c.rate)}" for c in experiment.contenders]]
    if experiment.examples:
        more.append([f", B {c.batch or experiment.examples}" for c in experiment.contenders])
    for each in more:
        found = [name + one if found.count(name) > 1 else name for name, one in zip(found, each, strict=True)]
    return [f"{name} ({found[:i].count(name) + 1})" if found[:i].count(name) else name for i, name in enumerate(found)]
