"""The draws of a sweep: a column of noise and of batches for each seed and batch size, as a race of them has."""

import math

import numpy as np
from jaxtyping import Int

from experiments.batches import BatchPlan, batch_bits
from experiments.run import CAPACITIES, standard_draws
from experiments.sweep.grid import Grid
from experiments.sweep.loop import Tables

_MOST_BYTES = 8 << 20  # of a call's tables, so that its loop stays native (`experiments.backend`)
_MOST_COLUMNS = 32


def distinct_draws(grid: Grid) -> tuple[Int[np.ndarray, "draws 2"], Int[np.ndarray, " runs"]]:
    """The pairs of seed and batch size that differ, and which of them each run has."""
    if not grid.random:
        return np.zeros((1, 2), int), np.zeros(math.prod(grid.shape), int)
    batches = grid.batches if grid.batched else np.zeros_like(grid.batches)
    pairs, of_run = np.unique(np.stack((grid.seeds, batches), axis=1), axis=0, return_inverse=True)
    return pairs, of_run.ravel()


def column_count(grid: Grid) -> int:
    """How many columns the tables of a call have."""
    if not grid.random:
        return 1
    noise_rows, batch_rows = _row_counts(grid)
    bytes_of_column = 16 * noise_rows + -(-grid.experiment.examples // 8) * batch_rows
    return max(1, min(_MOST_COLUMNS, _MOST_BYTES // bytes_of_column))


def draw_tables(grid: Grid, pairs: Int[np.ndarray, "draws 2"], dtype: np.dtype) -> Tables:
    """The tables of these seeds and batch sizes; columns that are left over are zero."""
    examples, columns = grid.experiment.examples, column_count(grid)
    noise_rows, batch_rows = _row_counts(grid)
    noise = np.zeros((noise_rows, 2, columns), dtype)
    batches = np.zeros((batch_rows, -(-examples // 8), columns), np.uint8)
    for column, (seed, batch) in enumerate(pairs.tolist()):
        if grid.noisy:
            noise[:, :, column] = standard_draws(seed, noise_rows)
        plan = BatchPlan(seed, examples, batch if grid.batched else examples, batch_rows)
        batches[:, :, column] = batch_bits(plan)
    return Tables(noise, batches)


def _row_counts(grid: Grid) -> tuple[int, int]:
    """Rows of the tables of noise and of batches; one where nothing is drawn."""
    capacity = next(c for c in CAPACITIES if grid.experiment.steps < c)
    return capacity if grid.noisy else 1, capacity if grid.batched else 1
