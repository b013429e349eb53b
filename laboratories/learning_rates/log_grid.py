"""Learning rates that are even on a log scale, in digits that a person would type."""

import numpy as np

# How many significant digits: the fewer, the farther apart the rates are. Rounding then moves none by much.
_DIGITS = ((3.0, 1), (1.3, 2), (1.0, 3))


def rate_grid(lowest: float, highest: float, count: int) -> list[float]:
    """Rates from the lowest to the highest, each the same multiple of the one before, rounded.

    Args:
        lowest, highest: the ends, which are positive and stay as they are if they have few digits.
        count: how many, at least 2, and fewer than 100 for each factor of ten.
    """
    ratio = (highest / lowest) ** (1 / (count - 1))
    digits = next(digits for least, digits in _DIGITS if ratio >= least)
    return [float(f"{rate:.{digits}g}") for rate in np.geomspace(lowest, highest, count).tolist()]
