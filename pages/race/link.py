"""The link of a race: the experiment's own string, and how the page shows it; and what happens when one is opened."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from urllib.parse import urlencode

import streamlit as st

from experiments import Experiment
from experiments.address import address
from experiments.parse import pairs
from experiments.parse_lenient import parse_lenient
from experiments.refusals import Place
from experiments.repair import repair
from experiments.typed_number import typed_number
from experiments.whole_link import framed, rows_beyond_link
from interface.copies import set_race
from interface.race_record import TOLERANCE, TOLERANCES, RaceRecord, experiment_fields, note_tuned, take_over
from landscapes.own.data import POINTS, SLUG
from quantities import Accepted, Refusal, Refused, written

PARTS = ("controls", "curves")  # of the page, which a link can hide


def link(race: RaceRecord, experiment: Experiment) -> str:
    """The query that shows this experiment as it is shown now."""
    parts = [address(experiment, (POINTS,) if rows_beyond_link(experiment) else ())]
    if race["tolerance"] != TOLERANCE:
        parts.append(f"tolerance={written(race['tolerance'])}")
    if race["hide"]:
        parts.append(f"hide={','.join(race['hide'])}")
    return framed("&".join(parts), len(experiment.contenders))


def shown(race: RaceRecord) -> tuple[Experiment, dict[Place, Refusal], str]:
    """The experiment that the record is, what was refused in it, and the query that shows it."""
    experiment, refused = repair(experiment_fields(race))
    return experiment, refused, link(race, experiment) if race["contenders"] else race["opened"]


def open_text(race: RaceRecord, given: str) -> None:
    """Show the race of a link or a file.

    A field that makes no sense falls back alone, with a sentence that is shown until the race changes. A link that had
    no room for its points gets those that are here: back and forward lead through the races of one data set.
    """
    here = race.get("landscape_parameters", {}) if race.get("landscape") == SLUG else {}
    experiment, refused = parse_lenient(given, {POINTS: here[POINTS]} if POINTS in here else None)
    take_over(race, experiment)
    refusals = list(refused.items())
    race |= {"tolerance": TOLERANCE, "hide": ()}
    for name, value in _page_words(given):
        try:
            race[name] = _tolerance(value) if name == "tolerance" else _parts(value.casefold().split(","))
        except Refused as error:
            refusals.append(((name,), error.refusal))
    note_tuned(race)  # with this tolerance
    race |= {"opened": link(race, experiment), "refused": refusals}


def set_race_as_shown(race: RaceRecord, copy: object) -> None:
    """Take over a copy of the record, and how the page shows it."""
    if not isinstance(copy, Mapping):
        return
    set_race(race, copy)
    with suppress(Refused):
        race["tolerance"] = TOLERANCES.encode("tolerance", copy.get("tolerance"))
    with suppress(Refused, TypeError):
        race["hide"] = _parts(copy["hide"])


def open_address_of_page(race: RaceRecord) -> None:
    """Show what stands in the address bar."""
    open_text(race, urlencode([(name, value) for name in st.query_params for value in st.query_params.get_all(name)]))


def _page_words(given: str) -> list[tuple[str, str]]:
    try:
        found = [] if given.lstrip().startswith("{") else pairs(given)
    except Refused:  # it is too long, which is among the refusals already
        return []
    return [(name, value) for name, value in found if name in ("tolerance", "hide")]


def _tolerance(value: str) -> float:
    number = typed_number(value)
    return TOLERANCES.encode("tolerance", value if number is None else number)


def _parts(parts: Sequence[str]) -> tuple[str, ...]:
    if any(part not in PARTS for part in parts):
        raise Refused("hide", ",".join(map(str, parts)), Accepted("some_of", {"known": PARTS}))
    return tuple(part for part in PARTS if part in parts)
