"""The docs say what the lessons say, and their truths are those that the runs give now.

`pytest -s` prints the table of truths.
"""

import math
import re

import pytest

from lessons.course import LESSONS
from tests.lessons.course_table import SECONDS, TABLES, TRUTH, written

NUMBER = re.compile(r"(−?)(?:([\d.]+)·)?10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|(−?)(\d[\d.]*)")
LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
DIGITS = 3  # that are printed


def _number(found: re.Match[str]) -> float:
    minus, mantissa, power, minus_alone, alone = found.groups()
    size = float(alone) if alone else float(mantissa or 1.0) * 10.0 ** int(power.translate(LOWERED))
    return -size if minus or minus_alone else size


def same_truth(one: str, other: str, tolerance: float) -> bool:
    """Whether two truths in words are the same, their numbers within a tolerance (a share of them).

    Numbers that may differ at all may also be rounded to different sides: half a unit of the last digit each.
    """
    if tolerance == 0.0:
        return one == other
    numbers, others = ([_number(found) for found in NUMBER.finditer(text)] for text in (one, other))
    return NUMBER.sub("#", one) == NUMBER.sub("#", other) and all(
        abs(a - b) <= max(tolerance * abs(b), 1.01 * _last_digit(b)) for a, b in zip(numbers, others, strict=True)
    )


def _last_digit(number: float) -> float:
    return 10.0 ** (math.floor(math.log10(abs(number))) - DIGITS + 1) if number else 0.0


@pytest.mark.parametrize(
    ("one", "other", "tolerance", "same"),
    [
        ("72", "71", 0.1, True),
        ("72", "64", 0.1, False),
        ("w = 2.97", "w = 2.98", 1e-6, True),
        ("w = 2.97", "w = 2.99", 1e-6, False),
        ("(−6.44, 4.97)", "(6.44, 4.97)", 0.01, False),
        ("2·10⁻⁵", "2.01·10⁻⁵", 0.01, True),
        ("10⁻¹²", "10⁻¹¹", 0.01, False),
        ("10⁻¹² at the end", "10⁻¹² or less at the end", 0.01, False),
        ("200", "201", 0.0, False),
    ],
)
def test_numbers_of_a_truth_are_compared_within_its_tolerance(
    one: str, other: str, tolerance: float, same: bool
) -> None:
    assert same_truth(one, other, tolerance) is same


@pytest.mark.parametrize("name", TABLES)
def test_the_docs_have_the_table_as_it_is_made_now(name: str) -> None:
    made = TABLES[name]()
    print(f"\n{made}")
    known, now = ([line.split(" | ") for line in table.strip().splitlines()] for table in (written(name), made))
    if name == "truths":
        assert now[0][-1].startswith(SECONDS)  # these depend on the machine, so they are not compared
        place = now[0].index(TRUTH)
        truths = [[line.pop(place) for line in table if line.pop()] for table in (known, now)]
        tolerances = [lesson.tolerance for lesson in LESSONS.values()]
        rows = zip(*(truth[2:] for truth in truths), tolerances, strict=True)
        assert [row for row in rows if not same_truth(*row)] == []
    assert known == now
