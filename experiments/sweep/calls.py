"""The runs of one contender in a sweep: a point of the grid and a seed each, in calls of the compiled loop."""

import math
import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from experiments.batches import BatchPlan, batch_bits
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.lanes import size
from experiments.parameter_vector import pack
from experiments.run import CAPACITIES, standard_draws
from experiments.step import StepSpec
from experiments.sweep.axes import Axis, number_index
from experiments.sweep.devices import Call, mesh
from experiments.sweep.loop import COLUMNS, Length, Runs, Tables, run_to_end

_CHUNKS = 16  # of each device in one call
_TABLES = 8 << 20  # bytes of a call's draws, so that its loop stays native


class Part(NamedTuple):
    """One call: which runs it makes, where in its answer they are, and the call itself."""

    runs: np.ndarray
    chunks: np.ndarray
    call: Call

    def fill(self, ends: np.ndarray, answer: np.ndarray) -> None:
        """Write the answer, (chunks, columns, runs), into the ends of all runs, (columns, runs)."""
        own = answer[self.chunks].transpose(1, 0, 2).reshape(COLUMNS, -1)
        ends[:, self.runs] = own[:, : len(self.runs)]


class Grid:
    """All runs of one contender, flat: the grid's points in order, each with its seeds.

    Where nothing is drawn all seeds of a point are the same run, which is made once if their targets are `alike`, too.
    """

    def __init__(
        self, experiment: Experiment, contender: Contender, axes: Sequence[Axis], seeds: int, alike: bool
    ) -> None:
        """The contender of the experiment over the axes."""
        self._experiment, self._contender = experiment, contender
        words = [axis.word for axis in axes]
        examples = experiment.examples
        self._noisy = contender.noise > 0.0 or "noise" in words
        self._dealt = bool(examples) and ("batch" in words or contender.batch not in (None, examples))
        self.shape = (*(len(axis.numbers) for axis in axes), seeds if self._noisy or self._dealt or not alike else 1)
        mixed = np.meshgrid(*(axis.numbers for axis in axes), np.arange(self.shape[-1]), indexing="ij")
        *columns, seed = (column.ravel() for column in mixed)
        by_word = dict(zip(words, columns, strict=True))
        self._seed = (by_word.pop("seed", experiment.seed) + seed).astype(int)
        self._batch = by_word.pop("batch", np.full(len(seed), contender.batch or examples or 1)).astype(int)
        if self._noisy and ("noise" in words or "batch" in words):
            averaged = self._batch if "batch" in words or contender.batch else np.ones(len(seed))
            by_word["noise"] = by_word.get("noise", contender.noise) / np.sqrt(averaged)
        where = number_index(experiment, contender)
        self._varied = {where[word]: numbers for word, numbers in by_word.items()}

    def parts(self, targets: np.ndarray, dtype: np.dtype) -> Iterator[Part]:
        """The calls that make all runs.

        Args:
            targets: the loss that each run is to reach, of the grid's shape.
            dtype: float32 or float64, the precision of the steps.
        """
        pairs, own = self._drawn()
        order = np.argsort(own, kind="stable")
        columns = self._columns() if self._noisy or self._dealt else 1
        for first in range(0, len(pairs), columns):
            some = pairs[first : first + columns]
            low, high = np.searchsorted(own[order], (first, first + len(some)))
            tables = self._tables(some, columns, dtype)
            yield from self._split(order[low:high], own - first, tables, targets.ravel(), dtype)

    def _drawn(self) -> tuple[np.ndarray, np.ndarray]:
        """The seeds and batch sizes that differ, (pairs, 2), and which of them each run has."""
        if not (self._noisy or self._dealt):
            return np.zeros((1, 2), int), np.zeros(math.prod(self.shape), int)
        batch = self._batch if self._dealt else np.zeros_like(self._batch)
        pairs, own = np.unique(np.stack((self._seed, batch), axis=1), axis=0, return_inverse=True)
        return pairs, own.ravel()

    def _rows(self) -> tuple[int, int]:
        """How long the tables of noise and of batches are."""
        needed = next(c for c in CAPACITIES if self._experiment.steps < c)
        return needed if self._noisy else 1, needed if self._dealt else 1

    def _columns(self) -> int:
        noise, batches = self._rows()
        return max(1, min(32, _TABLES // (16 * noise + -(-self._experiment.examples // 8) * batches)))

    def _tables(self, pairs: np.ndarray, columns: int, dtype: np.dtype) -> Tables:
        """The draws of each pair, as in a race of that seed and batch size."""
        examples = self._experiment.examples
        noise_rows, batch_rows = self._rows()
        noise = np.zeros((noise_rows, 2, columns), dtype)
        batches = np.zeros((batch_rows, -(-examples // 8), columns), np.uint8)
        for i, (seed, batch) in enumerate(pairs.tolist()):
            if self._noisy:
                noise[:, :, i] = standard_draws(seed, noise_rows)
            batches[:, :, i] = batch_bits(BatchPlan(seed, examples, batch if self._dealt else examples, batch_rows))
        return Tables(noise, batches)

    def _split(
        self, runs: np.ndarray, own: np.ndarray, tables: Tables, targets: np.ndarray, dtype: np.dtype
    ) -> Iterator[Part]:
        """Runs in chunks, chunks in calls; every device and every core has its share."""
        experiment, contender = self._experiment, self._contender
        devices, width = mesh().size, size(experiment.examples).runs
        spec = StepSpec(experiment.surface, contender.rule, contender.rate_schedule)
        numbers = pack(experiment, contender).astype(dtype)
        varied = np.array(list(self._varied.values()), dtype).reshape(len(self._varied), len(own))
        chunks = -(-len(runs) // width)
        calls = max(-(-chunks // (_CHUNKS * devices)), min(os.cpu_count() or 1, chunks) if devices == 1 else 1)
        for of_call in np.array_split(np.arange(chunks), calls):
            shares = [len(share) for share in np.array_split(of_call, devices)]
            standing = np.concatenate([i * _CHUNKS + np.arange(share) for i, share in enumerate(shares)])
            mine = runs[of_call[0] * width : (of_call[-1] + 1) * width]
            table = np.full((_CHUNKS * devices, width), mine[-1])  # the last run fills up
            table[standing] = np.append(mine, np.full(len(of_call) * width - len(mine), mine[-1])).reshape(-1, width)
            values = varied[:, table].transpose(1, 0, 2)
            chosen = Runs(values, targets.astype(dtype)[table], own[table].astype(np.int32))
            length = Length(np.asarray(experiment.steps), np.array(shares))
            call = partial(run_to_end, mesh(), spec, tuple(self._varied), numbers, chosen, tables, length)
            yield Part(mine, standing, call)
