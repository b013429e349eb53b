"""Sweeps: many runs of which only the ends are kept, over a grid of any numbers of an experiment."""

import math
from collections.abc import Callable
from threading import Lock
from typing import Literal, NamedTuple

import numpy as np
from cachetools import LRUCache

from experiments.address import address
from experiments.experiment import SEED, Experiment
from experiments.room import make_room
from experiments.sweeps.axes import Axes, Axis, axes_of
from experiments.sweeps.devices import compute
from experiments.sweeps.ends import COLUMNS, LOOPS, to_the_end
from experiments.sweeps.reached import lowest_losses, minimum_reached
from experiments.sweeps.runs import Grid
from quantities import Range

TOLERANCE = 1e-3
MOST_SEEDS = Range(1, 10_000, integer=True)
Precision = Literal["float32", "float64"]


class Sweep(NamedTuple):
    """How all runs ended. Arrays are read-only, of shape (contenders, *axes, seeds); `ends` has two coordinates more.

    final_losses: the full, noise-free loss at the end; infinite or NaN where a run diverged.
    best_losses: the lowest full loss met, start and end included; inf if all were NaN.
    steps_to: the first step at which the loss was at most the target; NaN where it never was.
    minimum_reached: which of the landscape's known minima the end is near, as an index; -1 for none.
    diverged: whether the end is not finite.
    ends: the last positions, (..., 2).
    """

    final_losses: np.ndarray
    best_losses: np.ndarray
    steps_to: np.ndarray
    minimum_reached: np.ndarray
    diverged: np.ndarray
    ends: np.ndarray


_KEPT: LRUCache[tuple, Sweep] = LRUCache(256 << 20, getsizeof=lambda found: sum(array.nbytes for array in found))
_LOCK = Lock()


def sweep(
    experiment: Experiment,
    axes: Axes,
    seeds: int = 1,
    *,
    tolerance: float = TOLERANCE,
    targets: np.ndarray | None = None,
    precision: Precision = "float64",
    progress: Callable[[float], object] | None = None,
) -> Sweep:
    """Run every contender of the experiment at every point of a grid, with many seeds.

    A run is the race of the experiment in which the words of the axes have the point's values, and the seed is
    the s-th after its own: `experiments.run` gives the same end, but for rounding.

    Args:
        experiment: what to run.
        axes: none, one or two words of the experiment's string with their values: `rate`, `warmup`, `noise`, `batch`,
            `seed`, `start.0`, `start.1`, `landscape.*`, `hyper.*`, `schedule.*`. They hold for all contenders.
        seeds: how many runs each point has.
        tolerance: how far above the lowest known loss `steps_to` counts to, in units of loss.
        targets: the losses that `steps_to` counts to instead, of a shape that broadcasts to that of the result.
        precision: of the steps. float32 takes half the time; the result is float64.
        progress: told the share that is done, in the caller's thread. Whatever it raises stops the sweep.

    Returns:
        A `Sweep`. The same arguments give the same one without running anything, as long as there is room for it.

    Raises:
        Refused: a ValueError; an axis that is unknown, a value that is not accepted, too many seeds.
    """
    found = axes_of(experiment, axes)
    MOST_SEEDS.encode("the number of seeds", seeds)
    last = max([experiment.seed, *(int(axis.numbers.max()) for axis in found if axis.word == "seed")]) + seeds - 1
    SEED.encode("the last seed", last)
    shape = (len(experiment.contenders), *(len(axis.numbers) for axis in found), seeds)
    named = tuple((axis.word, axis.numbers.tobytes()) for axis in found)
    aim = tolerance if targets is None else np.asarray(targets, float).tobytes()
    key = (address(experiment), named, seeds, aim, precision)
    with _LOCK:
        kept = _KEPT.get(key)
    if kept is None:
        aims = lowest_losses(experiment, found) + tolerance if targets is None else targets
        kept = _swept(experiment, found, np.broadcast_to(aims, shape), np.dtype(precision), progress)
        with _LOCK:
            _KEPT[key] = kept
    return kept


def forget() -> None:
    """Let all kept sweeps go."""
    with _LOCK:
        _KEPT.clear()


def _swept(
    experiment: Experiment,
    axes: tuple[Axis, ...],
    targets: np.ndarray,
    dtype: np.dtype,
    progress: Callable[[float], object] | None,
) -> Sweep:
    """The sweep itself; targets have the shape of the result."""
    seeds = targets.shape[-1]
    make_room(to_the_end, LOOPS)
    grids = [Grid(experiment, contender, axes, seeds) for contender in experiment.contenders]
    parts = [list(grid.parts(own[..., : grid.shape[-1]], dtype)) for grid, own in zip(grids, targets, strict=True)]
    calls = [part.call for of_one in parts for part in of_one]
    answers = iter(compute(calls, lambda done: progress and progress(done / len(calls))))
    found = np.empty((COLUMNS, *targets.shape))
    for i, (grid, of_one) in enumerate(zip(grids, parts, strict=True)):
        ends = np.empty((COLUMNS, math.prod(grid.shape)))
        for part in of_one:
            part.fill(ends, next(answers))
        found[:, i] = ends.reshape(COLUMNS, *grid.shape)  # runs that are alike for all seeds are repeated here
    ends, (final, best, steps) = np.moveaxis(found[:2], 0, -1), found[2:]
    reached = minimum_reached(experiment, axes, ends)
    all_of_it = Sweep(final, best, steps, reached, np.logical_not(np.isfinite(ends).all(axis=-1)), ends)
    for array in all_of_it:
        array.flags.writeable = False
    return all_of_it
