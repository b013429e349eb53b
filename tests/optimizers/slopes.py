"""Two surfaces to compare rules on, their losses and gradients written out by hand in NumPy."""

from collections.abc import Callable

import numpy as np

from landscapes.gabor import DATA

X, Y = DATA.x, DATA.y


def rosenbrock(theta: np.ndarray) -> np.ndarray:
    """The gradient of (1 - theta_0)^2 + 100 (theta_1 - theta_0^2)^2."""
    x, y = theta
    return np.array((-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)))


def gabor(theta: np.ndarray) -> np.ndarray:
    """The gradient of the sum of (sin(u) exp(-u^2/32) - y)^2, u = theta_0 + 0.06 theta_1 x."""
    u = theta[0] + 0.06 * theta[1] * X
    bell = np.exp(-u * u / 32)
    by_u = 2 * (np.sin(u) * bell - Y) * (np.cos(u) - np.sin(u) * u / 16) * bell
    return np.array((by_u.sum(), (by_u * 0.06 * X).sum()))


def rosenbrocks_loss(theta: np.ndarray) -> float:
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def gabors_loss(theta: np.ndarray) -> float:
    u = theta[0] + 0.06 * theta[1] * X
    return float(((np.sin(u) * np.exp(-u * u / 32) - Y) ** 2).sum())


LOSSES: dict[str, Callable[[np.ndarray], float]] = {"rosenbrock": rosenbrocks_loss, "gabor": gabors_loss}
SLOPES: dict[str, Callable[[np.ndarray], np.ndarray]] = {"rosenbrock": rosenbrock, "gabor": gabor}
