"""Ladders: round numbers over a range, as a slider offers them."""

import math
from collections.abc import Sequence

from quantities import Range


def ladder(kind: Range, value: float, leads: Sequence[float] = (1, 2, 5)) -> list[float]:
    """Round numbers from the lowest to the highest, the value among them.

    They are even on a log scale, of the number itself or of its distance from 1.

    Args:
        kind: the range; its lowest number is one of the rungs.
        value: one more rung, round or not.
        leads: the digits of a round number, each times every power of ten.
    """
    highest = 1.0 if kind.toward_one else kind.high
    lowest = 1.0 - kind.high if kind.toward_one else kind.low or 1e-5 * kind.high
    decades = range(math.floor(math.log10(lowest)), math.floor(math.log10(highest)) + 1)
    rungs = {float(f"{lead}e{decade}") for decade in decades for lead in leads}
    numbers = {round(1.0 - rung, 12) for rung in rungs} if kind.toward_one else rungs
    return sorted({number for number in numbers if kind.low <= number <= kind.high} | {kind.low, value})
