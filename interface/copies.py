"""Copies of the session's records that may come back from outside: whatever in them makes no sense is left out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from experiments.experiment import Experiment
from experiments.repair import repair
from interface import race_record
from interface.race_record import TUNED_WITH, RaceRecord
from landscapes import SLUGS


def set_fields(record: Any, copy: object) -> None:
    """Give the fields of a dataclass the values of a copy, those that have the field's type.

    Args:
        record: as it comes.
        copy: its fields as JSON has them.
    """
    if not isinstance(copy, Mapping) or str(copy.get("landscape", next(iter(SLUGS)))) not in SLUGS:
        return
    hints = get_type_hints(type(record))
    for name in (field.name for field in fields(record) if field.name in copy):
        value = getattr(record, name)
        if is_dataclass(value):
            set_fields(value, copy[name])
            continue
        try:
            setattr(record, name, TypeAdapter(hints[name]).validate_python(copy[name]))
        except ValidationError:
            continue


def set_race(race: RaceRecord, copy: object) -> None:
    """Give a race's record the experiment of a copy, and its contenders their identities: their widgets know those."""
    if not isinstance(copy, Mapping) or not isinstance(contenders := copy.get("contenders"), list):
        return
    given = {name: copy[name] for name in Experiment.model_fields if name in copy}
    ours = [one for one in contenders if isinstance(one, Mapping)]
    bare = [{k: v for k, v in one.items() if k not in ("id", TUNED_WITH)} | _without_empty_period(one) for one in ours]
    race_record.take_over(race, repair(given | {"contenders": bare}).experiment)
    for contender, one in zip(race["contenders"], ours, strict=False):
        if _without_empty_period(one) and "period" in contender["schedule_parameters"]:
            contender["schedule_parameters"]["period"] = None
        if contender["tuned"]:
            contender[TUNED_WITH] = one.get(TUNED_WITH)
    numbers = [one.get("id") for one in ours]
    identities = {number for number in numbers if isinstance(number, int)}
    if not contenders:  # nobody was in the race
        race["contenders"] = []
    elif len(identities) == len(numbers) == len(race["contenders"]):
        for contender, number in zip(race["contenders"], numbers, strict=True):
            contender["id"] = number
        race["next_id"] = max(race["next_id"], 1 + max(identities))


def _without_empty_period(contender: Mapping[str, Any]) -> dict[str, Any]:
    """The schedule's numbers without a period that lasts as long as the race, which no experiment knows; else empty."""
    numbers = contender.get("schedule_parameters")
    if not isinstance(numbers, Mapping) or numbers.get("period", 1) is not None:
        return {}
    return {"schedule_parameters": {name: number for name, number in numbers.items() if name != "period"}}
