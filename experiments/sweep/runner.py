"""The runs of a sweep, made: contenders share the cores, and each has its part of the result."""

import math
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.sweep.axes import Axis
from experiments.sweep.calls import calls
from experiments.sweep.devices import Call, compute
from experiments.sweep.grid import make_grid
from experiments.sweep.loop import COLUMNS
from experiments.sweep.minima import minimum_reached
from experiments.sweep.plan import CallPlan


class Sweep(NamedTuple):
    """How all runs ended. Arrays are read-only, of shape (contenders, *axes, seeds); `ends` has two coordinates more.

    Attributes:
        final_losses: the full, noise-free loss at the end; infinite or NaN where a run diverged.
        best_losses: the lowest full loss, start and end included; inf if all were NaN.
        steps_to: the first step at which the run was at the target (`experiments.arrival`); NaN where it never was.
        stays_from: the step from which on it was there until its end; NaN where it was not there at its end.
        minimum_reached: which of the landscape's known minima the end is near, as an index; -1 for none.
        diverged: whether the end is not finite.
        ends: the last positions, (..., 2).
    """

    final_losses: np.ndarray
    best_losses: np.ndarray
    steps_to: np.ndarray
    stays_from: np.ndarray
    minimum_reached: np.ndarray
    diverged: np.ndarray
    ends: np.ndarray


def run_grid(
    experiment: Experiment,
    axes: tuple[Axis, ...],
    targets: np.ndarray,
    tolerance: float,
    dtype: np.dtype,
    progress: Callable[[float], object] | None,
) -> list[Sweep]:
    """Run all that a sweep needs, the contenders side by side.

    Args:
        experiment, axes: what to run where.
        targets: the losses that steps are counted to, (contenders, *axes, seeds).
        tolerance: how near to them counts.
        dtype: float32 or float64, the precision of the steps.
        progress: called with the fraction that is done.

    Returns:
        A `Sweep` for each contender, without the axis of the contenders.
    """
    seeds = targets.shape[-1]
    # Where nothing is drawn the seeds of a point are one run, unless each has a target of its own.
    same_targets = np.array_equal(targets, np.broadcast_to(targets[..., :1], targets.shape), equal_nan=True)
    grids = [make_grid(experiment, contender, axes, seeds, same_targets) for contender in experiment.contenders]
    ends_of_grids = [np.empty((COLUMNS, math.prod(grid.shape))) for grid in grids]
    pending: deque[tuple[np.ndarray, CallPlan]] = deque()

    def all_calls() -> Iterator[Call]:
        for grid, own, ends in zip(grids, targets, ends_of_grids, strict=True):
            for plan, call in calls(grid, own[..., : grid.shape[-1]], tolerance, dtype):
                pending.append((ends, plan))
                yield call

    done, runs = 0, sum(math.prod(grid.shape) for grid in grids)
    for answer in compute(all_calls()):
        ends, plan = pending.popleft()
        plan.scatter(answer, ends)
        done += len(plan.runs)
        if progress:
            progress(done / runs)
    return [
        _part(experiment, axes, ends.reshape(COLUMNS, *grid.shape), own.shape)
        for grid, ends, own in zip(grids, ends_of_grids, targets, strict=True)
    ]


def _part(experiment: Experiment, axes: tuple[Axis, ...], columns: np.ndarray, shape: tuple[int, ...]) -> Sweep:
    """One contender's part, of the shape (*axes, seeds); runs that are alike for all seeds are repeated."""
    whole = np.empty((COLUMNS, *shape))
    whole[:] = columns
    ends, (final, best, steps_to, stays_from) = np.moveaxis(whole[:2], 0, -1), whole[2:]
    reached = minimum_reached(experiment, axes, ends)
    part = Sweep(final, best, steps_to, stays_from, reached, np.logical_not(np.isfinite(ends).all(axis=-1)), ends)
    for array in part:
        array.flags.writeable = False
    return part
