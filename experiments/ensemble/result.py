"""The result of an ensemble: statistics of many runs of one contender, as NumPy arrays, and how each run ended."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np


class EnsembleResult(NamedTuple):
    """What came of one contender's runs. A run that diverged is inf or NaN here, and so is every mean it is in.

    Attributes:
        moments: (steps + 1, 2, 2), the mean over the runs of d d' with d = theta_t - about.
        ends: (seeds, 2), the last positions.
        lowest: (seeds,), the lowest full loss, the start and the end included; inf if all were NaN.
        lowest_at: (seeds, 2), where it first was.
        farthest: (seeds,), the largest |d| in the second half of the steps.
        quarters: (seeds, 4), the mean of |d|^2 over each quarter of the steps; NaN where fewer than three
            leave one empty.
    """

    moments: np.ndarray
    ends: np.ndarray
    lowest: np.ndarray
    lowest_at: np.ndarray
    farthest: np.ndarray
    quarters: np.ndarray

    @property
    def distances(self) -> np.ndarray:
        """(steps + 1,), E|theta_t - about|^2."""
        return self.moments[:, 0, 0] + self.moments[:, 1, 1]

    @property
    def diverged(self) -> int:
        """How many runs did not stay finite."""
        return int((~np.isfinite(self.ends).all(axis=1)).sum())


class ChunkSums(NamedTuple):
    """Some of the runs as the loop leaves them: sums in place of means, the runs last.

    Attributes:
        products: (steps + 1, 3), the sums over the runs of d_0^2, d_0 d_1, d_1^2.
        ends: (2, runs).
        lowest: (runs,).
        lowest_at: (2, runs).
        farthest: (runs,), squared.
        quarters: (4, runs).
    """

    products: np.ndarray
    ends: np.ndarray
    lowest: np.ndarray
    lowest_at: np.ndarray
    farthest: np.ndarray
    quarters: np.ndarray


def merge_chunks(chunks: Sequence[ChunkSums], seeds: int) -> EnsembleResult:
    """All chunks of one contender, without the runs that only fill up the last one."""
    products, *others = zip(*chunks, strict=True)
    ends, lowest, lowest_at, farthest, quarters = (np.concatenate(one, axis=-1)[..., :seeds] for one in others)
    rows = len(products[0])
    lengths = np.bincount(4 * np.arange(rows) // rows, minlength=4)
    with np.errstate(all="ignore"):  # what is not finite stays so
        moments = np.sum(products, axis=0)[:, [[0, 1], [1, 2]]] / seeds
        means = (quarters / lengths[:, None]).T
        return EnsembleResult(moments, ends.T, lowest, lowest_at.T, np.sqrt(farthest), means)
