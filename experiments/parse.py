"""Reading: from the one string back to an experiment. What `experiments.address` writes, this reads.

    landscape=elongated_valley;condition=50&start=-4,2&steps=200&c=adam;rate=0.05&c=momentum;rate=0.01;beta=0.8

It is an ordinary query, so that browsers and libraries may carry it in their own way (`;` as `%3B`):
the query is decoded first, then each value is split at its semicolons. A label's own `;` and `%` are
therefore encoded once more. Text is only ever looked up or turned into a number.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote

from pydantic import ValidationError

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.refusals import NotAnExperiment, Place, refusals
from experiments.stopping_rules import Stopping
from quantities import Accepted, Refusal, Refused

LONGEST = 16_384  # characters; twelve contenders with every number written out need about 10,000
WORDS = ("landscape", "start", "steps", "seed", *(f"stop.{rule}" for rule in Stopping.model_fields), "c")
PAGES_OWN = ("hide", "tolerance", "embed", "embed_options")  # say how a page shows an experiment, and nothing about it
_CONTENDERS_OWN = set(Contender.model_fields) - {"optimizer", "hyper", "schedule_parameters"}
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_SWITCHES = {"true": True, "false": False}

Pairs = Iterable[tuple[str, str]]


class Read(NamedTuple):
    """Fields as `Experiment` takes them, right or wrong, and a refusal for each word that is none of its own."""

    fields: dict[str, Any]
    refusals: dict[Place, Refusal]


def pairs(text: str) -> list[tuple[str, str]]:
    """The words of a query or of a whole link, decoded.

    Args:
        text: with or without what comes before the question mark.

    Raises:
        Refused: it is too long to be an experiment.
    """
    if len(text) > LONGEST:
        raise Refused("text", len(text), Accepted("text_length", {"most": LONGEST}))
    before, mark, query = text.strip().partition("?")
    return parse_qsl((query if mark else before).partition("#")[0], keep_blank_values=True)


def fields(words: Pairs) -> Read:
    """What the words say, each value a number where it is written like one.

    Args:
        words: names with values, decoded. A name that is there twice has both values, which no field accepts.
    """
    fields: dict[str, Any] = {}
    stop: dict[str, Any] = {}
    contenders: list[dict[str, Any]] = []
    unknown: dict[Place, Refusal] = {}
    for name, text in words:
        if name == "c":
            contenders.append(_contender(text))
        elif name == "landscape":
            slug, own = _split(text)
            _add(fields, name, slug)
            fields["landscape_parameters"] = own
        elif name == "start":
            _add(fields, name, text)
        elif name.startswith("stop."):
            _add(stop, name.removeprefix("stop."), _value(text))
        elif name in WORDS:
            _add(fields, name, _value(text))
        elif name not in PAGES_OWN:
            unknown[(name,)] = Refusal(name, name, Accepted("word_of_experiment", {"known": WORDS}))
    if isinstance(fields.get("start"), str):
        fields["start"] = [_value(word) for word in fields["start"].split(",")]
    elif "start" in fields:
        fields["start"] = str(fields["start"])  # a list of two would pass for two numbers
    if stop:
        fields["stop"] = stop
    if contenders:
        fields["contenders"] = contenders
    return Read(fields, unknown)


def parse_strict(text: str) -> Experiment:
    """The experiment that a string means.

    Args:
        text: as `experiments.address.address` writes it, or a link that carries it.

    Returns:
        The experiment; read(address(e)) == e, to the last bit of every number.

    Raises:
        NotAnExperiment: a ValueError; its `sentences` say what is wrong, by place.
    """
    try:
        return strictly(fields(pairs(text)))
    except Refused as refused:
        raise NotAnExperiment({(): refused.refusal}) from None


def strictly(found: Read) -> Experiment:
    """The experiment that was read, if nothing is wrong with it.

    Raises:
        NotAnExperiment: as for `read`.
    """
    try:
        experiment = Experiment.model_validate(found.fields)
    except ValidationError as error:
        raise NotAnExperiment(found.refusals | refusals(error)) from None
    if found.refusals:
        raise NotAnExperiment(found.refusals)
    return experiment


def _contender(text: str) -> dict[str, Any]:
    """optimizer;rate=...;beta=...;schedule=...;schedule.k=...: what is not a contender's own is its optimizer's."""
    optimizer, words = _split(text)
    contender: dict[str, Any] = {"optimizer": optimizer, "hyper": {}, "schedule_parameters": {}}
    for name, value in words.items():
        if name in _CONTENDERS_OWN:
            contender[name] = value
        elif name.startswith("schedule."):
            contender["schedule_parameters"][name.removeprefix("schedule.")] = value
        else:
            contender["hyper"][name] = value
    return contender


def _split(text: str) -> tuple[str, dict[str, Any]]:
    """A slug, and the numbers that belong to it by name."""
    slug, *words = text.split(";")
    own: dict[str, Any] = {}
    for name, _, value in (word.partition("=") for word in words if word):
        _add(own, name, unquote(value) if name == "label" else _value(value))
    return slug, own


def _add(fields: dict[str, Any], name: str, value: Any) -> None:
    fields[name] = [fields[name], value] if name in fields else value


def _value(word: str) -> float | bool | str:
    """The word as the number or the truth value that it is, or as it stands."""
    if _WHOLE.fullmatch(word):
        return int(word)
    if len(word) <= 60 and _NUMBER.fullmatch(word):
        return float(word)
    return _SWITCHES.get(word, word)
