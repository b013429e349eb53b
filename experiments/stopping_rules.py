"""Stopping rules: the four of the lectures, each on or off. `experiments.stopped` applies them to a run."""

from typing import Annotated

from pydantic import ConfigDict, ValidationInfo, WithJsonSchema, field_validator

from experiments.contender import Frozen
from experiments.json_schema import or_nothing, schema_extra
from quantities import Range, Value

RULES = {
    "gradient": Range(0.0, 1e6, "Stop where the norm of the step's gradient is at most this."),
    "steps": Range(1, 4096, "Stop after this many steps in any case.", integer=True),
    "loss": Range(-1e6, 1e6, "Stop where the loss is at most this."),
    "step": Range(0.0, 1e6, "Stop after a step that is at most this long."),
}


class Stopping(Frozen):
    """The four rules of the lectures; one that is None is off.

    Args:
        gradient: stop at the first position t with |g_t| <= gradient, g_t the gradient that step t
            used, noise included (loss / theta). The move of step t is not made.
        steps: stop after this many steps.
        loss: stop at the first position whose full loss is at most this (loss).
        step: stop after the first step with |theta_(t+1) - theta_t| <= step, at t + 1 (theta). A
            method that turns a trial down, or whose line search finds nothing, takes a step of
            length zero without being done; the rule fires all the same, as it would anywhere.

    Raises:
        pydantic.ValidationError: a ValueError; `experiments.sentences` says which fields and why.
    """

    model_config = ConfigDict(json_schema_extra=schema_extra())

    gradient: Annotated[float | None, WithJsonSchema(or_nothing(RULES["gradient"]))] = None
    steps: Annotated[int | None, WithJsonSchema(or_nothing(RULES["steps"]))] = None
    loss: Annotated[float | None, WithJsonSchema(or_nothing(RULES["loss"]))] = None
    step: Annotated[float | None, WithJsonSchema(or_nothing(RULES["step"]))] = None

    @field_validator("*", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value | None:
        kind, name = RULES[str(info.field_name)], str(info.field_name)
        return None if given is None else kind.decode(kind.encode(name, given))
