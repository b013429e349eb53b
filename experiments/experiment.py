"""Experiment: a value that defines a race completely, and refuses what makes no sense."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import (
    ConfigDict,
    Field,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_serializer,
    model_validator,
)

from experiments.contender import SEED, Contender, Frozen, checked_contenders, known_slug
from experiments.json_schema import by_slug, schema_extra, schema_of
from experiments.stopping_rules import Stopping
from experiments.surfaces import WEIGHTS, completed_parameters, numbers_of, on_line_schema, own_schema, surface_of
from landscapes import LANDSCAPES, SLUGS, Landscape, landscape_of
from optimizers import Optimizer
from quantities import Accepted, Range, Refused, Value

STEPS = Range(1, 4096, "How many steps everyone takes.", log=True, integer=True)
COORDINATES = ("start.0", "start.1")  # their names in refusals
COORDINATE = Range(-1e6, 1e6, "Where everyone starts.")
MOST_CONTENDERS = 12
_NOTES = {"$schema", "$comment"}  # what a file may hold beside the experiment; it is ignored when the file is read
_SCHEMA = schema_extra(
    **{"$schema": "https://json-schema.org/draft/2020-12/schema"},
    properties={"start": {"type": "array", "prefixItems": 2 * [schema_of(COORDINATE)], "minItems": 2, "maxItems": 2}}
    | {note: {"type": "string"} for note in sorted(_NOTES)},
    allOf=[
        *by_slug("landscape", "landscape_parameters", {slug: s.parameters for slug, s in LANDSCAPES.items()}),
        *own_schema(),
        on_line_schema(),
    ],
)


def compatible(optimizer: Optimizer, landscape: Landscape) -> bool:
    """Whether the optimizer can run there: one that asks for residuals needs a sum of squares."""
    return landscape.residuals is not None or not optimizer.needs_residuals


def _landscape(info: ValidationInfo) -> Landscape | None:
    """The landscape of the fields so far, if they make one."""
    slug, parameters = info.data.get("landscape"), info.data.get("landscape_parameters")
    return landscape_of(slug, parameters) if slug and parameters is not None else None


class NotHere(Refused):
    """A contender's field that this landscape does not accept, with its place among the contenders."""

    def __init__(self, contender: int, field: str, given: object, accepted: Accepted) -> None:
        super().__init__(field, given, accepted)
        self.contender = contender


