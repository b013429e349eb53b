"""A moment of a run: the model of the step that comes next, and whose step it is like."""

import math
from typing import NamedTuple

import numpy as np

from experiments.analysis.quadratic_model import QuadraticModel
from laboratories.second_order.method_run import MethodRun


class StepModel(NamedTuple):
    """What one step goes by.

    step: t. theta: theta_t, (2,). loss: there. error: |theta_t - theta*|.
    model: the method's quadratic model there.
    curvatures, believed: the eigenvalues of H and of B, (2,).
    to_gradient, to_newton: degrees between the move to the model's middle and -g, and -H^-1 g; NaN without one.
    nu: of Levenberg-Marquardt.
    """

    step: int
    theta: np.ndarray
    loss: float
    error: float
    model: QuadraticModel
    hessian_eigenvalues: np.ndarray
    model_eigenvalues: np.ndarray
    to_gradient: float
    to_newton: float
    nu: float | None


def step_model(descent: MethodRun, step: int) -> StepModel:
    """The moment before a step, from 0 to the last one."""
    path = descent.path
    theta, gradient = path.positions[step], path.gradients[step]
    model = QuadraticModel(theta, gradient, descent.model_matrices[step])
    newton = QuadraticModel(theta, gradient, descent.hessians[step])
    nu = path.state.get("nu")
    return StepModel(
        step,
        theta,
        float(path.losses[step]),
        float(descent.errors[step]),
        model,
        descent.hessian_eigenvalues[step],
        descent.model_eigenvalues[step],
        _degrees(model.move, -gradient),
        _degrees(model.move, newton.move),
        None if nu is None else float(nu[step]),
    )


def _degrees(one: np.ndarray, other: np.ndarray) -> float:
    """The angle between two directions; NaN where one of them is none."""
    with np.errstate(all="ignore"):
        sizes = np.linalg.norm(one) * np.linalg.norm(other)
        cosine = float(one @ other / sizes)
    return math.degrees(math.acos(min(max(cosine, -1.0), 1.0))) if math.isfinite(cosine) else math.nan
