"""What a person has set on the Race page, kept for the session, and how it changes as a whole.

It has the experiment's own fields, contenders as dictionaries, plus an `id` for each contender so
that its widgets stay its own while others come and go, and how the page shows the experiment
(`pages.race.link`). It is a dictionary, as JSON is. Each number in it has been accepted by its field;
`experiments.repair` finds what does not go together. A schedule's period may be None: it lasts as long as the race
(`experiments.schedule_periods`).

A contender whose rate was searched for (`experiments.fair`) has beside the goal what it was searched for with. While
anything of that is another, it is not said.
"""

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, NamedTuple

import streamlit as st

from experiments.defaults import default_contender, default_experiment
from experiments.experiment import MOST_CONTENDERS, Experiment
from experiments.kept_rates import set_by_hand, stay_finite
from experiments.names import names
from experiments.repair import repair
from experiments.schedule_periods import as_it_comes, written_out
from experiments.surfaces import completed_parameters, surface_of
from landscapes import Landscape, Point, landscape_of
from quantities import Range, Value

RaceRecord = dict[str, Any]

PAGE = ""  # its path in the app
TUNED_WITH = "tuned_with"  # of a contender's record: what its rate was searched for with
TOLERANCE = 1e-3
TOLERANCES = Range(1e-8, 10.0, log=True)


def is_there() -> bool:
    """Whether the session has a record, so that a link has been opened or a race been set."""
    return "race" in st.session_state


def record() -> RaceRecord:
    """The session's record, made on the first visit."""
    if not is_there():
        st.session_state.race = first()
    return st.session_state.race


def empty() -> RaceRecord:
    """An empty record, for an experiment to be taken over. The session has it only when it is whole.

    A run of a page may end wherever it asks Streamlit for something, and the next one would find the half of it.
    """
    return {"next_id": 0, "tolerance": TOLERANCE, "hide": (), "opened": "", "refused": [], "other_start": None}


def first() -> RaceRecord:
    """A record of the first race."""
    race = empty()
    take_over(race, default_experiment())
    return race


def reset(race: RaceRecord) -> None:
    """The first race again."""
    race |= empty() | {"next_id": race["next_id"]}
    take_over(race, default_experiment())


def take_over(race: RaceRecord, experiment: Experiment) -> None:
    """This experiment in place of what was there. Its contenders are new ones: no widget of the old ones is theirs."""
    contenders = [c.model_dump() | {"id": race["next_id"] + i} for i, c in enumerate(experiment.contenders)]
    race |= experiment.model_dump() | {"contenders": contenders, "next_id": race["next_id"] + len(contenders)}
    race["other_start"] = None
    note_tuned(race)


def note_tuned(race: RaceRecord) -> None:
    """Each rate that is said to have been searched for was so with all that the record has now."""
    for contender in race["contenders"]:
        if contender["tuned"]:
            contender[TUNED_WITH] = _tuned_with(race, contender)


def _tuned_with(race: RaceRecord, contender: dict[str, Any]) -> str:
    """All that decides which rate is the best, and the rate; the seed is left to chance."""
    names = ("tuned", "optimizer", "rate", "hyper", "schedule", "warmup", "noise", "batch")
    period = written_out(contender["schedule"], contender["schedule_parameters"], race["steps"])
    place = [race["landscape"], shape(race), race["weights"], race["start"], race["steps"]]
    tolerance = race.get("tolerance") if contender["tuned"] == "steps" else None
    return json.dumps([*(contender[name] for name in names), period, *place, tolerance], sort_keys=True)


def _still_tuned(race: RaceRecord, contender: dict[str, Any]) -> bool:
    return bool(contender["tuned"]) and contender.get(TUNED_WITH) == _tuned_with(race, contender)


def experiment_fields(race: RaceRecord) -> dict[str, Any]:
    """The record as `Experiment` takes it."""
    contenders = [
        {k: v for k, v in c.items() if k not in ("id", TUNED_WITH)}
        | {"schedule_parameters": written_out(c["schedule"], c["schedule_parameters"], race["steps"])}
        | {"tuned": c["tuned"] if _still_tuned(race, c) else ""}
        for c in race["contenders"]
    ]
    return {name: race[name] for name in Experiment.model_fields} | {"contenders": contenders}


def shape(race: RaceRecord) -> dict[str, Value]:
    """All parameters of the race's landscape, those that nobody has set at their defaults."""
    return completed_parameters(race["landscape"], race["landscape_parameters"])


