"""Second order: what each method believes of the curvature, step by step, and how fast that lets it converge."""

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
from landscapes import LANDSCAPES, Landscape
from optimizers import OPTIMIZERS

METHODS = tuple(MODELS)
_ROUNDING = 4.0 * np.finfo(float).eps
_NO_RESIDUAL = 1e-6  # what J'J may miss of half the Hessian, as a share, and still be called the same


class MethodRun(NamedTuple):
    """One method's run. Arrays over steps hold what was so before each step.

    contender: who walked. path: its trajectory. limit_point: theta*, and where it is heading.
    errors: |theta_t - theta*|, (steps + 1,). heights: L(theta_t) - L(theta*), (steps + 1,).
    hessians: of the loss, (steps, 2, 2). models: B of the method, (steps, 2, 2).
    curvatures, believed: the eigenvalues of both, (steps, 2).
    gauss_newton_eigenvalues: the eigenvalues of J'J, (steps, 2), of a method that asks for J.
    convergence: what its errors show. theory: what they should show near theta*, if it is heading there.
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
    """The landscapes that have a minimum to converge to."""
    return [slug for slug, surface in LANDSCAPES.items() if surface.minima(surface.default_parameters)]


def methods(landscape: Landscape) -> list[str]:
    """The methods that can walk there."""
    return [slug for slug in METHODS if compatible(OPTIMIZERS[slug], landscape)]


def run_methods(experiment: Experiment) -> tuple[MethodRun, ...]:
    """Run the experiment, and look at every step of every contender.

    Args:
        experiment: contenders out of `METHODS` with a constant rate and no noise, on one of the `places`.

    Returns:
        A `Descent` for each contender.
    """
    paths = run(experiment).trajectories
    before = np.concatenate([path.positions[:-1] for path in paths])
    bends = np.split(hessians(experiment.surface, experiment.parameters, before), len(paths))
    heading = limit_points(experiment, paths)
    walks = zip(experiment.contenders, paths, bends, heading, strict=True)
    return tuple(_descent(experiment, *walk) for walk in walks)


def _descent(
    experiment: Experiment, contender: Contender, path: Trajectory, bends: np.ndarray, limit_point: LimitPoint
) -> MethodRun:
    believed = models(experiment, contender, path, bends)
    with np.errstate(over="ignore", invalid="ignore"):  # of who diverged
        errors = np.hypot(*(path.positions - limit_point.theta).T)
        heights = path.losses - limit_point.loss
    residuals = contender.rule.needs_residuals
    told = _rounding(experiment, contender, limit_point)
    if limit_point.is_minimum and (path.positions[-1] == path.positions[-2]).all():
        told = max(told, 2.0 * float(errors[-1]))  # who does not move any more is as near as numbers allow
    found = convergence(errors, told)
    return MethodRun(
        contender,
        path,
        limit_point,
        errors,
        heights,
        bends,
        believed,
        eigenvalues(bends),
        eigenvalues(believed),
        eigenvalues(gauss_newton(experiment.surface, experiment.parameters, path.positions[:-1]))
        if residuals
        else None,
        found if limit_point.is_minimum else Convergence(ConvergenceKind.UNSETTLED, None, None, None),
        _theory(experiment, contender, limit_point),
    )


def _rounding(experiment: Experiment, contender: Contender, limit_point: LimitPoint) -> float:
    """The size of an error that cannot be told from rounding.

    Gradients are exact to some bits of their largest part, so an error e along the flattest direction is lost in
    that of the steepest. Who compares losses cannot tell them apart where lambda e^2 / 2 is less than the last
    bit of the loss.
    """
    low, high = eigenvalues(limit_point.hessian)
    size = max(float(np.linalg.norm(limit_point.theta)), experiment.surface.scale(experiment.parameters).length)
    if not low > 0 or not limit_point.smooth:
        return _ROUNDING * size
    plain = contender.optimizer == "gradient_descent" or contender.hyper.get("safeguards") is False
    compared = 0.0 if plain else math.sqrt(_ROUNDING * abs(limit_point.loss) / low)
    return _ROUNDING * size * float(high / low) + compared


def _theory(experiment: Experiment, contender: Contender, limit_point: LimitPoint) -> Convergence | None:
    """What the textbooks say of the last steps; the ratio where there is a closed form."""
    if not limit_point.is_minimum or not limit_point.smooth:
        return None
    match contender.optimizer:
        case "gradient_descent":
            kind, ratio = (
                ConvergenceKind.LINEAR,
                float(np.abs(1.0 - contender.rate * eigenvalues(limit_point.hessian)).max()),
            )
        case "steepest_descent":
            kind, ratio = ConvergenceKind.LINEAR, None
        case "newton":
            kind, ratio = ConvergenceKind.QUADRATIC, None
        case "levenberg_marquardt":
            kind, ratio = _gauss_newton_theory(experiment, limit_point)
        case _:
            kind, ratio = ConvergenceKind.SUPERLINEAR, None
    return Convergence(kind, None, ratio, None)


def _gauss_newton_theory(experiment: Experiment, limit_point: LimitPoint) -> tuple[ConvergenceKind, float | None]:
    """As nu falls to zero a step leaves I - (2 J'J)^-1 H of the error: nothing, where the residuals are zero.

    J'J is then half the Hessian. Where it is not, the part of the Hessian that it misses stays.
    """
    squared = 2.0 * gauss_newton(experiment.surface, experiment.parameters, limit_point.theta[None])[0]
    left = np.eye(2) - np.linalg.solve(squared, limit_point.hessian)
    ratio = float(np.abs(np.linalg.eigvals(left)).max())
    return (ConvergenceKind.SUPERLINEAR, None) if ratio <= _NO_RESIDUAL else (ConvergenceKind.LINEAR, ratio)
