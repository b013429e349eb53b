"""Putting an entry of the catalogue in the race, with a sentence on what happened."""

from typing import NamedTuple

from experiments.catalogue import Entry
from experiments.experiment import MOST_CONTENDERS, compatible
from interface import race_record as records
from interface.landscape_controls import landscape_replaced
from interface.race_record import RaceRecord
from interface.widgets import text
from landscapes import LANDSCAPES, Landscape
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
    if len(race["contenders"]) >= MOST_CONTENDERS:
        return Outcome(False, words.FULL)
    landscape = LANDSCAPES[race["landscape"]]
    if not isinstance(entry, Optimizer):
        first = records.add_with_schedule(race, entry.slug)
        name = first["label"] or OPTIMIZERS[first["optimizer"]].title
        return Outcome(True, words.SCHEDULE_ADDED.format(title=entry.title, first=name))
    if not compatible(entry, landscape):
        return Outcome(False, words.NOT_OFFERED.format(title=entry.title, landscape=landscape.title))
    records.add(race, entry.slug)
    rate = text(race["contenders"][-1]["rate"])
    return Outcome(True, words.OPTIMIZER_ADDED.format(title=entry.title, rate=rate))
