"""Round numbers over a log scale, and sizes of batches, for a slider or a sweep."""

import math
from collections.abc import Sequence

from quantities import Range


def ladder(kind: Range, value: float, leads: tuple[float, ...] = (1, 2, 5)) -> list[float]:
    """Round numbers from the lowest to the highest, the value among them.

    They are even on a log scale, of the number itself or of its distance from 1.

    Args:
        kind: the lowest and the highest number, and the scale.
        value: one more number, such as the one that is set.
        leads: the leading digits of the numbers in each decade.
    """
    highest = 1.0 if kind.toward_one else kind.high
    lowest = 1.0 - kind.high if kind.toward_one else kind.low or 1e-5 * kind.high
    decades = range(math.floor(math.log10(lowest)), math.floor(math.log10(highest)) + 1)
    rungs = {float(f"{lead}e{decade}") for decade in decades for lead in leads}
    numbers = {round(1.0 - rung, 12) for rung in rungs} if kind.toward_one else rungs
    return sorted({number for number in numbers if kind.low <= number <= kind.high} | {kind.low, value})


def nearest(numbers: Sequence[float], value: float) -> int:
    """The index of the number that is nearest on a log scale."""
    return min(range(len(numbers)), key=lambda i: abs(math.log(numbers[i] / value)))


def batch_sizes(examples: int) -> list[int]:
    """Powers of two up to 128; where there are examples, those below their number, and their number."""
    powers = [2**i for i in range(8)]
    return [size for size in powers if size < examples] + [examples] if examples else powers
