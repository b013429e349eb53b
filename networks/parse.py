"""Reading: from the one string back to a training. What `networks.address` writes, this reads."""

from copy import deepcopy
from typing import Any, NamedTuple

from pydantic import ValidationError

from experiments.link_pairs import pairs
from experiments.link_values import slug_of, value_of
from experiments.parse import contender_fields, split_word
from experiments.refusals import NotAnExperiment, Place, refusals
from networks.activations import SLUGS as ACTIVATION_SLUGS
from networks.data_sets import DATA, OWN
from networks.defaults import default_contender, default_training
from networks.experiment import MOST_CONTENDERS, RULES, Training
from networks.initialisations import INITIALISATIONS
from quantities import Accepted, Refusal, Refused, Value

WORDS = ("network", "points", "steps", "seed", "c")
PAGES_OWN = ("view", "plane", "pass")  # how a page shows it, which says nothing about the training
_SLUGS = {"activation": ACTIVATION_SLUGS, "start": tuple(INITIALISATIONS)}


class Repaired(NamedTuple):
    """The training that runs, and why it differs: what was refused, by place."""

    training: Training
    refusals: dict[Place, Refusal]


def parse(text: str) -> Training:
    """The training that a string means.

    Args:
        text: as `networks.address.address` writes it, or a link that carries it.

    Returns:
        The training; parse(address(t)) == t, to the last bit of every number.

    Raises:
        NotAnExperiment: a ValueError; its `sentences` say what is wrong, by place.
    """
    training, refused = parse_lenient(text)
    if refused:
        raise NotAnExperiment(refused)
    return training


def parse_lenient(text: str) -> Repaired:
    """The training that is meant, and a refusal for each part that makes no sense.

    What is left out has its default: with a network alone, the first training's contenders train it.

    Args:
        text: a training's string, or a link that carries one.
    """
    try:
        words = pairs(text)
    except Refused as error:
        return Repaired(default_training(), {(): error.refusal})
    unknown = {
        (name,): Refusal(name, name, Accepted("word_of_experiment", {"known": WORDS}))
        for name, _ in words
        if name not in (*WORDS, *PAGES_OWN)
    }
    training, refused = repair(_fields(words))
    return Repaired(training, unknown | refused)


def repair(given: dict[str, Any]) -> Repaired:
    """The training that the fields mean, with every refused one at its default.

    Args:
        given: the fields of a `Training`, contenders as dictionaries; not changed.
    """
    data, replaced = deepcopy(given), dict[Place, Refusal]()
    while True:
        try:
            return Repaired(Training.model_validate(data), replaced)
        except ValidationError as error:
            refused = refusals(error)
        # Last entries first, so that dropping one does not move the others.
        for place in sorted(refused, key=lambda place: [str(key).zfill(4) for key in place], reverse=True):
            replaced.setdefault(place, refused[place])
            _fall_back(data, place)


def _fields(words: list[tuple[str, str]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in words:
        if name == "c":
            fields.setdefault("contenders", []).append(contender_fields(value, RULES))
        elif name == "network":
            data, own = split_word(value)
            fields["network"] = {"data": slug_of(data, (*DATA, OWN)), **_slugs(own)}
        elif name == "points":
            fields["points"] = value
        elif name in WORDS:
            fields[name] = value_of(name, value)
    first = default_training()
    fields.setdefault("network", dict(first.network))
    fields.setdefault("contenders", [contender.model_dump() for contender in first.contenders])
    return fields


def _slugs(own: dict[str, Any]) -> dict[str, Value]:
    return {name: slug_of(str(value), _SLUGS[name]) if name in _SLUGS else value for name, value in own.items()}


def _fall_back(data: dict[str, Any], place: Place) -> None:
    """Give the field at this place its default; without an optimizer a contender has nothing that could be kept."""
    match place:
        case ("contenders",):
            usable = data["contenders"][:MOST_CONTENDERS] if isinstance(data["contenders"], list) else []
            data["contenders"] = usable or [default_contender("adam").model_dump()]
        case ("contenders", int(number), "optimizer"):
            data["contenders"][number] = default_contender("gradient_descent").model_dump()
        case ("contenders", int(number), "rate"):
            contender = data["contenders"][number]
            contender["rate"] = default_contender(contender["optimizer"]).rate
        case ("contenders", int(number)):
            del data["contenders"][number]
        case ("points",):
            data |= {"points": "", "network": {**data["network"], "data": next(iter(DATA))}}
        case _:
            owner: Any = data
            for key in place[:-1]:
                owner = owner[key]
            owner.pop(place[-1], None)
