"""Method runs: the curvature that a second-order method works with at each step, and how fast it converges."""

import math
from typing import NamedTuple

import numpy as np

from experiments.analysis.hessian import eigenvalues, gauss_newton, hessians
from experiments.analysis.limit_point import LimitPoint, limit_points
from experiments.analysis.quadratic_model import MODELS, models
from experiments.contender import Contender
from experiments.experiment import Experiment, compatible
from experiments.run import run
from experiments.trajectory import Trajectory
from laboratories.second_order.convergence import Convergence, ConvergenceKind, convergence
from laboratories.second_order.theory import theory
from landscapes import LANDSCAPES, Landscape
from landscapes.own import formula
from optimizers import OPTIMIZERS

METHODS = tuple(MODELS)
_ROUNDING = 4.0 * np.finfo(float).eps


class MethodRun(NamedTuple):
    """One method's run. Arrays over steps hold the values before each step.

    contender, path: the method and its trajectory. limit_point: theta*, the point that the run is heading for.
    errors: |theta_t - theta*|, (steps + 1,). suboptimalities: L(theta_t) - L(theta*), (steps + 1,).
    hessians: H of the loss, (steps, 2, 2). model_matrices: B of the method, (steps, 2, 2).
    hessian_eigenvalues, model_eigenvalues: of both, in growing order, (steps, 2).
    gauss_newton_eigenvalues: the eigenvalues of J'J, (steps, 2), of a method that asks for J.
    convergence: fitted to the errors. theory: what is known of them near theta*, None where it is no minimum.
    """

    contender: Contender
    path: Trajectory
    limit_point: LimitPoint
    errors: np.ndarray
    suboptimalities: np.ndarray
    hessians: np.ndarray
    model_matrices: np.ndarray
    hessian_eigenvalues: np.ndarray
    model_eigenvalues: np.ndarray
    gauss_newton_eigenvalues: np.ndarray | None
    convergence: Convergence
    theory: Convergence | None

    @property
    def steps_to_rounding(self) -> int:
        """How many steps there are until only rounding is left of the error, at least 1; all if it never is.

        What the method does afterwards means nothing.
        """
        arrived, steps = self.convergence.steps, len(self.model_matrices)
        return steps if arrived is None else min(max(arrived, 1), steps)

    @property
    def model_is_hessian(self) -> bool:
        """Whether B is H at every step."""
        return np.array_equal(self.model_matrices, self.hessians, equal_nan=True)

    @property
    def negative_curvature_steps(self) -> int:
        """Before how many of `steps_to_rounding` H has a negative eigenvalue."""
        return int((self.hessian_eigenvalues[: self.steps_to_rounding, 0] < 0).sum())

    @property
    def smallest_inverse_eigenvalue(self) -> float | None:
        """The smallest eigenvalue of B^-1 up to `steps_to_rounding`; None where one was not positive."""
        known = self.model_eigenvalues[: self.steps_to_rounding]
        known = known[np.isfinite(known).all(axis=1)]
        return float(1.0 / known.max()) if (known > 0).all() else None


def landscapes_with_minimum() -> list[str]:
    """The landscapes that have a minimum to converge to, and a person's own formula, which may have one."""
    known = [slug for slug, surface in LANDSCAPES.items() if surface.minima(surface.default_parameters)]
    return [*known, formula.SLUG]


def methods(landscape: Landscape) -> list[str]:
    """The methods that are defined there (Levenberg-Marquardt needs residuals)."""
    return [slug for slug in METHODS if compatible(OPTIMIZERS[slug], landscape)]


def run_methods(experiment: Experiment) -> tuple[MethodRun, ...]:
    """Run the experiment, and look at every step of every contender.

    Args:
        experiment: contenders out of `METHODS` with a constant rate and no noise, on a landscape with a known minimum.

    Returns:
        A `MethodRun` for each contender.
    """
    paths = run(experiment).trajectories
    before = np.concatenate([path.positions[:-1] for path in paths])
    curvatures = np.split(hessians(experiment.surface, experiment.parameters, before), len(paths))
    limits = limit_points(experiment, paths)
    runs = zip(experiment.contenders, paths, curvatures, limits, strict=True)
    return tuple(_method_run(experiment, *one) for one in runs)


def _method_run(
    experiment: Experiment, contender: Contender, path: Trajectory, curvatures: np.ndarray, limit_point: LimitPoint
) -> MethodRun:
    model_matrices = models(experiment, contender, path, curvatures)
    with np.errstate(over="ignore", invalid="ignore"):  # where the run diverged
        errors = np.hypot(*(path.positions - limit_point.theta).T)
        suboptimalities = path.losses - limit_point.loss
    residuals = contender.rule.needs_residuals
    floor = _rounding_floor(experiment, contender, limit_point)
    if limit_point.is_minimum and (path.positions[-1] == path.positions[-2]).all():
        floor = max(floor, 2.0 * float(errors[-1]))  # a run that has stopped is as near as float64 allows
    found = convergence(errors, floor)
    return MethodRun(
        contender,
        path,
        limit_point,
        errors,
        suboptimalities,
        curvatures,
        model_matrices,
        eigenvalues(curvatures),
        eigenvalues(model_matrices),
        eigenvalues(gauss_newton(experiment.surface, experiment.parameters, path.positions[:-1]))
        if residuals
        else None,
        found if limit_point.is_minimum else Convergence(ConvergenceKind.UNSETTLED, None, None, None),
        theory(experiment, contender, limit_point),
    )


def _rounding_floor(experiment: Experiment, contender: Contender, limit_point: LimitPoint) -> float:
    """The largest error that may be rounding.

    Gradients are exact to some bits of their largest part, so an error e along the flattest direction is lost in
    that of the steepest. A line search compares losses, which are equal in floating point once lambda e^2 / 2 is
    less than the last bit of the loss.
    """
    low, high = eigenvalues(limit_point.hessian)
    size = max(float(np.linalg.norm(limit_point.theta)), experiment.surface.scale(experiment.parameters).length)
    if not low > 0 or not limit_point.smooth:
        return _ROUNDING * size
    plain = contender.optimizer == "gradient_descent" or contender.hyper.get("safeguards") is False
    compared = 0.0 if plain else math.sqrt(_ROUNDING * abs(limit_point.loss) / low)
    return _ROUNDING * size * float(high / low) + compared
