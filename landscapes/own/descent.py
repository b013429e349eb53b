"""Ways down to a minimum: Newton's method where the loss is smooth, and rings that shrink where it is not."""

import numpy as np

from landscapes.own.cells import ARRIVED, LONGEST, Cells, Jets, Losses, newton, newton_down, shortened

_RING = np.array([(np.cos(a), np.sin(a)) for a in np.arange(16) * np.pi / 8])
_LENGTHS = np.array([1.0, 2.0, 0.5, 0.25, 0.1, 0.03, 0.01, 0.001])[:, None]  # of Newton's step
_STEPS, _ALONE, _LAST, _ROUNDS = 20, 150, 4, 60
_CLOSE = 1e-8  # cells: what is left is for the last steps
_ROUNDING = 1e-12  # of the loss


def descended(
    at: Jets, losses_at: Losses, points: np.ndarray, cells: Cells, steps: int = _STEPS
) -> tuple[np.ndarray, np.ndarray]:
    """Each point after steps of Newton downhill, each as long as is best, until none leads lower.

    The floor of a narrow and curved valley takes many of them. Whoever is the lowest on its way goes on alone.

    Returns:
        Where each is, and whether it is stuck where Newton's step is not small.
    """
    points, moving, stuck = points.copy(), np.arange(len(points)), np.zeros(len(points), bool)
    losses = losses_at(points)
    for step in range(steps + _ALONE):
        if step == steps and len(moving):
            moving = moving[[losses[moving].argmin()]]
            if losses[moving] > losses.min():
                break
        _, gradients, hessians = at(points[moving])
        ways = cells.cell * shortened(newton_down(*cells.per_cell(gradients, hessians)))
        tried = points[moving][:, None] + ways[:, None] * _LENGTHS
        found, best = _lowest(losses_at(tried))
        lower = found < losses[moving]
        long = (np.abs(ways) > _CLOSE * cells.cell).any(axis=-1)
        stuck[moving[~lower & long]] = True
        points[moving[lower]], losses[moving[lower]] = tried[lower, best[lower]], found[lower]
        moving = moving[lower & long & cells.holds(points[moving], LONGEST)]
        if not len(moving):
            break
    return _polished(at, points, cells), stuck


def closed_in(losses_at: Losses, points: np.ndarray, cells: Cells) -> np.ndarray:
    """Each point moved to the lowest of a ring around it, which shrinks where none is lower: to the tip of a cusp."""
    radius, best = np.ones(len(points)), losses_at(points)
    rows = np.arange(len(points))
    for _ in range(_ROUNDS):
        tried = points[:, None] + radius[:, None, None] * cells.cell * _RING
        found, lowest = _lowest(losses_at(tried))
        better = found < best
        points = np.where(better[:, None], tried[rows, lowest], points)
        best, radius = np.where(better, found, best), np.where(better, radius, radius / 2)
    return points


def arrived(gradients: np.ndarray, hessians: np.ndarray) -> np.ndarray:
    """Where Newton's step is next to nothing. A small slope alone says little on the floor of a narrow valley.

    Args:
        gradients, hessians: by lengths in cells.
    """
    return np.linalg.norm(newton_down(gradients, hessians), axis=-1) <= ARRIVED


def _lowest(losses: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The lowest finite loss of each row, and where in the row it is."""
    losses = np.where(np.isfinite(losses), losses, np.inf)
    where = losses.argmin(axis=1)
    return losses[np.arange(len(losses)), where], where


def _polished(at: Jets, points: np.ndarray, cells: Cells) -> np.ndarray:
    """Newton's last steps, which the loss itself is too coarse to tell: the slope falls, and the loss does not rise."""
    losses, gradients, hessians = at(points)
    for _ in range(_LAST):
        gradients, hessians = cells.per_cell(gradients, hessians)
        tried = points + cells.cell * shortened(newton(gradients, hessians))
        after, slopes, curvatures = at(tried)
        calmer = np.linalg.norm(slopes * cells.cell, axis=-1) < np.linalg.norm(gradients, axis=-1)
        better = calmer & (after <= losses + cells.still_change(losses, _ROUNDING))
        points = np.where(better[:, None], tried, points)
        losses, gradients, hessians = at(points) if not better.all() else (after, slopes, curvatures)
    return points
