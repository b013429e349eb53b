"""Angles on the map, in degrees from the theta_0 axis, counter-clockwise."""

import math
from collections.abc import Sequence

import numpy as np


def degrees(way: Sequence[float] | np.ndarray) -> float:
    """The direction of a move (2,), from 0 to 360."""
    return math.degrees(math.atan2(way[1], way[0])) % 360.0


def apart(one: float, other: float) -> float:
    """The smaller angle between two directions, from 0 to 180."""
    return abs((one - other + 180.0) % 360.0 - 180.0)
