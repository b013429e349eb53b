"""Numbers as they are printed."""

import math

import pytest

from views.format import digits


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0.123456, "0.123"), (-2.0, "−2"), (12345.0, "12300"), (-1e-20, "−1e-20"), (0.0, "0"), (9.999e8, "1e+09")],
)
def test_three_digits_and_a_minus_that_is_no_hyphen(number: float, printed: str) -> None:
    assert digits(number) == printed


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_said_otherwise(number: float) -> None:
    assert digits(number, "none") == "none"
