"""Minima and saddles of a formula in its view, looked for numerically.

A grid tells where to begin. A minimum is closed in on without slopes, so that the tip of a cusp is found, too, and
then by Newton's method; a saddle by Newton's method on the gradient.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from landscapes.landscape import Domain, Minimum, Saddle

GRID = 97
_MOST = 24  # of each kind: a formula may have a whole line of them
_ROUNDS, _NEWTON = 60, 40
_SAME = 0.02  # of the view's diagonal: two that are nearer to each other are one
_STILL = 1e-7  # of the view's usual slope: a point is stationary
_CUSP = 1e-2  # of it, right beside a minimum: there the slope jumps
_FLAT = 1e-9  # of the larger eigenvalue
_RING = np.array([(np.cos(a), np.sin(a)) for a in np.arange(16) * np.pi / 8])

Jets = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray, np.ndarray]]
Losses = Callable[[np.ndarray], np.ndarray]


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
    slopes = np.linalg.norm(gradients, axis=-1)
    known = np.isfinite(slopes)
    usual = float(np.median(slopes[known])) if known.any() else 1.0
    lowest = float(np.min(losses[np.isfinite(losses)], initial=np.inf))
    inside = _Inside(spans, cell, max(usual, 1e-300))
    minima = _minima(at, losses_at or (lambda at_these: at(at_these)[0]), grid[_lowest_nearby(losses)], inside, lowest)
    still = np.where(known & np.isfinite(hessians).all(axis=(-2, -1)), slopes, np.nan)
    saddles = _saddles(at, grid[_lowest_nearby(still)], inside)
    return Stationary(minima, saddles)


class _Inside(NamedTuple):
    """The view, the size of a cell of its grid, and its usual slope."""

    spans: np.ndarray
    cell: np.ndarray
    usual: float

    def holds(self, points: np.ndarray) -> np.ndarray:
        return np.asarray(((points >= self.spans[:, 0]) & (points <= self.spans[:, 1])).all(axis=-1))

    def apart(self, points: np.ndarray) -> list[int]:
        """Of points in their order, those that are near none before them."""
        near, kept = _SAME * float(np.linalg.norm(self.spans[:, 1] - self.spans[:, 0])), []
        for i, point in enumerate(points):
            if len(kept) < _MOST and all(np.linalg.norm(point - points[j]) > near for j in kept):
                kept.append(i)
        return kept


def _lowest_nearby(values: np.ndarray) -> np.ndarray:
    """Where a value is the lowest of its neighbours, and not the same as all of them."""
    filled = np.pad(np.where(np.isfinite(values), values, np.inf), 1, constant_values=np.inf)
    rows, columns = values.shape
    around = [filled[1 + i : 1 + i + rows, 1 + j : 1 + j + columns] for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    middle = filled[1:-1, 1:-1]
    below_one = np.any([(middle < other) & (other < np.inf) for other in around], axis=0)
    return np.all([middle <= other for other in around], axis=0) & below_one & np.isfinite(middle)


def _minima(at: Jets, losses_at: Losses, points: np.ndarray, inside: _Inside, lowest: float) -> tuple[Minimum, ...]:
    if not len(points):
        return ()
    points = _newton_down(at, _closed_in(losses_at, points, inside.cell), inside.cell)
    losses = at(points)[0]
    ring, slopes, _ = at(points[:, None] + 1e-3 * inside.cell * _RING)
    lower = (ring < losses[:, None] - 1e-12 * (1 + np.abs(losses[:, None]))).any(axis=-1)
    usable = inside.holds(points) & np.isfinite(ring).all(axis=-1) & ~lower
    order = np.flatnonzero(usable)[np.argsort(losses[usable], kind="stable")]
    kept = order[inside.apart(points[order])]
    smooth = np.linalg.norm(slopes, axis=-1).max(axis=-1) <= _CUSP * inside.usual
    best = min(lowest, float(losses[kept].min(initial=np.inf)))
    tolerance = 1e-9 * (1 + abs(best))
    return tuple(
        Minimum(_point(points[i]), float(losses[i]), bool(losses[i] <= best + tolerance), bool(smooth[i])) for i in kept
    )


def _saddles(at: Jets, points: np.ndarray, inside: _Inside) -> tuple[Saddle, ...]:
    for _ in range(_NEWTON if len(points) else 0):
        _, gradients, hessians = at(points)
        points = points - _clipped(_solved(hessians, gradients), inside.cell)
    if not len(points):
        return ()
    losses, gradients, hessians = at(points)
    still = (np.linalg.norm(gradients, axis=-1) <= _STILL * inside.usual) & np.isfinite(hessians).all(axis=(-2, -1))
    points, losses, hessians = points[still], losses[still], hessians[still]
    low, high = np.linalg.eigvalsh(hessians).T if len(points) else (np.empty(0), np.empty(0))
    usable = inside.holds(points) & (low < 0) & (high > 0) & (np.minimum(-low, high) > _FLAT * np.maximum(-low, high))
    order = np.flatnonzero(usable)[np.argsort(losses[usable], kind="stable")]
    return tuple(Saddle(_point(points[i]), float(losses[i])) for i in order[inside.apart(points[order])])


def _closed_in(losses_at: Losses, points: np.ndarray, cell: np.ndarray) -> np.ndarray:
    """Each point moved to the lowest of a ring around it, which shrinks where none is lower."""
    radius, best = np.ones(len(points)), losses_at(points)
    for _ in range(_ROUNDS):
        tried = points[:, None] + radius[:, None, None] * cell * _RING
        losses = np.where(np.isfinite(found := losses_at(tried)), found, np.inf)
        lowest = losses.argmin(axis=1)
        rows = np.arange(len(points))
        better = losses[rows, lowest] < best
        points = np.where(better[:, None], tried[rows, lowest], points)
        best, radius = np.where(better, losses[rows, lowest], best), np.where(better, radius, radius / 2)
    return points


def _newton_down(at: Jets, points: np.ndarray, cell: np.ndarray) -> np.ndarray:
    """Newton's steps, each where the loss does not rise by it and the slope falls."""
    for _ in range(6):
        losses, gradients, hessians = at(points)
        tried = points - _clipped(_solved(hessians, gradients), cell)
        after, slopes, _ = at(tried)
        calmer = np.linalg.norm(slopes, axis=-1) < np.linalg.norm(gradients, axis=-1)
        better = calmer & (after <= losses + 1e-12 * (1 + np.abs(losses)))
        points = np.where(better[:, None], tried, points)
    return points


def _solved(hessians: np.ndarray, gradients: np.ndarray) -> np.ndarray:
    """H^-1 g, by Cramer's rule; not finite where H is singular."""
    (a, b), (c, d) = np.moveaxis(hessians, (-2, -1), (0, 1))
    g, h = np.moveaxis(gradients, -1, 0)
    with np.errstate(all="ignore"):
        return np.stack([d * g - b * h, a * h - c * g], axis=-1) / (a * d - b * c)[..., None]


def _clipped(steps: np.ndarray, cell: np.ndarray) -> np.ndarray:
    return np.clip(np.where(np.isfinite(steps), steps, 0.0), -2 * cell, 2 * cell)


def _point(point: np.ndarray) -> tuple[float, float]:
    """A coordinate that is zero but for rounding is zero."""
    x, y = (0.0 if abs(value) < 1e-12 else float(value) for value in point)
    return x, y
