"""Sweeps: many runs of which only the ends are kept, over a grid of any numbers of an experiment."""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Lock
from typing import Literal

import numpy as np
from cachetools import LRUCache

from experiments.address import address
from experiments.contender import SEED, Contender
from experiments.experiment import Experiment
from experiments.stopping_rules import Stopping
from experiments.sweep.axes import Axes, Axis, axes_of
from experiments.sweep.minima import lowest_losses
from experiments.sweep.runner import Sweep, run_grid
from quantities import Range

TOLERANCE = 1e-3
MOST_SEEDS = Range(1, 10_000, integer=True)
Precision = Literal["float32", "float64"]


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

    A run is the race of the experiment in which the words of the axes have the point's values, and each contender's
    seed is the s-th after its own: `experiments.run` gives the same end, but for rounding.

    Args:
        experiment: what to run.
        axes: none, one or two words of the experiment's string with their values: `rate`, `warmup`, `noise`, `batch`,
            `seed`, `start.0`, `start.1`, `landscape.*`, `hyper.*`, `schedule.*`. They hold for all contenders: `seed`
            takes the place of a contender's own.
        seeds: how many runs each point has.
        tolerance: how near to its target a loss has to be to count as reached, in units of loss.
        targets: the losses to be reached, of a shape that broadcasts to that of the result; left out, the lowest
            known ones.
        precision: of the steps. float32 takes half the time; the result is float64.
        progress: called with the fraction that is done, in the caller's thread. An exception from it stops the sweep.

    Returns:
        A `Sweep`. A contender that has been swept before with the same arguments is not run again, as long as
        there is room for what was found. Other contenders of the experiment make no difference.

    Raises:
        Refused: a ValueError; an axis that is unknown, a value that is not accepted, too many seeds.
    """
    found = axes_of(experiment, axes)
    MOST_SEEDS.encode("sweep.seeds", seeds)
    SEED.encode("sweep.last_seed", _highest_seed(experiment, found) + seeds - 1)
    shape = (len(experiment.contenders), *(len(axis.numbers) for axis in found), seeds)
    named = tuple((axis.word, axis.numbers.tobytes()) for axis in found)
    aims = np.broadcast_to(lowest_losses(experiment, found) if targets is None else targets, shape)
    keys = [
        (address(_alone(experiment, contender)), named, seeds, _digest(own), tolerance, precision)
        for contender, own in zip(experiment.contenders, aims, strict=True)
    ]
    with _LOCK:
        known = {key: _KEPT[key] for key in keys if key in _KEPT}
    new = [i for i, key in enumerate(keys) if key not in known]
    if new:
        some = experiment.model_copy(update={"contenders": tuple(experiment.contenders[i] for i in new)})
        each = run_grid(some, found, aims[new], tolerance, np.dtype(precision), progress)
        for i, one in zip(new, each, strict=True):
            known[keys[i]] = one
            with _LOCK, suppress(ValueError):  # one that is too large to be kept
                _KEPT[keys[i]] = one
    return Sweep(*map(_together, zip(*(known[key] for key in keys), strict=True)))


def _digest(targets: np.ndarray) -> bytes:
    """What stands for the targets among the arguments of a sweep that is kept."""
    return hashlib.sha256(targets.tobytes()).digest()


def _highest_seed(experiment: Experiment, axes: Sequence[Axis]) -> int:
    """The highest of all first seeds."""
    along_axis = [int(axis.numbers.max()) for axis in axes if axis.word == "seed"]
    return max(along_axis or [experiment.seed_of(contender) for contender in experiment.contenders])


def _alone(experiment: Experiment, contender: Contender) -> Experiment:
    """The contender's part of the experiment, without names and stopping rules, which change no run."""
    return experiment.model_copy(
        update={"stop": Stopping(), "contenders": (contender.model_copy(update={"label": "", "tuned": ""}),)}
    )


def _together(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """The contenders' arrays as one, read-only; that of a single one is not copied."""
    array = arrays[0][None] if len(arrays) == 1 else np.stack(arrays)
    array.flags.writeable = False
    return array


def last_first_seed(seeds: int) -> int:
    """The largest seed that so many seeds can begin with."""
    return int(SEED.high) + 1 - seeds


def forget() -> None:
    """Let all kept sweeps go."""
    with _LOCK:
        _KEPT.clear()
