"""Putting an entry of the catalogue in the race, with a sentence on what happened."""

from typing import NamedTuple

from experiments.catalogue import Entry
from experiments.defaults import default_contender
from interface import race_record as records
from interface.join_race import join_race
from interface.landscape_controls import landscape_replaced
from interface.race_record import RaceRecord
from interface.widgets import text
from landscapes import Landscape
from optimizers import OPTIMIZERS, Optimizer
from pages.catalogue import words


class Outcome(NamedTuple):
    """Whether the race changed, and one sentence on it."""

    changed: bool
    sentence: str


def put_in_race(race: RaceRecord, entry: Entry) -> Outcome:
    """An optimizer joins; a schedule joins on a copy of the first contender; a landscape takes the race there."""
    if isinstance(entry, Landscape):
        if entry.slug == race["landscape"]:  # what has been set there stays
            return Outcome(True, words.LANDSCAPE_THERE.format(title=entry.title))
        rates = records.change_landscape(race, entry.slug)
        if rates.replaced:
            return Outcome(True, landscape_replaced(entry.title, rates))
        return Outcome(True, words.LANDSCAPE_CHANGED.format(title=entry.title))
    if isinstance(entry, Optimizer):
        fresh = default_contender(
            entry.slug, race["landscape"], race["landscape_parameters"], race["weights"]
        ).model_dump()
        added = words.OPTIMIZER_ADDED.format(title=entry.title, rate=text(fresh["rate"]))
    else:
        first = next(iter(race["contenders"]), {"label": "", "optimizer": "gradient_descent"})
        name = first["label"] or OPTIMIZERS[first["optimizer"]].title
        fresh = records.with_schedule(race, entry.slug)
        added = words.SCHEDULE_ADDED.format(title=entry.title, first=name)
    joined = join_race(race, [fresh])
    if joined.incompatible:
        landscape, optimizer = records.surface(race), OPTIMIZERS[fresh["optimizer"]]
        return Outcome(False, words.NOT_OFFERED.format(title=optimizer.title, landscape=landscape.title))
    return Outcome(False, words.FULL) if joined.full else Outcome(True, added)
