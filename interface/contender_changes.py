"""Changes of one contender that replace what a person has set, each with the way back."""

from typing import Any

from interface import race_record, words
from interface.race_record import RaceRecord
from interface.undo import choose_with_undo, with_undo
from optimizers import OPTIMIZERS, SCHEDULES


def change_optimizer(race: RaceRecord, contender: dict[str, Any], optimizer: str) -> None:
    """Another optimizer, with its own numbers and a rate that works."""
    place = race["contenders"].index(contender)

    def change(race: RaceRecord, slug: str) -> None:
        race_record.change_optimizer(race, race["contenders"][place], slug)

    sentence = words.OPTIMIZER_REPLACED.format(optimizer=OPTIMIZERS[optimizer].title)
    choose_with_undo(race, sentence, change, contender["optimizer"], optimizer)


def change_schedule(race: RaceRecord, contender: dict[str, Any], schedule: str) -> None:
    """Another schedule, with its own numbers."""
    place = race["contenders"].index(contender)

    def change(race: RaceRecord, slug: str) -> None:
        race_record.change_schedule(race["contenders"][place], slug)

    sentence = words.SCHEDULE_REPLACED.format(schedule=SCHEDULES[schedule].title)
    choose_with_undo(race, sentence, change, contender["schedule"], schedule)


def remove(race: RaceRecord, contender: dict[str, Any], name: str) -> None:
    """One contender less, which has this name on the page."""
    with_undo(race, words.REMOVED.format(name=name), race_record.remove, race, contender)
