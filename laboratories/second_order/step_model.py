"""Step models: the quadratic model of one step, and the angles from its move to -g and to Newton's."""

import math
from typing import NamedTuple

import numpy as np

from experiments.analysis.quadratic_model import QuadraticModel
from laboratories.second_order.method_run import MethodRun


class StepModel(NamedTuple):
    """The model of one step.

    step: t. theta: theta_t, (2,). loss: L(theta_t). error: |theta_t - theta*|.
    model: the method's quadratic model at theta_t.
    hessian_eigenvalues, model_eigenvalues: of H and of B, (2,).
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


def step_model(run: MethodRun, step: int) -> StepModel:
    """The model of a step, from 0 to the last one."""
    path = run.path
    theta, gradient = path.positions[step], path.gradients[step]
    model = QuadraticModel(theta, gradient, run.model_matrices[step])
    newton = QuadraticModel(theta, gradient, run.hessians[step])
    nu = path.state.get("nu")
    return StepModel(
        step,
        theta,
        float(path.losses[step]),
        float(run.errors[step]),
        model,
        run.hessian_eigenvalues[step],
        run.model_eigenvalues[step],
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
