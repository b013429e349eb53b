"""Second order: what each method believes of the curvature, step by step, and how fast that lets it converge."""

import math
from typing import NamedTuple

import numpy as np

from experiments.analysis.hessian import eigenvalues, gauss_newton, hessians
from experiments.analysis.limit_point import Destination, destinations
from experiments.analysis.quadratic_model import MODELS, models
from experiments.contender import Contender
from experiments.experiment import Experiment, offered
from experiments.run import run
from experiments.trajectory import Trajectory
from laboratories.second_order.convergence import Convergence, Kind, convergence
from landscapes import LANDSCAPES, Landscape
from optimizers import OPTIMIZERS

METHODS = tuple(MODELS)
_ROUNDING = 4.0 * np.finfo(float).eps
_NO_RESIDUAL = 1e-6  # what J'J may miss of half the Hessian, as a share, and still be called the same


class Descent(NamedTuple):
    """One method's run. Arrays over steps hold what was so before each step.

    contender: who walked. path: its trajectory. destination: theta*, and where it is heading.
    errors: |theta_t - theta*|, (steps + 1,). heights: L(theta_t) - L(theta*), (steps + 1,).
    hessians: of the loss, (steps, 2, 2). models: B of the method, (steps, 2, 2).
    curvatures, believed: the eigenvalues of both, (steps, 2).
    squared: the eigenvalues of J'J, (steps, 2), of a method that asks for J.
    convergence: what its errors show. theory: what they should show near theta*, if it is heading there.
    """

    contender: Contender
    path: Trajectory
    destination: Destination
    errors: np.ndarray
    heights: np.ndarray
    hessians: np.ndarray
    models: np.ndarray
    curvatures: np.ndarray
    believed: np.ndarray
    squared: np.ndarray | None
    convergence: Convergence
    theory: Convergence | None


def places() -> list[str]:
    """The landscapes that have a minimum to converge to."""
    return [slug for slug, surface in LANDSCAPES.items() if surface.minima(surface.default_parameters)]


def methods(landscape: Landscape) -> list[str]:
    """The methods that can walk there."""
    return [slug for slug in METHODS if offered(OPTIMIZERS[slug], landscape)]


def second_order(experiment: Experiment) -> tuple[Descent, ...]:
    """Run the experiment, and look at every step of every contender.

    Args:
        experiment: contenders out of `METHODS` with a constant rate and no noise, on one of the `places`.

    Returns:
        A `Descent` for each contender.
    """
    paths = run(experiment).trajectories
    before = np.concatenate([path.positions[:-1] for path in paths])
    bends = np.split(hessians(experiment.surface, experiment.shape, before), len(paths))
    heading = destinations(experiment, paths)
    walks = zip(experiment.contenders, paths, bends, heading, strict=True)
    return tuple(_descent(experiment, *walk) for walk in walks)


def _descent(
    experiment: Experiment, contender: Contender, path: Trajectory, bends: np.ndarray, destination: Destination
) -> Descent:
    believed = models(experiment, contender, path, bends)
    with np.errstate(over="ignore", invalid="ignore"):  # of who diverged
        errors = np.hypot(*(path.positions - destination.theta).T)
        heights = path.losses - destination.loss
    residuals = contender.rule.needs_residuals
    told = _rounding(experiment, contender, destination)
    if destination.is_minimum and (path.positions[-1] == path.positions[-2]).all():
        told = max(told, 2.0 * float(errors[-1]))  # who does not move any more is as near as numbers allow
    found = convergence(errors, told)
    return Descent(
        contender,
        path,
        destination,
        errors,
        heights,
        bends,
        believed,
        eigenvalues(bends),
        eigenvalues(believed),
        eigenvalues(gauss_newton(experiment.surface, experiment.shape, path.positions[:-1])) if residuals else None,
        found if destination.is_minimum else Convergence(Kind.UNSETTLED, None, None, None),
        _theory(experiment, contender, destination),
    )


def _rounding(experiment: Experiment, contender: Contender, destination: Destination) -> float:
    """The size of an error that cannot be told from rounding.

    Gradients are exact to some bits of their largest part, so an error e along the flattest direction is lost in
    that of the steepest. Who compares losses cannot tell them apart where lambda e^2 / 2 is less than the last
    bit of the loss.
    """
    low, high = eigenvalues(destination.hessian)
    size = max(float(np.linalg.norm(destination.theta)), experiment.surface.scale(experiment.shape).length)
    if not low > 0 or not destination.smooth:
        return _ROUNDING * size
    plain = contender.optimizer == "gradient_descent" or contender.hyper.get("safeguards") is False
    compared = 0.0 if plain else math.sqrt(_ROUNDING * abs(destination.loss) / low)
    return _ROUNDING * size * float(high / low) + compared


def _theory(experiment: Experiment, contender: Contender, destination: Destination) -> Convergence | None:
    """What the textbooks say of the last steps; the ratio where there is a closed form."""
    if not destination.is_minimum or not destination.smooth:
        return None
    match contender.optimizer:
        case "gradient_descent":
            kind, ratio = Kind.LINEAR, float(np.abs(1.0 - contender.rate * eigenvalues(destination.hessian)).max())
        case "steepest_descent":
            kind, ratio = Kind.LINEAR, None
        case "newton":
            kind, ratio = Kind.QUADRATIC, None
        case "levenberg_marquardt":
            kind, ratio = _gauss_newton_theory(experiment, destination)
        case _:
            kind, ratio = Kind.SUPERLINEAR, None
    return Convergence(kind, None, ratio, None)


def _gauss_newton_theory(experiment: Experiment, destination: Destination) -> tuple[Kind, float | None]:
    """As nu falls to zero a step leaves I - (2 J'J)^-1 H of the error: nothing, where the residuals are zero.

    J'J is then half the Hessian. Where it is not, the part of the Hessian that it misses stays.
    """
    squared = 2.0 * gauss_newton(experiment.surface, experiment.shape, destination.theta[None])[0]
    left = np.eye(2) - np.linalg.solve(squared, destination.hessian)
    ratio = float(np.abs(np.linalg.eigvals(left)).max())
    return (Kind.SUPERLINEAR, None) if ratio <= _NO_RESIDUAL else (Kind.LINEAR, ratio)
