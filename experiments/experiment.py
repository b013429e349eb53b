"""Experiment: a value that says everything about a race, and refuses what makes no sense.

Every refusal is one sentence that names the field, what was given and what is accepted;
`sentences` reads them out of pydantic's error, one for each field that was refused.
"""

import math
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator, model_validator

from landscapes import LANDSCAPES, Landscape
from optimizers import OPTIMIZERS, SCHEDULES, Optimizer, Schedule
from quantities import Bundle, Choice, Range, Refused, Value, encode, quantities

STEPS = Range(1, 4096, "How many steps everyone takes.", log=True, integer=True)
SEED = Range(0, 2**31 - 1, "Chooses the noise; the same seed gives the same race.", integer=True)
COORDINATE = Range(-1e6, 1e6, "Where everyone starts.")
RATE = Range(1e-9, 1e4, "Learning rate: how far a step goes.", log=True)
NOISE = Range(0.0, 1e4, "Standard deviation of the gradient of one example.")
BATCH = Range(1, 1_000_000, "Examples per step: the noise shrinks like one over its root.", log=True, integer=True)
MOST_CONTENDERS = 12
_BUNDLES = ("hyper", "schedule_parameters", "landscape_parameters")
LONGEST_LABEL = 24


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _completed(bundle: Bundle, owner: str, given: object) -> dict[str, Value]:
    """All quantities of the bundle in a person's words, defaults filled in."""
    if not isinstance(given, Mapping):
        raise Refused(f"the numbers of {owner}", given, "names with values")
    declared = quantities(bundle)
    for name in given:
        if name not in declared:
            accepted = f"one of {', '.join(declared)}" if declared else f"left out, since {owner} has no numbers"
            raise Refused(str(name), given[name], accepted)
    numbers = encode(bundle, given)
    return {q.name: q.kind.decode(n) for q, n in zip(declared.values(), numbers, strict=True)}


def _slug(field: str, registry: Mapping[str, object], given: object) -> str:
    Choice(tuple(registry)).encode(field, given)
    return str(given)


