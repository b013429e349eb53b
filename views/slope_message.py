"""The models of the loss at a point and along a direction, as one message for the browser."""

import math
from typing import Any, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, model_validator

from experiments import Experiment
from experiments.analysis.line_models import ANGLE, STEP_LENGTH, LineModels, line_models
from views.wire import encode_message


class SlopeRequest(BaseModel):
    """Where theta is, where u points and how long the step is.

    Args:
        experiment: its landscape is looked at, with theta as its start.
        angle: degrees from the gradient to u, counter-clockwise.
        eta: the step length.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    experiment: Experiment
    angle: float
    eta: float

    @model_validator(mode="after")
    def _in_range(self) -> Self:
        for name, kind in (("angle", ANGLE), ("eta", STEP_LENGTH)):
            kind.encode(name, getattr(self, name))
        return self


def slope_message(request: SlopeRequest) -> bytes:
    """What `slope_header` and `slope_arrays` have of it."""
    found = slope_models(request)
    return encode_message(slope_header(request, found), slope_arrays(found))


def slope_models(request: SlopeRequest) -> LineModels:
    """What is computed for a request."""
    experiment = request.experiment
    theta = np.array(experiment.start)
    return line_models(experiment.surface, experiment.parameters, theta, request.angle, request.eta)


def slope_header(request: SlopeRequest, found: LineModels) -> dict[str, Any]:
    """The numbers, those that are not finite as None. `theta`, `angle` and `eta` say of which request they are."""
    return {
        "theta": request.experiment.start,
        "angle": request.angle,
        "eta": request.eta,
        "place": found.place.value,
        "loss": _number(found.loss),
        "gradient": _numbers(found.gradient),
        "hessian": _numbers(found.hessian),
        "size": _number(found.size),
        "slope": _number(found.slope),
        "trueChange": _number(found.true_change),
        "changes": _numbers(found.changes),
        "parts": _numbers(found.parts),
        "levels": [level for level in _numbers(found.levels) if level is not None],
    }


def slope_arrays(found: LineModels) -> dict[str, np.ndarray]:
    """`s` and `losses`, (points,), and `models`, (degrees, points), as `LineModels` has them."""
    return {"s": found.s, "losses": found.losses, "models": found.models}


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _numbers(values: np.ndarray) -> list[float | None]:
    return [_number(value) for value in values.ravel().tolist()]
