"""Where a class is, and what it refuses."""

from typing import Literal, NamedTuple

IDLE = 2 * 3600.0  # seconds without a guess, a student who joins or a teacher who steers: then a class has ended
NOBODY = 15 * 60.0  # seconds after which a class that nobody has joined ends, when another one begins
FORGOTTEN = 2 * IDLE  # seconds after which nothing is left of it; until then its phones hear that it has ended
Phase = Literal["guess", "revealed", "answered", "ended"]
COLUMNS = "lesson, round, phase, used"


class NoClass(LookupError):
    """There is no such class, or no such student in it."""


class Full(Exception):
    """There are as many classes, students or bytes as there may be."""


class NotNow(Exception):
    """The class is not at this question any more, or its answer is shown."""


class Standing(NamedTuple):
    """Where a class is. Each question that is asked is a round, also when the same one is asked again."""

    lesson: str
    round: int
    phase: Phase


def standing(rows: list[tuple], now: float) -> Standing:
    """Of the rows that were found for a code: one with `COLUMNS`, or none.

    Raises:
        NoClass: there is none.
    """
    if not rows or now - rows[0][3] > FORGOTTEN:
        raise NoClass
    lesson, round, phase, used = rows[0]
    return Standing(lesson, round, "ended" if now - used > IDLE else phase)