class Contender(_Value):
    """One line of the race: an optimizer with its numbers.

    Args:
        optimizer: a slug of `optimizers.OPTIMIZERS`.
        rate: the learning rate a_0.
        hyper: hyperparameters by name; what is left out has its default.
        schedule: a slug of `optimizers.SCHEDULES`.
        schedule_parameters: the schedule's numbers by name.
        noise: standard deviation sigma of one example's gradient, per coordinate (loss / theta).
        batch: examples per step B; the step's gradient has noise sigma / sqrt(B).
        label: a short name; empty for the optimizer's own.

    Raises:
        pydantic.ValidationError: a ValueError; `sentences` says which fields and why.
    """

    optimizer: str
    rate: float
    hyper: dict[str, Value] = {}
    schedule: str = "constant"
    schedule_parameters: dict[str, Value] = {}
    noise: float = 0.0
    batch: int = 1
    label: str = ""

    @field_validator("optimizer", mode="before")
    @classmethod
    def _known_optimizer(cls, given: object) -> str:
        return _slug("optimizer", OPTIMIZERS, given)

    @field_validator("schedule", mode="before")
    @classmethod
    def _known_schedule(cls, given: object) -> str:
        return _slug("schedule", SCHEDULES, given)

    @field_validator("rate", "noise", "batch", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value:
        kind = {"rate": RATE, "noise": NOISE, "batch": BATCH}[str(info.field_name)]
        return kind.decode(kind.encode(str(info.field_name), given))

    @field_validator("label", mode="before")
    @classmethod
    def _short(cls, given: object) -> str:
        if not isinstance(given, str) or len(given) > LONGEST_LABEL or not given.isprintable():
            raise Refused("label", given, f"a text of at most {LONGEST_LABEL} characters")
        return given.strip()

    @field_validator("hyper", "schedule_parameters", mode="before")
    @classmethod
    def _quantities(cls, given: object, info: ValidationInfo) -> dict[str, Value]:
        field, registry = ("optimizer", OPTIMIZERS) if info.field_name == "hyper" else ("schedule", SCHEDULES)
        slug = info.data.get(field)
        if slug is None:
            return {}
        kernel = registry[slug]
        bundle = kernel.hyper if isinstance(kernel, Optimizer) else kernel.parameters
        return _completed(bundle, slug, given)

    # Defaults are filled in for fields that were not given, too.
    @model_validator(mode="before")
    @classmethod
    def _all_given(cls, data: Any) -> Any:
        return (
            {"hyper": {}, "schedule": "constant", "schedule_parameters": {}} | data if isinstance(data, dict) else data
        )

    @property
    def rule(self) -> Optimizer:
        return OPTIMIZERS[self.optimizer]

    @property
    def rate_schedule(self) -> Schedule:
        return SCHEDULES[self.schedule]

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Rate, noise of a step's gradient, hyperparameters, the schedule's numbers."""
        deviation = self.noise / math.sqrt(self.batch)
        hyper = encode(self.rule.hyper, self.hyper)
        return (self.rate, deviation, *hyper, *encode(self.rate_schedule.parameters, self.schedule_parameters))


class Experiment(_Value):
    """Landscape, start, steps, seed and contenders.

    Args:
        landscape: a slug of `landscapes.LANDSCAPES`.
        landscape_parameters: its parameters by name; what is left out has its default.
        start: (theta_0, theta_1), where everyone starts; the landscape's own if left out.
        steps: how many steps everyone takes.
        seed: chooses the noise. Contenders share its draws, so that they can be compared.
        contenders: 1 to 12 of them.

    Raises:
        pydantic.ValidationError: a ValueError; `sentences` says which fields and why.
    """

    landscape: str
    landscape_parameters: dict[str, Value] = {}
    start: tuple[float, float] = (0.0, 0.0)  # `_all_given` puts the landscape's own here
    steps: int = 500
    seed: int = 0
    contenders: tuple[Contender, ...]

    @model_validator(mode="before")
    @classmethod
    def _all_given(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        landscape = LANDSCAPES.get(str(data.get("landscape")))
        return {"landscape_parameters": {}, "start": landscape.start if landscape else (0.0, 0.0)} | data

    @field_validator("landscape", mode="before")
    @classmethod
    def _known_landscape(cls, given: object) -> str:
        return _slug("landscape", LANDSCAPES, given)

    @field_validator("landscape_parameters", mode="before")
    @classmethod
    def _quantities(cls, given: object, info: ValidationInfo) -> dict[str, Value]:
        slug = info.data.get("landscape")
        return _completed(LANDSCAPES[slug].parameters, slug, given) if slug else {}

    @field_validator("start", mode="before")
    @classmethod
    def _two_numbers(cls, given: object) -> tuple[Value, ...]:
        if not isinstance(given, tuple | list) or len(given) != 2:
            raise Refused("start", given, "two numbers, theta_0 and theta_1")
        return tuple(COORDINATE.decode(COORDINATE.encode(f"start.{i}", x)) for i, x in enumerate(given))

    @field_validator("steps", "seed", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value:
        kind = {"steps": STEPS, "seed": SEED}[str(info.field_name)]
        return kind.decode(kind.encode(str(info.field_name), given))

    @field_validator("contenders", mode="before")
    @classmethod
    def _enough(cls, given: object) -> object:
        if not isinstance(given, tuple | list):
            raise Refused("contenders", given, f"a list of 1 to {MOST_CONTENDERS} contenders")
        if not 1 <= len(given) <= MOST_CONTENDERS:
            raise Refused("the number of contenders", len(given), f"1 to {MOST_CONTENDERS}")
        return given

    @property
    def surface(self) -> Landscape:
        return LANDSCAPES[self.landscape]

    @cached_property
    def shape(self) -> Any:
        """The landscape's parameters as its own NamedTuple of numbers."""
        bundle = self.surface.parameters
        return bundle(*encode(bundle, self.landscape_parameters))


def sentences(error: ValidationError) -> dict[tuple[str | int, ...], str]:
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
        plain = {
            "missing": f"{name} is missing.",
            "extra_forbidden": f"{name} is not a word that is known here.",
            "json_invalid": "What was sent is not JSON.",
        }
        told[place] = (
            str(cause)
            if isinstance(cause, ValueError)
            else plain.get(one["type"], f"{name} is {one['input']!r}: {one['msg']}.")
        )
    return told
