"""Terrain: the landscape on a grid, on a scale that shows its valleys.

Heights are logarithmic above the lowest known loss, or above the lowest of the domain where none is
known. They are cut off below where the grid can no longer resolve the valley floor: a floor
narrower than the grid would break into a string of islands that are not there. The cut is the loss
below which 1.5 % of the map lies, so that the lowest level is a few cells wide on every landscape.
Where a valley is so narrow that the points of the grid jump from its floor to its walls, each cell
takes the lowest of several points. Where a loss is not finite the map has a hole, a height that is NaN.
"""

from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from experiments.analysis.losses import losses
from experiments.analysis.shown_domain import shown_domain
from landscapes import Domain, Landscape

GRID = 240
_FLOOR_SHARE = 0.015
_TOLERATED = 0.02  # of the lowest level: what a grid point may miss of a valley's depth
_FINEST = 5
_LONGEST = 4.0  # times as long as wide: of a longer domain the grid is coarser, for there would be no end of points
_HIGHEST = 1e300  # of a loss: the difference of two has to be finite


class Terrain(NamedTuple):
    """Where the grid is, and how high it is: log10(loss - lowest), cut off below, and NaN where there is no loss.

    Attributes:
        theta_0: (columns,) coordinates.
        theta_1: (rows,) coordinates.
        heights: (rows, columns).
        low, high: the first and the last level to draw.
        lowest_loss: the loss that heights count from.
        highest_loss: the highest loss in the domain.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    heights: np.ndarray
    low: float
    high: float
    lowest_loss: float
    highest_loss: float


@lru_cache(maxsize=64)
def terrain(landscape: Landscape, parameters: Any, grid: int = GRID) -> Terrain:
    """Sample the landscape over its domain.

    Args:
        landscape: what to sample.
        parameters: its numbers, as its own NamedTuple.
        grid: points along the shorter side of the domain.

    Returns:
        A `Terrain`; its arrays are shared between callers and must not be changed.
    """
    return terrain_within(landscape.domain(parameters), landscape, parameters, grid)


def terrain_within(domain: Domain, landscape: Landscape, parameters: Any, grid: int) -> Terrain:
    """Sample the landscape over a box of its plane, for a picture from close by: made anew at each call.

    Args:
        domain: the box, which takes the place of the landscape's own domain.
        landscape, parameters, grid: as in `terrain`.
    """
    shown = shown_domain(domain)
    grid = min(grid, landscape.samples or grid)
    sides = [high - low for low, high in domain]
    cell = max(min(sides), max(sides) / _LONGEST) / (grid - 1)
    theta_0, theta_1 = (np.linspace(low, high, round((high - low) / cell) + 1) for low, high in shown)
    coarse = _sample(landscape, parameters, theta_0, theta_1)
    within = np.ix_(_within(theta_1, domain.theta_1), _within(theta_0, domain.theta_0))
    there = _finite(coarse[within])
    known = landscape.lowest_loss(parameters)
    lowest = float(there.min(initial=np.inf)) if np.isnan(known) else known
    if not len(there) or there.max() <= lowest:  # there is nothing that a height could tell
        lowest = lowest if len(there) else 0.0
        return Terrain(theta_0, theta_1, 0.0 * coarse, 0.0, 1.0, lowest, lowest)
    floor = float(np.quantile(there - lowest, _FLOOR_SHARE))
    # How far off the bottom of a valley a grid point may be, beside the lowest level drawn.
    missed = landscape.scale(parameters).curvature * (cell / 2) ** 2 / 2 / max(floor, 1e-300)
    fine = 1 if landscape.samples else int(np.ceil(np.sqrt(min(missed / _TOLERATED, _FINEST**2))))
    shown_losses = _lowest_nearby(landscape, parameters, theta_0, theta_1, fine, cell) if fine > 1 else coarse
    inside = _finite(shown_losses[within])
    floor = max(float(np.quantile(inside - lowest, _FLOOR_SHARE)), 1e-300)
    heights = np.log10(np.maximum(shown_losses - lowest, floor))
    highest = float(inside.max())
    low, high = float(np.log10(floor)), float(np.log10(min(highest - lowest, _HIGHEST)))
    if not low < high:  # the floor is flat up to the rim
        high = low + 1.0
    return Terrain(theta_0, theta_1, heights, low, high, lowest, highest)


def _sample(landscape: Landscape, parameters: Any, theta_0: np.ndarray, theta_1: np.ndarray) -> np.ndarray:
    """The loss at every point of the grid, shape (rows, columns); NaN where it is not finite."""
    points = np.stack(np.meshgrid(theta_0, theta_1), axis=-1).reshape(-1, 2)
    found = losses(landscape, parameters, points).reshape(len(theta_1), len(theta_0))
    return np.where(np.abs(found) <= _HIGHEST, found, np.nan)


def _lowest_nearby(
    landscape: Landscape, parameters: Any, theta_0: np.ndarray, theta_1: np.ndarray, fine: int, cell: float
) -> np.ndarray:
    """The lowest loss among fine x fine points of each cell, so that no cell misses the valley it holds."""
    shifts = ((np.arange(fine) + 0.5) / fine - 0.5) * cell
    lowest = np.full((len(theta_1), len(theta_0)), np.inf)
    for shift_0, shift_1 in product(shifts, shifts):
        np.fmin(lowest, _sample(landscape, parameters, theta_0 + shift_0, theta_1 + shift_1), out=lowest)
    return np.where(np.isfinite(lowest), lowest, np.nan)


def _finite(losses: np.ndarray) -> np.ndarray:
    return losses[np.isfinite(losses)]


def _within(coordinates: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    return (coordinates >= limits[0]) & (coordinates <= limits[1])
