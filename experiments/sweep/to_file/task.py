"""The task of a sweep to a file: a grid of up to two words and of seeds in a row, cut into parts.

The parts follow each other as the elements of the result do. How the grid is cut depends on the task alone, so that
a sweep that began on one machine can be continued on another one.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from experiments.contender import SEED
from experiments.experiment import Experiment
from experiments.sweep.axes import Axis, axes_of
from experiments.sweep.minima import lowest_losses
from experiments.sweep.runner import Sweep, run_grid
from quantities import Accepted, Refused, Value

MOST_RUNS = 100_000_000
_MOST_OF_A_PART = 1 << 18  # runs: 15 MB of ends
_MOST_STEPS_OF_A_PART = 1 << 28  # of all its runs together: a second or a few, on two cores

Block = tuple[slice, ...]


class Part(NamedTuple):
    """A part of the task: one contender over a block of the grid, a slice of each axis."""

    contender: int
    block: Block


class Task(NamedTuple):
    """What is swept.

    Attributes:
        experiment: what is run.
        axes: as they were given, in the order of the result's axes. They may hold `seed`.
        values: along each axis, as a person gave them.
        row_of_seeds: whether the values of `seed` follow each other.
        tolerance, precision: as `experiments.sweep.sweep` has them.
    """

    experiment: Experiment
    axes: tuple[Axis, ...]
    values: tuple[np.ndarray, ...]
    row_of_seeds: bool
    tolerance: float
    precision: str

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the result: (contenders, *axes)."""
        return (len(self.experiment.contenders), *(len(axis.numbers) for axis in self.axes))

    def parts(self) -> list[Part]:
        """All parts, in the order of the result's elements."""
        most = max(1, min(_MOST_OF_A_PART, _MOST_STEPS_OF_A_PART // self.experiment.steps))
        contenders, *axes = self.shape
        return [Part(i, block) for i in range(contenders) for block in blocks(axes, most)]


def make_task(
    experiment: Experiment, given: Mapping[str, Sequence[Value] | np.ndarray], tolerance: float, precision: str
) -> Task:
    """The task, if the experiment has such words and accepts the values.

    Args:
        experiment: what to run.
        given: up to two words with their values, and beside them `seed` if its values are a range, in steps of one.
        tolerance, precision: as for `experiments.sweep.sweep`.

    Raises:
        Refused: a ValueError; an axis that is unknown, empty, one too many, a value that is not accepted, too many
            runs.
    """
    runs = len(experiment.contenders) * math.prod(map(_length, given.values()))
    if runs > MOST_RUNS:
        raise Refused("runs", runs, Accepted("number_of_runs", {"most": MOST_RUNS}))
    seeds = given.get("seed")
    row = seeds if isinstance(seeds, range) else range(0)
    others = {word: values for word, values in given.items() if word != "seed" or not row}
    found = {axis.word: axis for axis in axes_of(experiment, others)}
    if row:
        for end in (row[0], row[-1]):
            SEED.encode("seed", end)
        found["seed"] = Axis("seed", np.asarray(row))
    values = tuple(np.asarray(of_word) for of_word in given.values())
    return Task(experiment, tuple(found[word] for word in given), values, bool(row), tolerance, precision)


def _length(values: Sequence[Value] | np.ndarray) -> int:
    """How many values there are; `len` has no number for a range of more than 2^63."""
    return max(0, values.stop - values.start) if isinstance(values, range) and values.step == 1 else len(values)


def blocks(shape: Sequence[int], most: int) -> Iterator[Block]:
    """Cut an array into blocks that follow each other in its memory.

    Args:
        shape: of the array, row by row.
        most: how many elements a block may have.
    """
    cut, whole = len(shape), 1  # the axes from `cut` on are whole in each block
    while cut and shape[cut - 1] * whole <= most:
        cut -= 1
        whole *= shape[cut]
    rest = tuple(slice(0, length) for length in shape[cut:])
    if not cut:
        yield rest
        return
    length = shape[cut - 1]
    edges = np.linspace(0, length, -(-length // (most // whole)) + 1).astype(int).tolist()
    for point in np.ndindex(*shape[: cut - 1]):
        for first, last in pairwise(edges):
            yield (*(slice(i, i + 1) for i in point), slice(first, last), *rest)


def run_part(task: Task, part: Part, progress: Callable[[float], object] | None = None) -> Sweep:
    """The ends of a part's runs.

    Returns:
        A `Sweep` of the block's shape.
    """
    contender = task.experiment.contenders[part.contender]
    axes = [Axis(axis.word, axis.numbers[own]) for axis, own in zip(task.axes, part.block, strict=True)]
    place, seeds = len(axes), 1
    if task.row_of_seeds:
        place = [axis.word for axis in axes].index("seed")
        row = axes.pop(place).numbers
        contender, seeds = contender.model_copy(update={"seed": int(row[0])}), len(row)
    alone = task.experiment.model_copy(update={"contenders": (contender,)})
    shape = (1, *(len(axis.numbers) for axis in axes), seeds)
    targets = np.broadcast_to(lowest_losses(alone, axes), shape)
    (found,) = run_grid(alone, tuple(axes), targets, task.tolerance, np.dtype(task.precision), progress)
    last = len(axes)  # the place of the seeds
    if task.row_of_seeds:
        return Sweep(*(np.moveaxis(array, last, place) for array in found))
    return Sweep(*(array.squeeze(last) for array in found))