def surface(race: RaceRecord) -> Landscape:
    """What the race's contenders walk on: its landscape, or for one weight the line of that."""
    return surface_of(race["landscape"], race["weights"], race["landscape_parameters"])


def _enter(race: RaceRecord, contender: dict[str, Any], place: int) -> None:
    if len(race["contenders"]) < MOST_CONTENDERS:
        race["contenders"].insert(place, contender | {"id": race["next_id"]})
        race["next_id"] += 1


def add(race: RaceRecord, optimizer: str) -> None:
    """One more contender, as the optimizer comes."""
    append(race, _fresh(race, optimizer))


def _fresh(race: RaceRecord, optimizer: str) -> dict[str, Any]:
    """A contender as it comes, at a rate that works here."""
    here = (race["landscape"], race["landscape_parameters"], race["weights"])
    return default_contender(optimizer, *here).model_dump()


def append(race: RaceRecord, contender: dict[str, Any]) -> None:
    """One more contender, this one."""
    _enter(race, contender, len(race["contenders"]))


def with_schedule(race: RaceRecord, schedule: str) -> dict[str, Any]:
    """A copy of the first contender, with this schedule as it comes. In an empty race that is gradient descent."""
    first = next(iter(race["contenders"]), _fresh(race, "gradient_descent"))
    changed = {"schedule": schedule, "schedule_parameters": as_it_comes(schedule), "label": ""}
    return {name: value for name, value in deepcopy(first).items() if name != "id"} | changed


def duplicate(race: RaceRecord, contender: dict[str, Any]) -> None:
    """The same contender once more, next to itself."""
    _enter(race, deepcopy(contender), race["contenders"].index(contender) + 1)


def remove(race: RaceRecord, contender: dict[str, Any]) -> None:
    """One contender less."""
    race["contenders"].remove(contender)


class Rates(NamedTuple):
    """Of the learning rates that were set by hand: how many have been kept, and the names of those that were not."""

    kept: int
    replaced: tuple[str, ...]


def change_landscape(
    race: RaceRecord, landscape: str, parameters: Mapping[str, Value] | None = None, start: Point | None = None
) -> Rates:
    """Another landscape, with rates that work there.

    A rate that was set by hand is kept where the run stays finite there. One weight stays one weight, if the landscape
    has a line.

    Args:
        race: the record.
        landscape: its slug.
        parameters: of the landscape; its defaults if left out.
        start: the landscape's own if left out.
    """
    before = repair(experiment_fields(race)).experiment
    there = landscape_of(landscape, parameters)
    on_line = race["weights"] == 1 and there.line and start is None
    other_noise = surface(race).data or there.data
    race |= {"landscape": landscape, "landscape_parameters": dict(parameters or {}), "weights": 1 if on_line else 2}
    race |= {"start": start or surface(race).start, "other_start": None}
    if other_noise:  # a batch of other examples, or noise of another kind
        for contender in race["contenders"]:
            contender |= {"noise": 0.0, "batch": None}
    by_hand = [c for c, own in zip(race["contenders"], set_by_hand(before), strict=False) if own]
    for contender in race["contenders"]:
        if contender not in by_hand:
            give_default_rate(race, contender)
    if not by_hand:
        return Rates(0, ())
    finite = stay_finite(repair(experiment_fields(race)).experiment)
    gone = []
    for contender, name, stays in zip(race["contenders"], names(before), finite, strict=True):
        if contender in by_hand and not stays:
            give_default_rate(race, contender)
            gone.append(name)
    return Rates(len(by_hand) - len(gone), tuple(gone))


def give_default_rate(race: RaceRecord, contender: dict[str, Any]) -> None:
    """A rate that works here for the contender's optimizer."""
    contender["rate"] = _fresh(race, contender["optimizer"])["rate"]


def change_schedule(contender: dict[str, Any], schedule: str) -> None:
    """Another schedule, as it comes."""
    contender |= {"schedule": schedule, "schedule_parameters": as_it_comes(schedule)}


def change_optimizer(race: RaceRecord, contender: dict[str, Any], optimizer: str) -> None:
    """Another optimizer, with its own hyperparameters and a rate that works here."""
    fresh = _fresh(race, optimizer)
    contender |= {name: fresh[name] for name in ("optimizer", "rate", "hyper")}
