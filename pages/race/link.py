"""The link of a race: the experiment's own string, and how the page shows it; and what happens when one is opened."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import streamlit as st

from experiments import Experiment
from experiments.address import address
from experiments.names import names
from experiments.parse import pairs
from experiments.parse_lenient import parse_lenient
from experiments.refusal_words import sentence
from experiments.refusals import Place
from experiments.repair import repair
from interface.race_record import TOLERANCE, TOLERANCES, experiment_fields, take_over
from interface.widgets import Record, number_or_text, text
from pages.race import words
from quantities import Accepted, Refusal, Refused

PARTS = ("controls", "curves")  # of the page, which a link can hide


def link(race: Record, experiment: Experiment) -> str:
    """The query that shows this experiment as it is shown now."""
    said = [address(experiment)]
    if race["tolerance"] != TOLERANCE:
        said.append(f"tolerance={text(race['tolerance'])}")
    if race["hide"]:
        said.append(f"hide={','.join(race['hide'])}")
    return "&".join(said)


def shown(race: Record) -> tuple[Experiment, dict[Place, Refusal], str]:
    """The experiment that the record is, what was refused in it, and the query that shows it."""
    experiment, refused = repair(experiment_fields(race))
    return experiment, refused, link(race, experiment) if race["contenders"] else race["opened"]


def open_text(race: Record, given: str) -> None:
    """Show what a link or a file says. What makes no sense falls back alone, and is shown until the race changes."""
    experiment, refused = parse_lenient(given)
    take_over(race, experiment)
    refusals = list(refused.items())
    race |= {"tolerance": TOLERANCE, "hide": ()}
    for name, value in _page_words(given):
        try:
            race[name] = _tolerance(value) if name == "tolerance" else _parts(value)
        except Refused as error:
            refusals.append(((name,), error.refusal))
    race |= {"opened": link(race, experiment), "refused": refusals}


def open_address_of_page(race: Record) -> None:
    """Show what stands in the address bar."""
    open_text(race, urlencode([(name, value) for name in st.query_params for value in st.query_params.get_all(name)]))


def told(refusals: Iterable[tuple[Place, Refusal]], experiment: Experiment, chips: Sequence[str] = ()) -> list[str]:
    """A sentence for each refusal, with the contender's name; `chips` are the names on the page's chips, if any."""
    return [_with_subject(place, sentence(refusal), experiment, chips) for place, refusal in refusals]


def _with_subject(place: Place, said: str, experiment: Experiment, chips: Sequence[str]) -> str:
    if place[:1] == ("stop",):
        return words.REFUSED_STOPPING.format(sentence=said)
    contender = next((i for i in place if isinstance(i, int)), None)
    if contender is None or contender >= len(experiment.contenders):
        return said
    if place[-1] != "optimizer":
        return words.REFUSED_NAMED.format(name=names(experiment)[contender], sentence=said)
    # A refused optimizer is replaced by another one, but its chip still shows its name.
    if contender < len(chips):
        return words.REFUSED_NAMED.format(name=chips[contender], sentence=said)
    return words.REFUSED_NUMBERED.format(number=contender + 1, sentence=said)


def _page_words(given: str) -> list[tuple[str, str]]:
    try:
        found = [] if given.lstrip().startswith("{") else pairs(given)
    except Refused:  # it is too long, which is among the refusals already
        return []
    return [(name, value) for name, value in found if name in ("tolerance", "hide")]


def _tolerance(value: str) -> float:
    return TOLERANCES.encode("tolerance", number_or_text(value))


def _parts(value: str) -> tuple[str, ...]:
    parts = value.split(",")
    if any(part not in PARTS for part in parts):
        raise Refused("hide", value, Accepted("some_of", {"known": PARTS}))
    return tuple(part for part in PARTS if part in parts)
