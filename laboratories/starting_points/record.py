"""What a person has set on the Starting points page, kept for the session.

It is a race's record (`interface.race_record`), with whose functions contenders come and go, and
with the number of starts along each side as `side`.
"""

from collections.abc import Mapping

from interface import race_record
from interface.copies import set_race
from interface.follow_race import Place
from interface.race_record import RaceRecord
from interface.record import session_record
from laboratories.starting_points.basins import default_basins
from landscapes import Point
from quantities import Value

MOST_MAPS = 4
SIDES = (64, 128, 256, 512)


def record() -> RaceRecord:
    """The session's record, made on the first visit."""
    return session_record("starting_points", fresh)


def fresh() -> RaceRecord:
    """What the page shows first."""
    starting: RaceRecord = {"next_id": 0}
    race_record.take_over(starting, default_basins())
    return starting | {"side": usual_side(starting)}


def set_record(starting: RaceRecord, copy: object) -> None:
    """Take over a copy of a record."""
    set_race(starting, copy)
    if isinstance(copy, Mapping) and copy.get("side") in SIDES:
        starting["side"] = copy["side"]


def usual_side(starting: RaceRecord) -> int:
    """Fewer starts where each run is slow."""
    return SIDES[0] if race_record.surface(starting).data else SIDES[2]


def change_landscape(
    starting: RaceRecord, slug: str, parameters: Mapping[str, Value] | None = None, start: Point | None = None
) -> race_record.Rates:
    """Another landscape, with rates that work there, and as many starts as are quick."""
    rates = race_record.change_landscape(starting, slug, parameters, start)
    starting["side"] = usual_side(starting)
    return rates


def move(starting: RaceRecord, place: Place) -> None:
    """To the race's landscape with its shape, and its start."""
    if not place.has(starting):
        change_landscape(starting, place.landscape, place.shape, place.start)
