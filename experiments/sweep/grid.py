"""The runs of one contender in a sweep: which numbers, which seed and which batch size each of them has."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.sweep.axes import Axis, number_index


class Grid(NamedTuple):
    """All runs of one contender, flat: the grid's points in order, each with its seeds.

    Attributes:
        experiment, contender: what is run.
        shape: (*axes, seeds) before it is made flat. Seeds that give the same run are one.
        varied: by the index of a number that differs between runs, its value in each of them.
        seeds: of each run.
        batches: the batch size of each run; 1 where there is no data set.
        noisy: whether gradients have additive noise.
        batched: whether some batch leaves out examples.
    """

    experiment: Experiment
    contender: Contender
    shape: tuple[int, ...]
    varied: dict[int, Float[np.ndarray, " runs"]]
    seeds: Int[np.ndarray, " runs"]
    batches: Int[np.ndarray, " runs"]
    noisy: bool
    batched: bool

    @property
    def random(self) -> bool:
        """Whether a run depends on its seed."""
        return self.noisy or self.batched


def make_grid(
    experiment: Experiment, contender: Contender, axes: Sequence[Axis], seeds: int, same_targets: bool
) -> Grid:
    """The contender of the experiment over the axes.

    Args:
        experiment, contender, axes: what to run where.
        seeds: how many runs each point has.
        same_targets: whether all seeds of a point have one target. Where nothing is random they are then one run.
    """
    words, examples = [axis.word for axis in axes], experiment.examples
    noisy = contender.noise > 0.0 or "noise" in words
    batched = bool(examples) and ("batch" in words or contender.batch not in (None, examples))
    shape = (*(len(axis.numbers) for axis in axes), seeds if noisy or batched or not same_targets else 1)
    mesh = np.meshgrid(*(axis.numbers for axis in axes), np.arange(shape[-1]), indexing="ij")
    *columns, seed_offset = (column.ravel() for column in mesh)
    by_word = dict(zip(words, columns, strict=True))
    first_seed = by_word.pop("seed", experiment.seed_of(contender))
    batches = by_word.pop("batch", np.full(len(seed_offset), contender.batch or examples or 1))
    if noisy and ("noise" in words or "batch" in words):
        averaged = batches.astype(int) if "batch" in words or contender.batch else 1  # examples of one gradient
        by_word["noise"] = by_word.get("noise", contender.noise) / np.sqrt(averaged)
    index = number_index(experiment, contender)
    varied = {index[word]: numbers for word, numbers in by_word.items()}
    seeds_of_runs = (first_seed + seed_offset).astype(int)
    return Grid(experiment, contender, shape, varied, seeds_of_runs, batches.astype(int), noisy, batched)
