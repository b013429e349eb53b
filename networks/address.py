"""A training as one readable string; what has its default value is left out. It has the form of a race's.

network=spiral;layers=3;activation=relu&steps=1000&seed=2&c=adam;rate=0.03&c=muon;rate=0.01
"""

from typing import Any
from urllib.parse import quote

from pydantic import ValidationError

from experiments.address import changed_words, contender_word
from experiments.link_pairs import pairs
from experiments.link_values import slug_of, value_of
from experiments.parse import contender_fields, split_word
from experiments.refusals import NotAnExperiment, Place, refusals
from networks.activations import SLUGS as ACTIVATION_SLUGS
from networks.data_sets import DATA, OWN
from networks.experiment import RULES, Network, Training
from networks.initialisations import INITIALISATIONS
from quantities import Accepted, Refusal, Refused, Value

WORDS = ("network", "points", "steps", "seed", "c")
_SHOWN = ("view",)  # how a page shows it
_SLUGS = {"activation": ACTIVATION_SLUGS, "start": tuple(INITIALISATIONS)}


def address(training: Training) -> str:
    """The training as a query string.

    Returns:
        `network=...&points=...&steps=...&seed=...&c=...&c=...`, defaults left out; numbers are written with as many
        digits as it takes to read back the same bits.
    """
    own = dict(training.network)
    data = own.pop("data")
    words = [";".join([f"network={data}", *changed_words(Network, {"data": data} | own)[data != "moons" :]])]
    if training.points:
        words.append(f"points={quote(training.points, safe=',/.-')}")
    for name in ("steps", "seed"):
        if getattr(training, name) != Training.model_fields[name].default:
            words.append(f"{name}={getattr(training, name)}")
    return "&".join([*words, *(f"c={contender_word(contender)}" for contender in training.contenders)])


def parse(text: str) -> Training:
    """The training that a string means.

    Args:
        text: as `address` writes it, or a link that carries it.

    Returns:
        The training; parse(address(t)) == t, to the last bit of every number.

    Raises:
        NotAnExperiment: a ValueError; its `sentences` say what is wrong, by place.
    """
    try:
        words = pairs(text)
    except Refused as error:
        raise NotAnExperiment({(): error.refusal}) from None
    fields: dict[str, Any] = {}
    contenders: list[dict[str, Any]] = []
    refused: dict[Place, Refusal] = {}
    for name, value in words:
        if name == "c":
            contenders.append(contender_fields(value, RULES))
        elif name == "network":
            data, own = split_word(value)
            fields["network"] = {"data": slug_of(data, (*DATA, OWN)), **_slugs(own)}
        elif name == "points":
            fields["points"] = value
        elif name in WORDS:
            fields[name] = value_of(name, value)
        elif name not in _SHOWN:
            refused[(name,)] = Refusal(name, name, Accepted("word_of_experiment", {"known": WORDS}))
    try:
        training = Training.model_validate(fields | ({"contenders": contenders} if contenders else {}))
    except ValidationError as error:
        raise NotAnExperiment(refused | refusals(error)) from None
    if refused:
        raise NotAnExperiment(refused)
    return training


def _slugs(own: dict[str, Any]) -> dict[str, Value]:
    return {name: slug_of(str(value), _SLUGS[name]) if name in _SLUGS else value for name, value in own.items()}