class Experiment(Frozen):
    """Landscape, start, steps, seed, stopping rules and contenders.

    Args:
        landscape: a slug of `landscapes.SLUGS`.
        landscape_parameters: its parameters by name; what is left out has its default. Of a person's own landscape
            texts are among them (`landscapes/own/`).
        weights: how many move: 2, or 1 along the landscape's line, where theta_0 is that weight and theta_1 stays 0.
        start: (theta_0, theta_1), where all contenders start; the landscape's own if left out.
        steps: how many steps each contender takes.
        seed: chooses the noise and the batches. Contenders share its draws, so that they can be compared,
            unless one has a seed of its own.
        stop: the stopping rules; all off if left out.
        contenders: 1 to 12 of them.

    Raises:
        pydantic.ValidationError: a ValueError; `experiments.sentences` says which fields and why.
    """

    model_config = ConfigDict(json_schema_extra=_SCHEMA)

    landscape: Annotated[str, WithJsonSchema({"enum": list(SLUGS)})]
    landscape_parameters: dict[str, Value] = {}
    weights: Annotated[int, WithJsonSchema({"enum": sorted(WEIGHTS)})] = 2
    start: tuple[float, float] = (0.0, 0.0)  # `_all_given` puts the landscape's own here
    steps: Annotated[int, WithJsonSchema(schema_of(STEPS))] = 500
    seed: Annotated[int, WithJsonSchema(schema_of(SEED))] = 0
    stop: Stopping = Stopping()
    contenders: Annotated[tuple[Contender, ...], Field(json_schema_extra={"minItems": 1, "maxItems": MOST_CONTENDERS})]

    @model_validator(mode="before")
    @classmethod
    def _all_given(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        data = {name: value for name, value in data.items() if name not in _NOTES}
        landscape, weights = str(data.get("landscape")), data.get("weights")
        try:
            start = surface_of(landscape, weights if weights == 1 else 2, data.get("landscape_parameters")).start
        except (AttributeError, KeyError, TypeError, ValueError):  # its own field says what is wrong
            start = (0.0, 0.0)
        return {"landscape_parameters": {}, "start": start} | data

    @field_validator("landscape", mode="before")
    @classmethod
    def _known_landscape(cls, given: object) -> str:
        return known_slug("landscape", SLUGS, given)

    @field_validator("landscape_parameters", mode="before")
    @classmethod
    def _quantities(cls, given: object, info: ValidationInfo) -> dict[str, Value]:
        slug = info.data.get("landscape")
        return completed_parameters(slug, given) if slug else {}

    @field_validator("weights", mode="before")
    @classmethod
    def _one_on_a_line(cls, given: object, info: ValidationInfo) -> int:
        if isinstance(given, bool) or given not in WEIGHTS:
            raise Refused("weights", given, Accepted("one_of", {"known": tuple(sorted(WEIGHTS))}))
        landscape = _landscape(info)
        if given == 1 and landscape and not landscape.line:
            raise Refused("weights", given, Accepted("has_line", {"landscape": landscape.slug}))
        return 1 if given == 1 else 2

    @field_validator("start", mode="before")
    @classmethod
    def _two_numbers(cls, given: object, info: ValidationInfo) -> tuple[Value, ...]:
        if not isinstance(given, tuple | list) or len(given) != 2:
            raise Refused("start", given, Accepted("two_coordinates"))
        if info.data.get("weights") == 1 and given[1] != 0:
            raise Refused(COORDINATES[1], given[1], Accepted("zero_on_line"))
        return tuple(COORDINATE.decode(COORDINATE.encode(name, x)) for name, x in zip(COORDINATES, given, strict=True))

    @field_validator("steps", "seed", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value:
        kind = {"steps": STEPS, "seed": SEED}[str(info.field_name)]
        return kind.decode(kind.encode(str(info.field_name), given))

    @field_validator("stop", mode="before")
    @classmethod
    def _rules(cls, given: object) -> object:
        if not isinstance(given, Mapping | Stopping):
            raise Refused("stop", given, Accepted("stopping_rules", {"known": tuple(Stopping.model_fields)}))
        return given

    @field_validator("contenders", mode="before")
    @classmethod
    def _enough(cls, given: object) -> object:
        return checked_contenders(given, MOST_CONTENDERS)

    @field_validator("contenders")
    @classmethod
    def _can_walk_here(cls, contenders: tuple[Contender, ...], info: ValidationInfo) -> tuple[Contender, ...]:
        landscape = _landscape(info)
        for i, contender in enumerate(contenders):
            if landscape and not compatible(contender.rule, landscape):
                accepted = Accepted("needs_no_residuals", {"landscape": landscape.slug})
                raise NotHere(i, "optimizer", contender.optimizer, accepted)
            if landscape and landscape.data and contender.batch and contender.batch > len(landscape.data):
                places = {"examples": len(landscape.data), "landscape": landscape.slug}
                accepted = Accepted("number_of_examples", places)
                raise NotHere(i, "batch", contender.batch, accepted)
        return contenders

    @model_serializer(mode="wrap")
    def _usual_weights_left_out(self, write: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        """In JSON two weights go without saying, as in files that are older than the choice."""
        fields = write(self)
        return {k: v for k, v in fields.items() if k != "weights" or v == 1} if info.mode == "json" else fields

    @property
    def surface(self) -> Landscape:
        """The landscape of this slug, or for one weight its line."""
        return surface_of(self.landscape, self.weights, self.landscape_parameters)

    @property
    def examples(self) -> int:
        """How many examples the landscape's loss is made of; 0 where it has no data set."""
        return len(self.surface.data) if self.surface.data else 0

    def seed_of(self, contender: Contender) -> int:
        """The seed of the contender's noise and batches: its own, or else the race's."""
        return self.seed if contender.seed is None else contender.seed

    @cached_property
    def parameters(self) -> Any:
        """The landscape's parameters as its own NamedTuple of numbers."""
        return numbers_of(self.surface, self.landscape_parameters)
