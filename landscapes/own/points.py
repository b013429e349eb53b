"""Points of a person's own as one text: `x,y/x,y`, each number in as few digits as read back the same bits."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from landscapes.own.numeral import numeral
from quantities import Accepted, Range, Refused, written

MOST, FEWEST = 500, 2
LONGEST = 50 * MOST  # characters: two numbers, a comma and a slash for each row
NUMBER = Range(-1e9, 1e9)
_SHOWN = 20  # characters of a text that a sentence shows


class Points(NamedTuple):
    """x and y, each (points,)."""

    x: np.ndarray
    y: np.ndarray


def points_text(rows: Iterable[tuple[float, float]]) -> str:
    """The rows in the one usual way. No plus sign is in it: a link may lose one."""
    return "/".join(f"{written(float(x))},{written(float(y))}".replace("+", "") for x, y in rows)


def read_points(name: str, given: object) -> str:
    """The text in the one usual way.

    Args:
        name: of the field, for the refusal.
        given: rows with slashes between them, of two numbers with a comma between them.

    Raises:
        Refused: it is no such text, a number is not accepted, there are too many rows, or no model could be fitted.
    """
    if not isinstance(given, str):
        raise Refused(name, given, Accepted("points"))
    rows = given.strip("/ \n")
    if not rows:
        raise Refused(name, given[:_SHOWN], Accepted("points_missing"))
    check_count(name, rows.count("/") + 1)
    if len(rows) > LONGEST:  # what is read is kept for the next time
        raise Refused(name, rows[:_SHOWN], Accepted("points"))
    return _read(name, rows)


@lru_cache(maxsize=64)  # an experiment reads its points wherever it is asked for its surface
def _read(name: str, given: str) -> str:
    rows = [_row(name, part, number) for number, part in enumerate(given.split("/"), 1)]
    check_spread(name, rows)
    return points_text(rows)


def check_count(name: str, count: int) -> None:
    """At most MOST rows.

    Raises:
        Refused: there are more.
    """
    if count > MOST:
        raise Refused(name, count, Accepted("points_count", {"count": count, "most": MOST}))


def check_spread(name: str, rows: list[tuple[float, float]]) -> None:
    """A model can be fitted: not all rows have the same x.

    Raises:
        Refused: they have.
    """
    if len({x for x, _ in rows}) < FEWEST:
        raise Refused(name, len(rows), Accepted("points_apart"))


@lru_cache(maxsize=64)
def points_of(text: str) -> Points:
    """The numbers of a text that has been read."""
    x, y = np.array([[float(number) for number in row.split(",")] for row in text.split("/")]).T
    return Points(x, y)


def _row(name: str, part: str, number: int) -> tuple[float, float]:
    try:
        x, y = (NUMBER.encode(name, numeral(one)) + 0.0 for one in part.split(","))
    except ValueError:  # also what is refused, and fewer or more than two
        raise Refused(name, part[:_SHOWN], Accepted("points_row", {"row": number, "high": NUMBER.high})) from None
    return x, y
