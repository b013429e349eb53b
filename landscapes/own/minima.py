"""Minima: where a way down ends, and the rings around it say that it is one."""

import numpy as np

from landscapes.landscape import Minimum
from landscapes.own.cells import Cells, Jets, Losses
from landscapes.own.descent import arrived, closed_in, descended

_RADII = np.array([1e-2, 1e-4, 1e-6])  # cells
_ANGLES = (np.arange(16) + 0.3) * np.pi / 8  # along no axis: an edge along one has its own losses
_RING = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=-1)
_MOST = 96  # ways down, from the lowest points
_LOWER = 1e-13  # of the loss: what is lower by less is not lower
_AS_LOW = 1e-9  # of the lowest loss
_STILL = 1e-7  # of the view's usual slope
_CALMER = 0.5  # times the slope, from one ring to the next: with none that jumps it becomes so much less
_FALLS_ON = 0.9  # times the fall, from one ring to the next: towards a pole, and towards the logarithm of zero
_OPPOSITE = np.pi * (1 + 1e-9)


def minima(at: Jets, losses_at: Losses, points: np.ndarray, cells: Cells, lowest: float) -> tuple[Minimum, ...]:
    """Those at the ends of the ways down from these points, the lowest first.

    Args:
        at: points -> losses, gradients and Hessians.
        losses_at: points -> losses.
        points: of shape (points, 2).
        cells: the view.
        lowest: the lowest loss of the grid.
    """
    if not len(points):
        return ()
    if len(points) > _MOST:
        points = points[np.argsort(losses_at(points), kind="stable")[:_MOST]]
    points, stuck = descended(at, losses_at, points, cells)
    there = _arrived(at, points, cells)
    again = stuck & ~there
    if again.any():
        points[again], _ = descended(at, losses_at, closed_in(losses_at, points[again], cells), cells, 0)
        there = _arrived(at, points, cells)
    losses = losses_at(points)
    rings, gradients, _ = at(points[:, None, None] + _RADII[:, None, None] * cells.cell * _RING)
    slopes = np.linalg.norm(gradients * cells.cell, axis=-1)
    calm = ((slopes[:, 2] <= _CALMER * slopes[:, 1]) | (slopes[:, 2] <= _STILL * cells.usual)).all(axis=-1)
    usable = cells.holds(points) & np.isfinite(rings).all(axis=(1, 2)) & np.where(calm, there, _on_all_sides(gradients))
    rounding = cells.still_change(losses, _LOWER)
    rings = rings.min(axis=-1)
    falls = -np.diff(rings, axis=-1)
    usable &= (rings >= (losses - rounding)[:, None]).all(axis=-1)
    usable &= ~((falls[:, 1] > cells.still_change(rings[:, 1], _LOWER)) & (falls[:, 1] > _FALLS_ON * falls[:, 0]))
    order = np.flatnonzero(usable)[np.argsort(losses[usable], kind="stable")]
    kept = order[cells.apart(points[order])]
    best = min(lowest, float(losses[kept].min(initial=np.inf)))
    as_low = losses <= best + cells.still_change(np.array(best), _AS_LOW)
    return tuple(Minimum(cells.point(points[i]), float(losses[i]), bool(as_low[i]), bool(calm[i])) for i in kept)


def _arrived(at: Jets, points: np.ndarray, cells: Cells) -> np.ndarray:
    return arrived(*cells.per_cell(*at(points)[1:]))


def _on_all_sides(gradients: np.ndarray) -> np.ndarray:
    """Whether the gradients of the smallest ring lead to all sides, so that zero is a mean of them.

    F. H. Clarke, "Optimization and Nonsmooth Analysis", 1983. The floor of a valley with a kink is no minimum by it,
    however narrow the valley is.
    """
    angles = np.sort(np.arctan2(gradients[:, -1, :, 1], gradients[:, -1, :, 0]), axis=-1)
    gaps = np.diff(angles, axis=-1, append=angles[:, :1] + 2 * np.pi)
    return gaps.max(axis=-1) <= _OPPOSITE
