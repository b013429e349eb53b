"""Stopping rules: when a run would be called done, by which rule first, and at which step.

A rule is read off the record afterwards. A run takes all its steps whatever the rules are, so that
a person can see what stopping there would have missed. Divergence is an outcome and not a rule: a
number that is not a number fires none.
"""

from __future__ import annotations  # Trajectory knows Experiment, which knows Stopping

from typing import TYPE_CHECKING, Annotated, NamedTuple

import numpy as np
from pydantic import ConfigDict, ValidationInfo, WithJsonSchema, field_validator

from experiments.contender import Frozen
from experiments.json_schema import or_nothing, told
from quantities import Range, Value

if TYPE_CHECKING:
    from experiments.trajectory import Trajectory

RULES = {
    "gradient": Range(0.0, 1e6, "Stop where the norm of the step's gradient is at most this."),
    "steps": Range(1, 4096, "Stop after this many steps, come what may.", integer=True),
    "loss": Range(-1e6, 1e6, "Stop where the loss is at most this."),
    "step": Range(0.0, 1e6, "Stop after a step that is at most this long."),
}
_CLEAREST = ("gradient", "loss", "step", "steps")


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

    model_config = ConfigDict(json_schema_extra=told())

    gradient: Annotated[float | None, WithJsonSchema(or_nothing(RULES["gradient"]))] = None
    steps: Annotated[int | None, WithJsonSchema(or_nothing(RULES["steps"]))] = None
    loss: Annotated[float | None, WithJsonSchema(or_nothing(RULES["loss"]))] = None
    step: Annotated[float | None, WithJsonSchema(or_nothing(RULES["step"]))] = None

    @field_validator("*", mode="before")
    @classmethod
    def _in_range(cls, given: object, info: ValidationInfo) -> Value | None:
        kind, name = RULES[str(info.field_name)], str(info.field_name)
        return None if given is None else kind.decode(kind.encode(name, given))


class Stop(NamedTuple):
    """The rule that fired first, and the position at which the run stands then."""

    rule: str
    step: int


def stop(trajectory: Trajectory, stopping: Stopping) -> Stop | None:
    """The rule that fires first on this run.

    Where several fire at one position, the one told is the one that says most about the place:
    gradient, then loss, then step, and the number of steps last.

    Args:
        trajectory: what the contender did.
        stopping: the rules, each on or off.

    Returns:
        Which rule and when, or None if no rule is on or none fired.
    """
    found = []
    for rule in _CLEAREST:
        limit = getattr(stopping, rule)
        if limit is not None:
            fired = _MEASURES[rule](trajectory) <= limit if rule in _MEASURES else _steps(trajectory) >= limit
            if fired.any():
                found.append(Stop(rule, int(np.argmax(fired))))
    return min(found, key=lambda one: one.step, default=None)  # of equal ones, the first


def _gradient(trajectory: Trajectory) -> np.ndarray:
    with np.errstate(over="ignore", invalid="ignore"):
        return np.hypot(*trajectory.gradients.T)


def _step(trajectory: Trajectory) -> np.ndarray:
    with np.errstate(over="ignore", invalid="ignore"):
        moves = np.hypot(*np.diff(trajectory.positions, axis=0).T)
    return np.concatenate(([np.inf], moves))  # the start has no step before it


def _steps(trajectory: Trajectory) -> np.ndarray:
    return np.arange(len(trajectory.losses))


_MEASURES = {"gradient": _gradient, "loss": lambda trajectory: trajectory.losses, "step": _step}
