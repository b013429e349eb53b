"""The heights of a network's loss surface, on a scale that shows its valleys."""

from typing import NamedTuple

import numpy as np

_FLOOR = 0.015  # of the map: the lowest level, so that it is some cells wide
_LEAST = 1e-300  # of a loss with a logarithm


class Heights(NamedTuple):
    """log10 of the losses, cut off below where 1.5 % of the map lies lower, and NaN where a loss is not finite.

    low, high: the first and the last level to draw.
    """

    heights: np.ndarray
    low: float
    high: float


def heights(losses: np.ndarray) -> Heights:
    """What is drawn of losses on a grid."""
    there = losses[np.isfinite(losses)]
    if not len(there):
        return Heights(np.full(losses.shape, np.nan), 0.0, 1.0)
    floor = max(float(np.quantile(there, _FLOOR)), _LEAST)
    with np.errstate(invalid="ignore"):
        shown = np.log10(np.where(np.isfinite(losses), np.maximum(losses, floor), np.nan))
    low, high = float(np.log10(floor)), float(np.log10(max(float(there.max()), floor)))
    return Heights(shown, low, high if low < high else low + 1.0)
