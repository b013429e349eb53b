"""Limits of two ends are round, let the ends in use be, and keep them apart."""

import pytest

from interface.two_ends import two_ends
from quantities import Range


@pytest.mark.parametrize(("low", "high"), [(-5, 5), (100.00001, 100.00002), (-1e6, 1e6), (0, 1e-12), (1 / 3, 2 / 3)])
def test_the_ends_in_use_are_accepted_and_stay_apart(low: float, high: float) -> None:
    width = high - low
    below, above = two_ends(low, high, Range(-1e6, 1e6), width / 4, 4 * width)
    assert below.low <= low <= below.high < high
    assert low < above.low <= high <= above.high
    assert high - below.high == pytest.approx(width / 4, rel=0.05)
    assert max(above.high, -below.low) <= 1e6


def test_limits_are_round_numbers() -> None:
    assert two_ends(0, 1, Range(-1e6, 1e6), 1e-3) == (Range(-1e6, 0.999), Range(0.001, 1e6))
