"""Surfaces with all that a second-order rule may ask, written out by hand in NumPy.

The gradients are those of `tests.optimizers.slopes`. Both losses are sums of squares of residuals.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from tests.optimizers.slopes import SLOPES, X, Y

At = Callable[[np.ndarray], np.ndarray]


class Surface(NamedTuple):
    """L = sum r_i^2: its gradient (2,), Hessian (2, 2), residuals r (n,) and their Jacobian (n, 2)."""

    gradient: At
    hessian: At
    residuals: At
    jacobian: At

    def value(self, theta: np.ndarray) -> float:
        return float(np.sum(self.residuals(theta) ** 2))


def _rosenbrock_hessian(theta: np.ndarray) -> np.ndarray:
    x, y = theta
    return np.array(((2 - 400 * (y - 3 * x * x), -400 * x), (-400 * x, 200)))


def _rosenbrock_residuals(theta: np.ndarray) -> np.ndarray:
    return np.array((1 - theta[0], 10 * (theta[1] - theta[0] ** 2)))


def _rosenbrock_jacobian(theta: np.ndarray) -> np.ndarray:
    return np.array(((-1, 0), (-20 * theta[0], 10)))


BY_THETA = np.stack((np.ones_like(X), 0.06 * X), axis=1)  # du / dtheta


def _gabor_residuals(theta: np.ndarray) -> np.ndarray:
    u = BY_THETA @ theta
    return np.sin(u) * np.exp(-u * u / 32) - Y


def _gabor_slope(u: np.ndarray) -> np.ndarray:
    """f' of f(u) = sin(u) exp(-u^2 / 32)."""
    return (np.cos(u) - u * np.sin(u) / 16) * np.exp(-u * u / 32)


def _gabor_bend(u: np.ndarray) -> np.ndarray:
    """f''."""
    return ((u * u / 256 - 17 / 16) * np.sin(u) - u / 8 * np.cos(u)) * np.exp(-u * u / 32)


def _gabor_hessian(theta: np.ndarray) -> np.ndarray:
    u = BY_THETA @ theta
    weights = 2 * (_gabor_slope(u) ** 2 + _gabor_residuals(theta) * _gabor_bend(u))
    return BY_THETA.T @ np.diag(weights) @ BY_THETA


def _gabor_jacobian(theta: np.ndarray) -> np.ndarray:
    return np.diag(_gabor_slope(BY_THETA @ theta)) @ BY_THETA


SURFACES = {
    "rosenbrock": Surface(SLOPES["rosenbrock"], _rosenbrock_hessian, _rosenbrock_residuals, _rosenbrock_jacobian),
    "gabor": Surface(SLOPES["gabor"], _gabor_hessian, _gabor_residuals, _gabor_jacobian),
}


def quadratic(condition: float, degrees: float = 0.0) -> Surface:
    """L = theta' A theta / 2 with curvatures 1 and `condition`, the first one along `degrees`."""
    angle = np.deg2rad(degrees)
    axes = np.array(((np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))))
    root = np.diag(np.sqrt((1.0, condition))) @ axes
    return Surface(
        gradient=lambda theta: root.T @ root @ theta,
        hessian=lambda _: root.T @ root,
        residuals=lambda theta: root @ theta / np.sqrt(2),
        jacobian=lambda _: root / np.sqrt(2),
    )
