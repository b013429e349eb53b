"""A view of a formula that nobody has chosen one for: where its minima and saddles are, or else around the origin."""

import numpy as np

from landscapes.landscape import Domain
from landscapes.own.cells import Jets
from landscapes.own.stationary import stationary

_WIDEST = Domain((-10.0, 10.0), (-10.0, 10.0))
_USUAL = 5.0
_HALF_WIDTHS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_ROOM = 1.6  # times the distance of the farthest
_MANY = 12  # of a pattern that goes on and on only a part is shown
_GRID = 121


def proposed_view(at: Jets) -> Domain:
    """A square with round limits, at most from -10 to 10.

    Args:
        at: as in `landscapes.own.stationary.stationary`.
    """
    found = stationary(at, _WIDEST, _GRID)
    points = np.array([one.theta for one in (*found.minima, *found.saddles)])
    if not 0 < len(points) <= _MANY:
        return Domain((-_USUAL, _USUAL), (-_USUAL, _USUAL))
    low, high = points.min(axis=0), points.max(axis=0)
    middle = np.round(low + high) / 2
    reach = max(_ROOM * float(np.abs(points - middle).max()), _HALF_WIDTHS[2])
    half = next((one for one in _HALF_WIDTHS if one >= reach), _HALF_WIDTHS[-1])
    (left, right), (bottom, top) = ((float(x) - half, float(x) + half) for x in middle)
    return Domain((left, right), (bottom, top))
