"""Contender: one line of a race, and what all values of an experiment share.

Every refusal says which field it is, what was given and what is accepted.
"""

import math
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_serializer,
    model_validator,
)

from experiments.json_schema import by_slug, or_nothing, schema_extra, schema_of
from optimizers import OPTIMIZERS, SCHEDULES, Optimizer, Schedule
from quantities import Accepted, Choice, Range, Refused, Value, completed, encode

RATE = Range(1e-9, 1e4, "Learning rate: how far a step goes.", log=True)
NOISE = Range(0.0, 1e4, "Standard deviation of the gradient of one example.")
BATCH = Range(1, 1_000_000, "Examples per step: the noise shrinks like one over its root.", log=True, integer=True)
WARMUP = Range(0, 4096, "Steps in which the rate rises in a line to what the schedule says.", integer=True)
SEED = Range(0, 2**31 - 1, "Chooses the noise and the batches; the same seed draws the same.", integer=True)
GOAL = Choice(("loss", "steps"))  # of a search for a rate: the lowest final loss, the fewest steps to the tolerance
LONGEST_LABEL = 24


class Frozen(BaseModel):
    """A value: it cannot be changed, and it knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As pydantic's, but what has been computed from the old fields is not taken along."""
        copied = super().model_copy(update=update, deep=deep)
        kept = vars(copied)
        for computed in kept.keys() - type(self).model_fields.keys():
            del kept[computed]
        return copied


def known_slug(field: str, registry: Collection[str], given: object) -> str:
    """The slug, if the registry has it."""
    Choice(tuple(registry)).encode(field, given)
    return str(given)


def checked_contenders(given: object, most: int) -> object:
    """The contenders as given, if they are a list of 1 to so many.

    Raises:
        Refused: they are not.
    """
    if not isinstance(given, tuple | list):
        raise Refused("contenders", given, Accepted("contenders", {"most": most}))
    if not 1 <= len(given) <= most:
        raise Refused("contenders", len(given), Accepted("number_of_contenders", {"most": most}))
    return given


class Contender(Frozen):
    """One line of the race: an optimizer with its numbers.

    Args:
        optimizer: a slug of `optimizers.OPTIMIZERS`.
        rate: the learning rate a_0.
        hyper: hyperparameters by name; what is left out has its default.
        schedule: a slug of `optimizers.SCHEDULES`.
        schedule_parameters: the schedule's numbers by name.
        warmup: steps w of linear warm-up; step t = 0, 1 ... has the share min(1, (t + 1)/w) of its rate.
        noise: standard deviation sigma of one example's gradient, per coordinate (loss / theta).
        batch: examples per step, B. On a data set a step sees B of its N examples; left out, all of them.
            Additive noise is sigma / sqrt(B); left out, B is one.
        seed: of its noise and its batches; left out, the race's, which all such contenders share.
        label: a short name; empty for the optimizer's own.
        tuned: the goal for which a search has found this rate to be the best (`experiments.fair`); empty for none.

    Raises:
        pydantic.ValidationError: a ValueError; `sentences` says which fields and why.
    """

    model_config = ConfigDict(
        json_schema_extra=schema_extra(
            allOf=by_slug("optimizer", "hyper", {slug: o.hyper for slug, o in OPTIMIZERS.items()})
            + by_slug(
                "schedule", "schedule_parameters", {slug: s.parameters for slug, s in SCHEDULES.items()}, "constant"
            )
        )
    )

    optimizers: ClassVar[Mapping[str, Optimizer]] = OPTIMIZERS  # those that it may be

    optimizer: Annotated[str, WithJsonSchema({"enum": list(OPTIMIZERS)})]
    rate: Annotated[float, WithJsonSchema(schema_of(RATE))]
    hyper: dict[str, Value] = {}
    schedule: Annotated[str, WithJsonSchema({"enum": list(SCHEDULES)})] = "constant"
    schedule_parameters: dict[str, Value] = {}
    warmup: Annotated[int, WithJsonSchema(schema_of(WARMUP))] = 0
    noise: Annotated[float, WithJsonSchema(schema_of(NOISE))] = 0.0
    batch: Annotated[int | None, WithJsonSchema(or_nothing(BATCH))] = None
    seed: Annotated[int | None, WithJsonSchema(or_nothing(SEED))] = None
    label: Annotated[str, WithJsonSchema({"type": "string", "maxLength": LONGEST_LABEL})] = ""
    tuned: Annotated[str, WithJsonSchema({"enum": ["", *GOAL.words]})] = ""

    @field_validator("optimizer", mode="before")
    @classmethod
    def _known_optimizer(cls, given: object) -> str:
        return known_slug("optimizer", cls.optimizers, given)

    @field_validator("schedule", mode="before")
    @classmethod
    def _known_schedule(cls, given: object) -> str:
        return known_slug("schedule", SCHEDULES, given)

    @field_validator("rate", "warmup", "noise", "batch", "seed", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value | None:
        field = str(info.field_name)
        if field in ("batch", "seed") and given is None:
            return None
        kind = {"rate": RATE, "warmup": WARMUP, "noise": NOISE, "batch": BATCH, "seed": SEED}[field]
        return kind.decode(kind.encode(field, given))

    @field_validator("label", mode="before")
    @classmethod
    def _short(cls, given: object) -> str:
        if not isinstance(given, str) or len(given) > LONGEST_LABEL or not given.isprintable():
            raise Refused("label", given, Accepted("short_label", {"most": LONGEST_LABEL}))
        return given.strip()

    @field_validator("tuned", mode="before")
    @classmethod
    def _goal(cls, given: object) -> str:
        return "" if given == "" else str(GOAL.decode(GOAL.encode("tuned", given)))

    @field_validator("hyper", "schedule_parameters", mode="before")
    @classmethod
    def _quantities(cls, given: object, info: ValidationInfo) -> dict[str, Value]:
        field, registry = ("optimizer", cls.optimizers) if info.field_name == "hyper" else ("schedule", SCHEDULES)
        slug = info.data.get(field)
        if slug is None:
            return {}
        kernel = registry[slug]
        bundle = kernel.hyper if isinstance(kernel, Optimizer) else kernel.parameters
        return completed(bundle, slug, given)

    # Defaults are filled in for fields that were not given, too.
    @model_validator(mode="before")
    @classmethod
    def _all_given(cls, data: Any) -> Any:
        return (
            {"hyper": {}, "schedule": "constant", "schedule_parameters": {}} | data if isinstance(data, dict) else data
        )

    @model_serializer(mode="wrap")
    def _no_goal_left_out(self, write: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        """In JSON a rate that was not searched for goes without saying, as in files that are older than the search."""
        fields = write(self)
        return {k: v for k, v in fields.items() if k != "tuned" or v} if info.mode == "json" else fields

    def __hash__(self) -> int:
        """Equal contenders have the same; the one that pydantic would make stumbles over dicts."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(tuple(own.items()) if isinstance(own, dict) else own for _, own in self))

    @property
    def rule(self) -> Optimizer:
        """The optimizer of this slug."""
        return self.optimizers[self.optimizer]

    @property
    def rate_schedule(self) -> Schedule:
        """The schedule of this slug."""
        return SCHEDULES[self.schedule]

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Rate, noise of a step's gradient, warm-up, hyperparameters, the schedule's numbers."""
        noise_std = self.noise / math.sqrt(self.batch or 1)
        hyper = encode(self.rule.hyper, self.hyper)
        schedule = encode(self.rate_schedule.parameters, self.schedule_parameters)
        return (self.rate, noise_std, self.warmup, *hyper, *schedule)
