"""How long the period of a schedule is that lasts as long as the race.

Cosine and one cycle end with the race. Cosine with restarts has three cycles in it: T + T m + T m^2 are its steps, T
rounded up, so that no fourth one begins.

`Schedule` and `Experiment` know none of this: there a period is a number. A record may have None in its place.
"""

from collections.abc import Mapping
from math import ceil
from typing import Any

from optimizers import SCHEDULES
from quantities import quantities

CYCLES = 3
_ENDING, _RESTARTING = ("cosine", "one_cycle"), "cosine_restarts"


def period_of_race(schedule: str, numbers: Mapping[str, Any], steps: int) -> int | None:
    """The period that makes the schedule last as long as the race; None where it has none.

    Args:
        schedule: its slug.
        numbers: its own; what is left out has its default.
        steps: of the race.
    """
    if schedule in _ENDING:
        return steps
    if schedule != _RESTARTING:
        return None
    growth = numbers.get("growth", quantities(SCHEDULES[schedule].parameters)["growth"].default)
    return ceil(steps / sum(int(growth) ** cycle for cycle in range(CYCLES)))


def as_it_comes(schedule: str) -> dict[str, Any]:
    """The schedule's numbers for a record: the defaults, and a period that lasts as long as the race."""
    numbers: dict[str, Any] = {q.name: q.default for q in quantities(SCHEDULES[schedule].parameters).values()}
    return numbers if period_of_race(schedule, numbers, 1) is None else numbers | {"period": None}


def written_out(schedule: str, numbers: Mapping[str, Any], steps: int) -> dict[str, Any]:
    """The numbers as an experiment takes them: a period that lasts as long as the race as a number of steps."""
    period = period_of_race(schedule, numbers, steps) if numbers.get("period") is None else None
    return dict(numbers) if period is None else {**numbers, "period": period}
