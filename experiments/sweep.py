"""Sweeps: many runs of which only the ends are kept, over a grid of any numbers of an experiment."""

import hashlib
import math
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Lock
from typing import Literal, NamedTuple

import numpy as np
from cachetools import LRUCache

from experiments.address import address
from experiments.experiment import SEED, Experiment
from experiments.room import make_room
from experiments.stopping import Stopping
from experiments.sweeps.axes import Axes, Axis, axes_of
from experiments.sweeps.devices import Call, compute
from experiments.sweeps.ends import COLUMNS, LOOPS, to_the_end
from experiments.sweeps.reached import lowest_losses, minimum_reached
from experiments.sweeps.runs import Grid, Part
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
    first = max([experiment.seed, *(int(axis.numbers.max()) for axis in found if axis.word == "seed")])
    SEED.encode("the last seed", first + seeds - 1)
    shape = (len(experiment.contenders), *(len(axis.numbers) for axis in found), seeds)
    named = tuple((axis.word, axis.numbers.tobytes()) for axis in found)
    aims = np.broadcast_to(lowest_losses(experiment, found) + tolerance if targets is None else targets, shape)
    digest = hashlib.sha256(aims.tobytes()).digest()
    key = (address(_bare(experiment)), named, seeds, digest, precision)
    with _LOCK:
        kept = _KEPT.get(key)
    if kept is None:
        kept = _swept(experiment, found, aims, np.dtype(precision), progress)
        with _LOCK, suppress(ValueError):  # one that is too large to be kept
            _KEPT[key] = kept
    return kept


def _bare(experiment: Experiment) -> Experiment:
    """The experiment without names and stopping rules, which change no run."""
    contenders = tuple(contender.model_copy(update={"label": ""}) for contender in experiment.contenders)
    return experiment.model_copy(update={"stop": Stopping(), "contenders": contenders})


def last_first_seed(seeds: int) -> int:
    """The largest seed that so many seeds can begin with."""
    return int(SEED.high) + 1 - seeds


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
    # Where nothing is drawn the seeds of a point are one run, unless each has a target of its own.
    alike = np.array_equal(targets, np.broadcast_to(targets[..., :1], targets.shape), equal_nan=True)
    grids = [Grid(experiment, contender, axes, seeds, alike) for contender in experiment.contenders]
    every = [np.empty((COLUMNS, math.prod(grid.shape))) for grid in grids]
    asked: deque[tuple[np.ndarray, Part]] = deque()

    def calls() -> Iterator[Call]:
        for grid, own, ends in zip(grids, targets, every, strict=True):
            for part in grid.parts(own[..., : grid.shape[-1]], dtype):
                asked.append((ends, part))
                yield part.call

    done, runs = 0, sum(math.prod(grid.shape) for grid in grids)
    for answer in compute(calls()):
        ends, part = asked.popleft()
        part.fill(ends, answer)
        done += len(part.runs)
        if progress:
            progress(done / runs)
    found = np.empty((COLUMNS, *targets.shape))
    for i, (grid, ends) in enumerate(zip(grids, every, strict=True)):
        found[:, i] = ends.reshape(COLUMNS, *grid.shape)  # runs that are alike for all seeds are repeated here
    ends, (final, best, steps) = np.moveaxis(found[:2], 0, -1), found[2:]
    reached = minimum_reached(experiment, axes, ends)
    all_of_it = Sweep(final, best, steps, reached, np.logical_not(np.isfinite(ends).all(axis=-1)), ends)
    for array in all_of_it:
        array.flags.writeable = False
    return all_of_it
