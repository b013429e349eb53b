"""Standings: what the results table says about each contender."""

from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.terrain import frame
from experiments.trajectory import Result, Trajectory
from quantities import written


class Standing(NamedTuple):
    """How one contender did.

    steps_to: the first step whose loss is within the tolerance of the lowest known loss.
    gradients: gradient evaluations used.
    diverged_at: the first step whose position is not finite.
    left_at: the step at which it left the map for good, though still finite.
    """

    final_loss: float
    best_loss: float
    steps_to: int | None
    gradients: int
    diverged_at: int | None
    left_at: int | None


def _left_at(experiment: Experiment, trajectory: Trajectory) -> int | None:
    low, high = np.array(frame(experiment.surface.domain(experiment.shape))).T
    inside = ((trajectory.positions >= low) & (trajectory.positions <= high)).all(axis=1)
    if inside[-1]:
        return None
    return int(len(inside) - np.argmax(inside[::-1])) if inside.any() else 0


def standings(result: Result, tolerance: float) -> list[Standing]:
    """One standing for each contender.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss, > 0.
    """
    experiment = result.experiment
    lowest = min((m.loss for m in experiment.surface.minima(experiment.shape)), default=0.0)
    return [
        Standing(
            float(t.losses[-1]),
            t.best_loss,
            t.steps_to(lowest + tolerance),
            int(t.evaluations.gradients[-1]),
            t.diverged_at,
            None if t.diverged_at is not None else _left_at(experiment, t),
        )
        for t in result
    ]


def names(experiment: Experiment) -> list[str]:
    """A short name for each contender, no two the same.

    It is the label or the optimizer; where two are alike the rate is added, and then a count.
    """
    plain = [c.label or c.rule.title for c in experiment.contenders]
    rated = [
        f"{name} {written(contender.rate)}" if plain.count(name) > 1 else name
        for name, contender in zip(plain, experiment.contenders, strict=True)
    ]
    return [f"{name} ({rated[:i].count(name) + 1})" if rated[:i].count(name) else name for i, name in enumerate(rated)]
