"""The grid that a search of a view begins with. Its cells are the unit of lengths, so that a long view is no matter."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from landscapes.landscape import Point

Jets = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray, np.ndarray]]
Losses = Callable[[np.ndarray], np.ndarray]

LONGEST = 2.0  # cells that a step of Newton may be long
ARRIVED = 1e-5  # cells: Newton's step is no longer at a stationary point
MOST = 24  # of each kind: a formula may have a whole line of them
_SAME = 0.02  # of the view's diagonal: two that are nearer to each other are one
_EDGE = 1e-9  # cells: so far outside of the view counts as on its edge
_ZERO = 1e-12  # of a side of the view: a coordinate that is zero but for rounding
_SINGULAR = 1e-14  # of the larger eigenvalue


class Cells(NamedTuple):
    """The view's sides (2, 2), the size of a cell (2,), and how much the loss usually changes over one."""

    spans: np.ndarray
    cell: np.ndarray
    usual: float

    def per_cell(self, gradients: np.ndarray, hessians: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The derivatives by lengths in cells."""
        return gradients * self.cell, hessians * self.cell[:, None] * self.cell

    def still_change(self, losses: np.ndarray, share: float) -> np.ndarray:
        """Changes of a loss that are no more than this share of it, or of what is usual if that is little."""
        return share * (np.abs(losses) + min(self.usual, 1.0))

    def holds(self, points: np.ndarray, margin: float = _EDGE) -> np.ndarray:
        """Whether each is in the view, or so many cells outside of it."""
        low, high = self.spans.T
        near = margin * self.cell
        return np.asarray(((points >= low - near) & (points <= high + near)).all(axis=-1))

    def apart(self, points: np.ndarray) -> list[int]:
        """Of points in their order, those that are near none before them."""
        near, kept = _SAME * float(np.linalg.norm(self.spans[:, 1] - self.spans[:, 0])), []
        for i, point in enumerate(points):
            if len(kept) < MOST and (not kept or np.hypot(*(point - points[kept]).T).min() > near):
                kept.append(i)
        return kept

    def point(self, point: np.ndarray) -> Point:
        """As it is told: inside of the view, and zero where it is zero but for rounding."""
        low, high = self.spans.T
        x, y = np.where(np.abs(point) < _ZERO * (high - low), 0.0, np.clip(point, low, high)).tolist()
        return x, y


def lowest_nearby(values: np.ndarray) -> np.ndarray:
    """Where a value is the lowest of its neighbours, and not the same as all of them."""
    filled = np.pad(np.where(np.isfinite(values), values, np.inf), 1, constant_values=np.inf)
    rows, columns = values.shape
    around = [filled[1 + i : 1 + i + rows, 1 + j : 1 + j + columns] for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    middle = filled[1:-1, 1:-1]
    below_one = np.any([(middle < other) & (other < np.inf) for other in around], axis=0)
    return np.all([middle <= other for other in around], axis=0) & below_one & np.isfinite(middle)


def newton_down(gradients: np.ndarray, hessians: np.ndarray) -> np.ndarray:
    """-|H|^-1 g: Newton's step, with each curvature made positive, so that it leads down.

    Y. N. Dauphin et al., "Identifying and attacking the saddle point problem", 2014.
    """
    a, b, d = hessians[..., 0, 0], hessians[..., 0, 1], hessians[..., 1, 1]
    angle = np.arctan2(2 * b, a - d) / 2
    middle, radius = (a + d) / 2, np.hypot((a - d) / 2, b)
    c, s = np.cos(angle), np.sin(angle)
    g, h = gradients[..., 0], gradients[..., 1]
    sizes = np.abs(np.stack([middle + radius, middle - radius]))
    along = np.stack([c * g + s * h, c * h - s * g]) / np.maximum(sizes, _SINGULAR * sizes.max(axis=0) + 1e-300)
    return -np.stack([c * along[0] - s * along[1], s * along[0] + c * along[1]], axis=-1)


def newton(gradients: np.ndarray, hessians: np.ndarray) -> np.ndarray:
    """-H^-1 g by Cramer's rule, to whatever stationary point is near; not finite where H is singular."""
    (a, b), (c, d) = np.moveaxis(hessians, (-2, -1), (0, 1))
    g, h = np.moveaxis(gradients, -1, 0)
    return np.stack([b * h - d * g, c * g - a * h], axis=-1) / (a * d - b * c)[..., None]


def shortened(steps: np.ndarray) -> np.ndarray:
    """No longer than may be; no step where it is not finite."""
    steps = np.where(np.isfinite(steps).all(axis=-1, keepdims=True), steps, 0.0)
    lengths = np.hypot(steps[..., 0], steps[..., 1])[..., None]
    return steps * np.minimum(1.0, LONGEST / np.maximum(lengths, 1e-300))
