"""Terrain: the landscape on a grid, on a scale that shows its valleys.

Heights are logarithmic above the lowest known loss, and cut off below where the grid can no
longer resolve the valley floor: a floor narrower than the grid would break into a string of
islands that are not there. The cut is the loss below which 1.5 % of the map lies, so that the
lowest level is a few cells wide on every landscape.
"""

from functools import lru_cache
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from landscapes import Landscape

GRID = 240
LEVELS = 16
_FLOOR_SHARE = 0.015


class Terrain(NamedTuple):
    """Where the grid is, and how high it is: log10(loss - lowest), cut off below.

    theta_0, theta_1: (grid,) coordinates; heights: (grid, grid), rows are theta_1.
    low, high: the first and the last level to draw.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    heights: np.ndarray
    low: float
    high: float


@lru_cache(maxsize=64)
def terrain(landscape: Landscape, parameters: Any, grid: int = GRID) -> Terrain:
    """Sample the landscape over its domain.

    Args:
        landscape: what to sample.
        parameters: its numbers, as its own NamedTuple.
        grid: points along each axis.

    Returns:
        A `Terrain`; its arrays are shared between callers and must not be changed.
    """
    domain = landscape.domain(parameters)
    theta_0, theta_1 = np.linspace(*domain.theta_0, grid), np.linspace(*domain.theta_1, grid)
    points = jnp.stack(jnp.meshgrid(theta_0, theta_1), axis=-1).reshape(-1, 2)
    losses = np.asarray(jax.vmap(lambda theta: landscape.loss(theta, parameters))(points)).reshape(grid, grid)
    lowest = min([m.loss for m in landscape.minima(parameters)], default=float(losses.min()))
    above = losses - lowest
    floor = max(float(np.quantile(above, _FLOOR_SHARE)), 1e-300)
    heights = np.log10(np.maximum(above, floor))
    return Terrain(theta_0, theta_1, heights, float(np.log10(floor)), float(heights.max()))
