"""Two numbers that are the ends of one side: what each of them may be, so that they stay apart."""

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from quantities import Range

_FINE = 2  # digits of the least width that a limit is rounded to


def two_ends(low: float, high: float, accepted: Range, least: float, most: float = math.inf) -> tuple[Range, Range]:
    """What a lower and an upper end may be. The ends in use always may.

    Limits are round numbers, for a sentence shows them; they are rounded by the width, wherever it is.

    Args:
        low, high: the ends in use.
        accepted: what both of them may be at most.
        least, most: how far apart they are.
    """
    digit = math.floor(math.log10(least)) - _FINE + 1
    below = _limits(high - most, high - least, low, digit, accepted)
    above = _limits(low + least, low + most, high, digit, accepted)
    return below, above


def _limits(lowest: float, highest: float, used: float, digit: int, accepted: Range) -> Range:
    """A range that is rounded inward, and holds the end in use."""
    return Range(
        min(max(_rounded(lowest, digit, ROUND_CEILING), accepted.low), used),
        max(min(_rounded(highest, digit, ROUND_FLOOR), accepted.high), used),
    )


def _rounded(number: float, digit: int, way: str) -> float:
    if not math.isfinite(number):
        return number
    return float((Decimal(repr(number)).scaleb(-digit)).to_integral_value(way).scaleb(digit))
