"""The level set of a quadratic function through a point: an ellipse, or a hyperbola, as a line to draw.

A picture may show only a little of it: an ellipse may be a thousand times larger than the map, and as thin as
a hair. So points are taken closest where the curve passes by theta, and at its mirror images.
"""

import numpy as np

from landscapes import Domain

_POINTS = 800
_AROUND = 2.0  # of the box's size: what is farther from the box is left out
_FARTHEST = 30.0  # cosh and sinh of more are farther than any map


@np.errstate(over="ignore", invalid="ignore")  # of a run that diverges
def level_set(
    middle: np.ndarray, values: np.ndarray, vectors: np.ndarray, theta: np.ndarray, box: Domain
) -> np.ndarray:
    """The points x at which (x - middle)' B (x - middle) is what it is at theta.

    Args:
        middle: (2,), where the function has its slope zero.
        values, vectors: eigenvalues of B, none of them zero, and eigenvectors in columns.
        theta: (2,), a point of the curve.
        box: what is seen of it.

    Returns:
        (points, 2), in order, with a row of NaN wherever the line breaks. Empty where theta is the middle, where
        the curve is two crossing lines, and where numbers are too large.
    """
    own = vectors.T @ (theta - middle)  # theta in the axes of B
    level = float(values @ own**2)
    if level == 0.0 or not np.isfinite(level):
        return np.empty((0, 2))
    axes = np.sqrt(np.abs(level / values))
    if values[0] * values[1] > 0:
        at = abs(np.arctan2(own[1] / axes[1], own[0] / axes[0]))
        turns = _close_to((at, -at, np.pi - at, at - np.pi), np.pi)
        branches = [np.stack((axes[0] * np.cos(turns), axes[1] * np.sin(turns)))]
    else:
        across = int(values[1] * level > 0)  # the axis that the curve crosses, once on either side
        at = np.arcsinh(own[1 - across] / axes[1 - across])
        turns = _close_to((at, -at), _FARTHEST)
        along, beside = axes[across] * np.cosh(turns), axes[1 - across] * np.sinh(turns)
        branches = [np.stack((side * along, beside)[:: -1 if across else 1]) for side in (1.0, -1.0)]
    return np.concatenate([_seen(middle + (vectors @ branch).T, box) for branch in branches])


def _close_to(centres: tuple[float, ...], reach: float) -> np.ndarray:
    """Numbers from -reach to reach, in order, ever closer towards each of the centres."""
    spread = np.linspace(-1.0, 1.0, _POINTS // len(centres)) ** 5
    near = [centre + 2.0 * reach * spread for centre in centres]
    kept = np.concatenate((*near, np.linspace(-reach, reach, _POINTS // 2)))
    return np.unique(kept[np.abs(kept) <= reach])


def _seen(points: np.ndarray, box: Domain) -> np.ndarray:
    """The points in and around the box; NaN where the line leaves, and at the end."""
    low, high = np.array(box).T
    margin = _AROUND * (high - low)
    inside = ((points >= low - margin) & (points <= high + margin)).all(axis=1)
    broken = np.where(inside[:, None], points, np.nan)
    kept = inside | np.roll(inside, 1)
    kept[0] = inside[0]
    return np.concatenate((broken[kept], np.full((1, 2), np.nan)))
