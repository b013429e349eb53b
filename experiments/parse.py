"""Reading: from the one string back to an experiment. What `experiments.address` writes, this reads.

    landscape=elongated_valley;condition=50&start=-4,2&steps=200&c=adam;rate=0.05&c=momentum;rate=0.01;beta=0.8

It is an ordinary query, so that browsers and libraries may carry it in their own way (`;` as `%3B`):
the query is decoded first, then each value is split at its semicolons. A label's own `;` and `%` are
therefore encoded once more. Text is only ever looked up or turned into a number.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from pydantic import ValidationError

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.link_pairs import PAGES_OWN, WORDS, pairs
from experiments.link_values import name_of, slug_of, start_of, value_of
from experiments.refusals import NotAnExperiment, Place, refusals
from experiments.whole_link import LAST, torn
from landscapes import OWN, SLUGS, TEXTS
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Accepted, Refusal, Refused

_CONTENDERS_OWN = set(Contender.model_fields) - {"optimizer", "hyper", "schedule_parameters"}
_TEXTS = {"label", *TEXTS}

Pairs = Iterable[tuple[str, str]]


class Read(NamedTuple):
    """Fields as `Experiment` takes them, right or wrong, and a refusal for each word that is none of its own."""

    fields: dict[str, Any]
    refusals: dict[Place, Refusal]


def fields(words: Pairs, contender: Callable[[str], Contender | dict[str, Any]] | None = None) -> Read:
    """What the words say, each value a number where it is written like one.

    Args:
        words: names with values, decoded. A name that is there twice has both values, which no field accepts.
        contender: reads the word of a contender; left out, its fields are what the text says.
    """
    words = list(words)
    fields: dict[str, Any] = {}
    stop: dict[str, Any] = {}
    contenders: list[Contender | dict[str, Any]] = []
    refused: dict[Place, Refusal] = {**torn(words)}
    for name, text in words:
        if name == "c":
            contenders.append((contender or contender_fields)(text))
        elif name == "landscape":
            slug, own = split_word(text)
            _add(fields, name, slug_of(slug, SLUGS))
            fields["landscape_parameters"] = own
        elif name == "start":
            _add(fields, name, text)
        elif name.startswith("stop."):
            _add(stop, name.removeprefix("stop."), value_of(name, text))
        elif name in WORDS:
            _add(fields, name, value_of(name, text))
        elif name not in PAGES_OWN:
            refused[(name,)] = Refusal(name, name, Accepted("word_of_experiment", {"known": WORDS}))
    if (LAST,) in refused:
        refused.pop((words[-1][0],), None)  # the rest of a word that was cut
    if "start" in fields:
        start = fields["start"]
        fields["start"] = start_of(start) if isinstance(start, str) else str(start)  # a list of two is no start
    if stop:
        fields["stop"] = stop
    if contenders:
        fields["contenders"] = contenders
    return Read(fields, refused | missing_texts(fields))


def missing_texts(fields: Mapping[str, Any]) -> dict[Place, Refusal]:
    """What a landscape of a person's own is made of and these fields of an experiment do not say."""
    kind, given = OWN.get(str(fields.get("landscape"))), fields.get("landscape_parameters", {})
    missing = [text for text in kind.needed if text not in given] if kind and isinstance(given, Mapping) else []
    return {("landscape_parameters", text): Refusal(text, None, Accepted(f"{text}_missing")) for text in missing}


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
        return strictly(pairs(text))
    except Refused as refused:
        raise NotAnExperiment({(): refused.refusal}) from None


def strictly(words: Pairs) -> Experiment:
    """The experiment that the words mean, if nothing is wrong with it.

    Args:
        words: as for `fields`.

    Raises:
        NotAnExperiment: as for `parse_strict`.
    """
    found = fields(words, _valid_contender)
    try:
        experiment = Experiment.model_validate(found.fields)
    except ValidationError as error:
        raise NotAnExperiment(found.refusals | refusals(error)) from None
    if found.refusals:
        raise NotAnExperiment(found.refusals)
    return experiment


def _valid_contender(text: str) -> Contender | dict[str, Any]:
    """The contender, or where it makes no sense its fields, for `Experiment` to refuse."""
    return _known_contender(text) or contender_fields(text)


@lru_cache(maxsize=1024)  # while something is dragged the same contenders come again and again
def _known_contender(text: str) -> Contender | None:
    try:
        return Contender.model_validate(contender_fields(text))
    except ValidationError:
        return None


def contender_fields(text: str, optimizers: Collection[str] = OPTIMIZERS) -> dict[str, Any]:
    """optimizer;rate=...;beta=...;schedule=...;schedule.k=...: what is not a contender's own is its optimizer's."""
    optimizer, words = split_word(text)
    contender: dict[str, Any] = {
        "optimizer": slug_of(optimizer, optimizers),
        "hyper": {},
        "schedule_parameters": {},
    }
    for name, value in words.items():
        if name == "schedule" and isinstance(value, str):
            contender[name] = slug_of(value, SCHEDULES)
        elif name in _CONTENDERS_OWN:
            contender[name] = value
        elif name.startswith("schedule."):
            contender["schedule_parameters"][name.removeprefix("schedule.")] = value
        else:
            contender["hyper"][name] = value
    return contender


def split_word(text: str) -> tuple[str, dict[str, Any]]:
    """A slug, and the numbers that belong to it by name."""
    slug, *words = text.split(";")
    own: dict[str, Any] = {}
    for word, _, value in (word.partition("=") for word in words if word):
        name = name_of(word)
        _add(own, name, unquote(value) if name in _TEXTS else value_of(name, value))
    return slug, own


def _add(fields: dict[str, Any], name: str, value: Any) -> None:
    fields[name] = [fields[name], value] if name in fields else value
