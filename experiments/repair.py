"""Repair: from numbers that may be wrong to an experiment that can run, and a refusal for each change.

Nothing else a person had set is lost: a refused field falls back to its default, alone.
"""

from copy import deepcopy
from typing import Any, NamedTuple

from pydantic import ValidationError

from experiments.defaults import default_experiment, default_rate
from experiments.experiment import MOST_CONTENDERS, Experiment
from experiments.refusals import Place, in_sentences, refusals
from experiments.surfaces import surface_of
from landscapes import SLUGS, Landscape
from optimizers import OPTIMIZERS
from quantities import Refusal


class Repaired(NamedTuple):
    """The experiment that runs, and why it differs: what was refused, by place."""

    experiment: Experiment
    refusals: dict[Place, Refusal]

    @property
    def sentences(self) -> dict[Place, str]:
        """The refusals in words."""
        return in_sentences(self.refusals)


def _fall_back(data: dict[str, Any], place: Place) -> None:
    """Give the field at this place its default."""
    if place == ("contenders",):
        contenders = data.get("contenders")
        usable = list(contenders)[:MOST_CONTENDERS] if isinstance(contenders, list | tuple) else []
        data["contenders"] = usable or [c.model_dump() for c in default_experiment().contenders]
        return
    if place in ((), ("landscape",)):
        data["landscape"] = default_experiment().landscape
        return
    if place[0] == "start" and len(place) == 2:  # the other coordinate stays
        own = _surface(data).start if str(data.get("landscape")) in SLUGS else (0.0, 0.0)
        start, axis = list(data.get("start", own)), int(place[1])
        start[axis] = own[axis]
        data["start"] = start
        return
    owner: Any = data
    for key in place[:-1]:
        owner = owner[key]
    own = len(place) == 3 and place[0] == "contenders"  # a landscape or a schedule may have a `rate` too
    if own and place[-1] == "rate":
        owner["rate"] = _rate(data, owner)
    elif own and place[-1] == "optimizer":
        if str(owner.get("optimizer")) in OPTIMIZERS:  # it is one, but cannot walk here: its numbers go with it
            owner |= {"hyper": {}, "rate": _rate(data, {"optimizer": "gradient_descent"})}
        owner["optimizer"] = "gradient_descent"
    elif isinstance(owner, list):
        del owner[int(place[-1])]
    else:
        owner.pop(place[-1], None)


def _weights(data: dict[str, Any]) -> int:
    """How many weights move, as far as that makes sense."""
    return 1 if data.get("weights") == 1 else 2


def _surface(data: dict[str, Any]) -> Landscape:
    """What the start is on, as far as what makes it makes sense."""
    landscape = str(data.get("landscape"))
    try:
        return surface_of(landscape, _weights(data), data.get("landscape_parameters"))
    except (AttributeError, TypeError, ValueError):
        return surface_of(landscape, _weights(data))


def _rate(data: dict[str, Any], contender: dict[str, Any]) -> float:
    """The default rate, as far as what it depends on makes sense."""
    optimizer, landscape = str(contender.get("optimizer")), str(data.get("landscape"))
    if optimizer not in OPTIMIZERS:
        optimizer = "gradient_descent"
    if landscape not in SLUGS:
        return default_rate(optimizer, default_experiment().landscape)
    try:
        return default_rate(optimizer, landscape, data.get("landscape_parameters"), _weights(data))
    except (AttributeError, TypeError, ValueError):
        return default_rate(optimizer, landscape, weights=_weights(data))


def repair(data: dict[str, Any]) -> Repaired:
    """The experiment that `data` means, with every refused field at its default.

    Args:
        data: the fields of an Experiment, contenders as dictionaries; not changed.

    Returns:
        The experiment, and a refusal for each field that was refused.
    """
    data = deepcopy(data)
    if isinstance(data.get("contenders"), tuple):
        data["contenders"] = list(data["contenders"])
    replaced: dict[Place, Refusal] = {}
    while True:
        try:
            return Repaired(Experiment.model_validate(data), replaced)
        except ValidationError as error:
            refused = refusals(error)
        # Last entries first, so that dropping one does not move the others.
        for place in sorted(refused, key=lambda place: [str(key).zfill(4) for key in place], reverse=True):
            replaced.setdefault(place, refused[place])
            _fall_back(data, place)
