"""The reference data that the project was given; each file names its source; numbers keep their digits.

A published number is only as good as the digits it was printed with, so the JSON is read with
`Decimal`, and `agrees` compares to half a unit of the last digit given.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "reference_data"
_ROUNDING = 1e-13  # relative, for what a sum of 30 terms in another order may differ by


def read(name: str) -> Any:
    """The reference file of this name; its numbers are Decimals or whole numbers."""
    return json.loads((FOLDER / name).read_text(), parse_float=Decimal)


def agrees(computed: float, given: Decimal | int) -> bool:
    """Whether the computed number, rounded like the given one, is the given one."""
    exponent = Decimal(given).as_tuple().exponent
    assert isinstance(exponent, int), f"{given} is not a finite number"
    half_digit = 0.0 if isinstance(given, int) else 0.5 * 10.0**exponent
    return abs(computed - float(given)) <= half_digit + _ROUNDING * abs(float(given))


def floats(given: list[Decimal | int]) -> list[float]:
    """The numbers as Python floats."""
    return [float(number) for number in given]
