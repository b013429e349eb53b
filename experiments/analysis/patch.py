"""Patch: the loss around a point, from close by, with levels to draw.

A close-up shows the middle of it, and may move over the rest.
"""

from typing import Any, NamedTuple

import numpy as np

from experiments.analysis.losses import losses
from landscapes import Landscape

REACH = 3.0  # a patch is so many times as wide and as high as the view in its middle
LINES = 11  # levels between the lowest and the highest loss in view: each is a line there, but for the lowest few
_POINTS = 16_384  # a cell is then about ten pixels wide, on which a smooth loss is straight enough
_MOST_LEVELS = 40  # below the lowest or above the lowest: what is around the view may be far steeper
_STEEPEST = 4.0
_FLOOR_SHARE = 0.015  # of the patch lies below the lowest level: a thinner line would break into islands


class Patch(NamedTuple):
    """The loss over a grid.

    Attributes:
        theta_0: (columns,) coordinates, relative to the middle.
        theta_1: (rows,) coordinates, relative to the middle.
        losses: (rows, columns), masked where they are not finite.
        levels: the losses whose contours are drawn, in growing order.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    losses: np.ma.MaskedArray
    levels: np.ndarray


def patch(landscape: Landscape, parameters: Any, middle: tuple[float, float], half: tuple[float, float]) -> Patch:
    """Sample the loss around a view.

    Args:
        landscape, parameters: whose loss.
        middle: of the view.
        half: half the width and half the height of the view.
    """
    shape = np.sqrt(half[0] / half[1])
    columns, rows = (max(round(np.sqrt(_POINTS) * share), 2) for share in (shape, 1.0 / shape))
    theta_0, theta_1 = (REACH * side * np.linspace(-1.0, 1.0, n) for side, n in zip(half, (columns, rows), strict=True))
    points = np.stack(np.meshgrid(middle[0] + theta_0, middle[1] + theta_1), axis=-1).reshape(-1, 2)
    sampled = np.ma.masked_invalid(losses(landscape, parameters, points).reshape(rows, columns))
    in_view = np.ix_(np.abs(theta_1) <= half[1], np.abs(theta_0) <= half[0])
    return Patch(theta_0, theta_1, sampled, _levels(sampled[in_view].compressed(), sampled))


def _levels(seen: np.ndarray, everywhere: np.ma.MaskedArray) -> np.ndarray:
    """Levels at powers of 1/LINES, 2/LINES ... of what the loss rises in view, and so on beyond it.

    The power is the one that halves the view: 1 on a slope, about 2 in a valley. Lines then stand apart in both.
    Empty where the loss is the same everywhere in view.
    """
    low, rise = (float(seen.min()), float(np.ptp(seen))) if len(seen) else (0.0, 0.0)
    if not 0.0 < rise < np.inf:
        return np.empty(0)
    half_way = float(np.median(seen) - low) / rise
    power = float(np.clip(-np.log2(max(half_way, 1e-12)), 1.0, _STEEPEST))
    steps = np.arange(-_MOST_LEVELS, _MOST_LEVELS) + 0.5
    levels = low + rise * np.sign(steps) * (np.abs(steps) / LINES) ** power
    floor = np.quantile(everywhere.compressed(), _FLOOR_SHARE)
    return np.unique(levels[(levels > floor) & (levels < everywhere.max())])
