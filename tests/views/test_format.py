"""Numbers as they are printed."""

import json
import math
from pathlib import Path

import pytest

from views.format import byte_size, digits

PRINTED: dict[str, str] = json.loads((Path(__file__).parents[1] / "web/printed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", PRINTED)
def test_numbers_are_printed_as_in_the_browser(number: str) -> None:
    """The same table is read by tests/web/format.test.js."""
    assert digits(float(number)) == PRINTED[number]


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
