"""Numbers as they are printed."""

import math

import pytest

from views.format import byte_size, digits


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0.123456, "0.123"), (-2.0, "−2"), (12345.0, "12300"), (-1e-20, "−1e−20"), (0.0, "0"), (9.999e8, "1e+09")],
)
def test_three_digits_and_a_minus_that_is_no_hyphen(number: float, printed: str) -> None:
    assert digits(number) == printed


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_said_otherwise(number: float) -> None:
    assert digits(number, "none") == "none"


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        (8, "8 B"),
        (1000, "1 kB"),
        (4 * 23_860, "95.4 kB"),
        (8 * 23_860**2, "4.55 GB"),
        (4 * 138_357_544**2, "76.6 PB"),
        (8 * 138_357_544**2, "153 PB"),
        (8 * 10**18, "8 EB"),
    ],
)
def test_sizes_are_printed_in_decimal_units(count: int, printed: str) -> None:
    assert byte_size(count) == printed
