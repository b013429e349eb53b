"""Quartiles of many runs: runs themselves, since nothing lies between a run and one that diverged."""

import math

import numpy as np

QUARTILES = (0.25, 0.5, 0.75)
MEDIAN = 1  # its place among them


def quartile_runs(losses: np.ndarray) -> np.ndarray:
    """Which runs are at the lower quartile, the median and the upper quartile.

    The q-quartile of n runs is number q (n - 1), counted from the lowest; where that is a half, the higher one.

    Args:
        losses: (..., runs). What is not finite has diverged and counts as the highest; equals count in their order.

    Returns:
        (..., 3), numbers of runs.

    Where others differ: `numpy.quantile` interpolates between two runs.
    """
    known = np.where(np.isfinite(losses), losses, np.inf)
    places = [math.floor(q * (losses.shape[-1] - 1) + 0.5) for q in QUARTILES]
    return np.argsort(known, axis=-1, kind="stable")[..., places]
