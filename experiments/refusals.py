"""Refusals: read out of pydantic's error, one sentence for each field that was refused."""

from typing import Any

from pydantic import ValidationError

from experiments.contender import Contender
from experiments.experiment import Experiment, NotHere
from experiments.stopping_rules import Stopping
from quantities import Refused

Place = tuple[str | int, ...]
_BUNDLES = ("hyper", "schedule_parameters", "landscape_parameters")


class NotAnExperiment(ValueError):
    """What was given is no experiment.

    Attributes:
        sentences: one for each refused field, by its place.
    """

    def __init__(self, sentences: dict[Place, str]) -> None:
        super().__init__(" ".join(sentences.values()))
        self.sentences = sentences


def sentences(error: ValidationError) -> dict[Place, str]:
    """One sentence for each refused field, by its place in the experiment.

    A place is a path such as ("contenders", 0, "rate"); a refused number of an optimizer, a
    schedule or a landscape has its own name at the end of the path.
    """
    told = {}
    for one in error.errors():
        place, cause = one["loc"], one.get("ctx", {}).get("error")
        name = str(place[-1]) if place else error.title
        if place and name in _BUNDLES and isinstance(cause, Refused):
            place = (*place, cause.name)
        if isinstance(cause, NotHere):
            place = (*place, cause.contender, cause.name)
        told[place] = str(cause) if isinstance(cause, ValueError) else _plain(name, place, dict(one))
    return told


def _plain(name: str, place: Place, error: dict[str, Any]) -> str:
    """A sentence for what pydantic itself refuses."""
    owner = Experiment if len(place) == 1 else Stopping if place[:1] == ("stop",) else Contender
    given = f"{name} is {error['input']!r:.60}"
    known = {
        "missing": f"{name} is missing.",
        "extra_forbidden": f"{given}, but there is no such field; known are {', '.join(owner.model_fields)}.",
        "json_invalid": "What was sent is not JSON.",
    }
    return known.get(error["type"], f"{given}: {error['msg']}.")
