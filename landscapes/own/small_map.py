"""A small map of a formula while it is typed: levels over a coarse grid, and nothing is compiled or looked for."""

from collections.abc import Mapping

import numpy as np

from expressions import Expression
from expressions.formulas import free_letters, in_numpy
from landscapes.landscape import Domain

LEVELS = 12
HOLE = 255  # in place of a level where the loss is not defined
_ROWS = 160  # those of the screen
_FLOOR_SHARE = 0.015  # of the map is at the lowest level: a thinner one would break into islands
_HIGHEST = 1e300


def small_map(tree: Expression, letters: Mapping[str, float], view: Domain, shape: float) -> np.ndarray:
    """The level at each point, logarithmic above the lowest loss, as the map of a race is.

    Args:
        tree: the formula.
        letters: values of its free letters; those that are left out are 1.
        view: what has to be on the map.
        shape: width over height of the map. The axes have one scale.

    Returns:
        (rows, columns) of uint8, the lowest row first: 0 to LEVELS - 1, or HOLE.
    """
    x, y = (np.linspace(low, high, count) for (low, high), count in zip(*_grid(view, shape), strict=True))
    numbers = {letter: letters.get(letter, 1.0) for letter in free_letters(tree)}
    losses = in_numpy(tree, {"x": x[None, :], "y": y[:, None], **numbers})
    there = np.abs(losses) <= _HIGHEST
    levels = np.full(losses.shape, HOLE, np.uint8)
    if there.any():
        rises = losses[there] - losses[there].min()
        floor = max(float(np.quantile(rises, _FLOOR_SHARE)), 1e-300)
        heights = np.log10(np.maximum(rises, floor))
        span = float(np.log10(max(rises.max(), floor)) - np.log10(floor)) or 1.0
        levels[there] = np.minimum((heights - np.log10(floor)) / span * LEVELS, LEVELS - 1)
    return levels


def _grid(view: Domain, shape: float) -> tuple[Domain, tuple[int, int]]:
    """The view, made wider or higher to this shape, and the points along both sides."""
    (left, right), (low, high) = view
    half = max((right - left) / shape, high - low) / 2
    x, y = (left + right) / 2, (low + high) / 2
    return Domain((x - shape * half, x + shape * half), (y - half, y + half)), (max(round(_ROWS * shape), 2), _ROWS)
