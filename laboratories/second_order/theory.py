"""Theory: the convergence that textbooks prove for each second-order method near a minimum.

References:
    J. Nocedal and S. Wright, Numerical Optimization, 2006, chapters 3, 6 and 10.
"""

import numpy as np

from experiments.analysis.hessian import eigenvalues, gauss_newton
from experiments.analysis.limit_point import LimitPoint
from experiments.contender import Contender
from experiments.experiment import Experiment
from laboratories.second_order.convergence import Convergence, ConvergenceKind

_NO_RESIDUAL = 1e-6  # what J'J may miss of half the Hessian, as a share, and still be called the same


def theory(experiment: Experiment, contender: Contender, limit_point: LimitPoint) -> Convergence | None:
    """The convergence of the last steps.

    Args:
        experiment, contender: which method runs, and on what.
        limit_point: the point that the run is heading for.

    Returns:
        The kind, and the ratio where there is a closed form. None where the point is no minimum, or not smooth.
    """
    if not limit_point.is_minimum or not limit_point.smooth:
        return None
    match contender.optimizer:
        case "gradient_descent":
            factors = 1.0 - contender.rate * eigenvalues(limit_point.hessian)
            kind, ratio = ConvergenceKind.LINEAR, float(np.abs(factors).max())
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
