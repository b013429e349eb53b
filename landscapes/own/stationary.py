"""Minima and saddles of a formula in its view, looked for numerically.

A grid tells where to begin.
"""

from typing import NamedTuple

import numpy as np

from landscapes.landscape import Domain, Minimum, Saddle
from landscapes.own.cells import Cells, Jets, Losses, lowest_nearby
from landscapes.own.minima import minima
from landscapes.own.saddles import saddles

GRID = 97


class Stationary(NamedTuple):
    """What was found, the lowest first."""

    minima: tuple[Minimum, ...]
    saddles: tuple[Saddle, ...]


@np.errstate(all="ignore")
def stationary(at: Jets, view: Domain, points: int = GRID, losses_at: Losses | None = None) -> Stationary:
    """The minima and the saddles inside of the view that the search finds.

    Args:
        at: points of shape (..., 2) -> losses, gradients (..., 2) and Hessians (..., 2, 2) there.
        view: where to look.
        points: along each side of the grid.
        losses_at: points -> the losses alone, where they cost less.

    Returns:
        At most 24 of each. A minimum is global where nothing on the grid is lower.
    """
    spans = np.array(view, float)
    x, y = (np.linspace(low, high, points) for low, high in spans)
    grid = np.stack(np.meshgrid(x, y), axis=-1)
    losses, gradients, hessians = at(grid)
    cell = (spans[:, 1] - spans[:, 0]) / (points - 1)
    slopes = np.linalg.norm(gradients * cell, axis=-1)
    known = np.isfinite(slopes)
    usual = float(np.median(slopes[known])) if known.any() else 1.0
    cells = Cells(spans, cell, max(usual, 1e-300))
    curved = known & np.isfinite(hessians).all(axis=(-2, -1))
    lowest = float(np.min(losses[curved & _on_a_surface(losses)], initial=np.inf))
    low = minima(at, losses_at or (lambda at_these: at(at_these)[0]), grid[lowest_nearby(losses)], cells, lowest)
    return Stationary(low, saddles(at, grid[lowest_nearby(np.where(curved, slopes, np.nan))], cells))


def _on_a_surface(losses: np.ndarray) -> np.ndarray:
    """Where a loss and one beside it in each direction are finite. Others, as (-2)^(-2) of x^x, are on no surface."""
    there = np.pad(np.isfinite(losses), 1)
    return there[1:-1, 1:-1] & (there[:-2, 1:-1] | there[2:, 1:-1]) & (there[1:-1, :-2] | there[1:-1, 2:])
