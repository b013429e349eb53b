"""Labels beside each other: as near to what they name as they can be without touching."""

from collections.abc import Sequence

import numpy as np


def spread(places: Sequence[float], gap: float, low: float = 0.0, high: float = 1.0) -> list[float]:
    """Places at least `gap` apart and between low and high, each near to its own; evenly spaced where there is no room.

    Args:
        places: where each would be by itself, in any order.
        gap: how far apart two of them have to be, in the same units.
        low, high: the ends of the room.

    Returns:
        The new places, in the order of the old ones.
    """
    order, count = np.argsort(places, kind="stable"), len(places)
    gap = min(gap, (high - low) / max(count - 1, 1))
    steps = gap * np.arange(count)
    # With the gaps taken out, "at least so far apart" is "not falling".
    found = steps + np.clip(_not_falling(np.asarray(places, float)[order] - steps), low, high - steps[-1:].sum())
    moved = np.empty(count)
    moved[order] = found
    return moved.tolist()


def _not_falling(values: np.ndarray) -> np.ndarray:
    """The nearest values that never fall, by least squares: neighbours that fall are pooled to their mean."""
    pools: list[tuple[float, int]] = []
    for value in values.tolist():
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, number = pools.pop()
            mean, count = (before * number + mean * count) / (number + count), number + count
        pools.append((mean, count))
    return np.array([mean for mean, count in pools for _ in range(count)])
