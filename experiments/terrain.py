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

from landscapes import Domain, Landscape

GRID = 240
WIDEST = 1.5  # width over height of the widest panel that shows a map
_FLOOR_SHARE = 0.015


class Terrain(NamedTuple):
    """Where the grid is, and how high it is: log10(loss - lowest), cut off below.

    theta_0, theta_1: (columns,) and (rows,) coordinates; heights: (rows, columns).
    low, high: the first and the last level to draw; the highest loss in the domain itself.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    heights: np.ndarray
    low: float
    high: float
    highest_loss: float


def frame(domain: Domain) -> Domain:
    """The domain, widened so that panels from square to 3:2 can show it with equal axes."""
    (low_0, high_0), (low_1, high_1) = domain
    width, height = high_0 - low_0, high_1 - low_1
    wider, taller = max(WIDEST * height - width, 0.0) / 2, max(width - height, 0.0) / 2
    return Domain((low_0 - wider, high_0 + wider), (low_1 - taller, high_1 + taller))


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
    domain = landscape.domain(parameters)
    shown = frame(domain)
    cell = min(high - low for low, high in domain) / (grid - 1)
    theta_0, theta_1 = (np.linspace(low, high, round((high - low) / cell) + 1) for low, high in shown)
    points = jnp.stack(jnp.meshgrid(theta_0, theta_1), axis=-1).reshape(-1, 2)
    losses = np.asarray(jax.vmap(lambda theta: landscape.loss(theta, parameters))(points))
    losses = losses.reshape(len(theta_1), len(theta_0))
    inside = losses[np.ix_(_within(theta_1, domain.theta_1), _within(theta_0, domain.theta_0))]
    lowest = min([m.loss for m in landscape.minima(parameters)], default=float(losses.min()))
    floor = max(float(np.quantile(inside - lowest, _FLOOR_SHARE)), 1e-300)
    heights = np.log10(np.maximum(losses - lowest, floor))
    highest = float(inside.max())
    return Terrain(theta_0, theta_1, heights, float(np.log10(floor)), float(np.log10(highest - lowest)), highest)


def _within(coordinates: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    return (coordinates >= limits[0]) & (coordinates <= limits[1])
