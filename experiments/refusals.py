"""Refusals: read out of pydantic's error as data, one for each field that was refused, and in sentences."""

from collections.abc import Mapping

from pydantic import ValidationError

from experiments.contender import Contender
from experiments.experiment import COORDINATES, Experiment, NotHere
from experiments.refusal_words import sentence
from experiments.stopping_rules import Stopping
from quantities import Accepted, Refusal, Refused

Place = tuple[str | int, ...]
_BUNDLES = ("hyper", "schedule_parameters", "landscape_parameters", "network")  # the last of a training (`networks`)


class NotAnExperiment(ValueError):
    """What was given is no experiment.

    Attributes:
        refusals: one for each refused field, by its place.
        sentences: the same in words.
    """

    def __init__(self, refusals: Mapping[Place, Refusal]) -> None:
        super().__init__(refusals)
        self.refusals = refusals

    @property
    def sentences(self) -> dict[Place, str]:
        return in_sentences(self.refusals)

    def __str__(self) -> str:
        return " ".join(self.sentences.values())


def in_sentences(refusals: Mapping[Place, Refusal]) -> dict[Place, str]:
    """Each refusal in words, by its place."""
    return {place: sentence(refusal) for place, refusal in refusals.items()}


def sentences(error: ValidationError) -> dict[Place, str]:
    """One sentence for each refused field, by its place in the experiment (see `refusals`)."""
    return in_sentences(refusals(error))


def refusals(error: ValidationError) -> dict[Place, Refusal]:
    """What was refused, by its place in the experiment.

    A place is a path such as ("contenders", 0, "rate"); a refused number of an optimizer, a
    schedule or a landscape has its own name at the end of the path, a coordinate of the start its index.
    """
    found = {}
    for one in error.errors():
        place, cause = one["loc"], one.get("ctx", {}).get("error")
        name = str(place[-1]) if place else error.title
        if not isinstance(cause, Refused):
            found[place] = Refusal(name, one["input"], _accepted_by_pydantic(place, one["type"], one["msg"]))
            continue
        refusal = cause.refusal
        if isinstance(cause, NotHere):
            place = (*place, cause.contender, refusal.name)
        elif refusal.name in COORDINATES:
            place = (*place, COORDINATES.index(refusal.name))
        elif name in _BUNDLES and refusal.accepted.code != "names_with_values":  # that is about all its numbers
            place = (*place, refusal.name)
        found[place] = refusal
    return found


def _accepted_by_pydantic(place: Place, kind: str, message: str) -> Accepted:
    """What is accepted in place of what pydantic itself refuses."""
    owner = Experiment if len(place) == 1 else Stopping if place[:1] == ("stop",) else Contender
    known = {
        "missing": Accepted("missing"),
        "extra_forbidden": Accepted("no_such_field", {"known": tuple(owner.model_fields)}),
        "json_invalid": Accepted("json"),
    }
    return known.get(kind, Accepted("other", {"message": message}))
