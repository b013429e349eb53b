"""Saddles, by Newton's method on the gradient."""

import numpy as np

from landscapes.landscape import Saddle
from landscapes.own.cells import ARRIVED, Cells, Jets, newton, shortened

_STEPS = 40
_STILL = 1e-7  # of the view's usual slope
_FLAT = 1e-9  # of the larger eigenvalue


def saddles(at: Jets, points: np.ndarray, cells: Cells) -> tuple[Saddle, ...]:
    """Those that Newton's method finds from these points, the lowest first.

    Args:
        at: points -> losses, gradients and Hessians.
        points: of shape (points, 2).
        cells: the view.
    """
    if not len(points):
        return ()
    for _ in range(_STEPS):
        points = points + cells.cell * shortened(newton(*cells.per_cell(*at(points)[1:])))
    losses, gradients, hessians = at(points)
    gradients, hessians = cells.per_cell(gradients, hessians)
    still = (np.linalg.norm(gradients, axis=-1) <= _STILL * cells.usual) & np.isfinite(hessians).all(axis=(-2, -1))
    still &= np.linalg.norm(newton(gradients, hessians), axis=-1) <= ARRIVED
    points, losses, hessians = points[still], losses[still], hessians[still]
    if not len(points):
        return ()
    low, high = np.linalg.eigvalsh(hessians).T
    usable = cells.holds(points) & (low < 0) & (high > 0) & (np.minimum(-low, high) > _FLAT * np.maximum(-low, high))
    order = np.flatnonzero(usable)[np.argsort(losses[usable], kind="stable")]
    return tuple(Saddle(cells.point(points[i]), float(losses[i])) for i in order[cells.apart(points[order])])
