"""The quadratic model: the parabola that a method takes the loss for, around the point where it stands.

    m(theta + p) = L + g'p + p'Bp / 2

What B is makes the method: a number times I for gradient descent, the Hessian for Newton, an estimate of it
for those between. Where B is positive definite m is a bowl, its level sets are ellipses, and the method steps
to its lowest point theta - B^-1 g, or searches along the way there.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import cached_property

import numpy as np

from experiments.analysis.hessian import gauss_newton
from experiments.analysis.level_set import level_set
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.trajectory import Trajectory
from expressions import Call, evaluate
from landscapes import Domain

_FLAT = 1e-12  # of the larger eigenvalue: less has no inverse that means anything


class Shape(Enum):
    """What the model looks like."""

    BOWL = auto()
    SADDLE = auto()
    HILL = auto()
    FLAT = auto()  # it has no single point where its slope is zero


class QuadraticModel:
    """m at one point: its shape, its stationary point and its level set."""

    def __init__(self, theta: np.ndarray, gradient: np.ndarray, matrix: np.ndarray) -> None:
        """From theta, g there, both (2,), and B, symmetric, (2, 2)."""
        self.theta, self.gradient, self.matrix = theta, gradient, matrix
        finite = all(np.isfinite(part).all() for part in (theta, gradient, matrix))
        self._values, self._vectors = np.linalg.eigh(matrix if finite else np.zeros((2, 2)))

    @property
    def shape(self) -> Shape:
        """By the signs of B's eigenvalues."""
        low, high = self._values
        if not min(abs(low), abs(high)) > _FLAT * max(abs(low), abs(high)):
            return Shape.FLAT
        return Shape.BOWL if low > 0 else Shape.HILL if high < 0 else Shape.SADDLE

    @cached_property
    def move(self) -> np.ndarray:
        """-B^-1 g, shape (2,): to where m has its slope zero; NaN where m is flat."""
        if self.shape is Shape.FLAT:
            return np.full(2, np.nan)
        with np.errstate(over="ignore", invalid="ignore"):  # of a run that diverges
            return -self._vectors @ ((self._vectors.T @ self.gradient) / self._values)

    @property
    def middle(self) -> np.ndarray:
        """Where m has its slope zero, (2,): the lowest point of a bowl, the highest of a hill."""
        return self.theta + self.move

    def level_set(self, box: Domain) -> np.ndarray:
        """The level set of m through theta, as far as the box sees it; see `experiments.analysis.level_set`."""
        if self.shape is Shape.FLAT:
            return np.empty((0, 2))
        return level_set(self.middle, self._values, self._vectors, self.theta, box)


def models(experiment: Experiment, contender: Contender, path: Trajectory, hessians: np.ndarray) -> np.ndarray:
    """B at each step.

    Args:
        experiment: where the contender ran.
        contender: its optimizer is one of `MODELS`.
        path: its trajectory.
        hessians: of the loss before each step, (steps, 2, 2).

    Returns:
        (steps, 2, 2), not finite where a step has no model: at a point that is not finite, or where a line
        search found no length.
    """
    with np.errstate(all="ignore"):
        return MODELS[contender.optimizer](experiment, contender, path, hessians)


def _round(lengths: np.ndarray) -> np.ndarray:
    """I / s for each of the lengths s: the same curvature in every direction."""
    return np.eye(2) / lengths[:, None, None]


def _of_rule(experiment: Experiment, contender: Contender, path: Trajectory, hessians: np.ndarray) -> np.ndarray:
    """B as the lines of the rule have it, with the curvature of the full loss in place of a batch's."""
    assert contender.rule.rule
    rule = contender.rule.rule(contender.hyper)
    assert rule.model
    values = {symbol.name: path.state[field][:-1] for field, symbol in rule.memory.items()}
    for line in rule.lines:
        match line.value:
            case Call("hessian"):
                values[line.symbol.name] = hessians
            case Call("gauss_newton"):
                before = path.positions[:-1]
                values[line.symbol.name] = gauss_newton(experiment.surface, experiment.parameters, before)
    return evaluate(rule.model, values)


# B of each method. The length of a step of gradient descent is its rate, of steepest descent what the search found.
MODELS: Mapping[str, Callable[[Experiment, Contender, Trajectory, np.ndarray], np.ndarray]] = {
    "gradient_descent": lambda _, __, path, ___: _round(path.rates),
    "steepest_descent": lambda _, __, path, ___: _round(path.effective_rates[:, 0]),
    **dict.fromkeys(("newton", "bfgs", "dfp", "levenberg_marquardt"), _of_rule),
}
