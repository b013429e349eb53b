"""The rules once more, as plain NumPy loops from the textbooks' formulas, each counting its own looks.

A rule takes a surface, and theta, rate and the kernel's memory at the beginning of every step. It yields
what the step did and what it asked for. Where a formula can be written in two ways, it stands here in
the way that the kernel has not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

from tests.optimizers.second_order.surfaces import Surface

Steps = Iterable[tuple[np.ndarray, float, Mapping[str, np.ndarray]]]


class Done(NamedTuple):
    """What one step did; `asked` is how many values, gradients and Hessians that took."""

    theta: np.ndarray
    gradient: np.ndarray
    effective_rate: Any
    memory: dict[str, Any]
    asked: tuple[int, int, int]


Rule = Callable[..., Iterator[Done]]


def armijo(surface: Surface, theta: np.ndarray, p: np.ndarray, g: np.ndarray, first: float) -> tuple[float, int]:
    """The length, and how many values it took, the one at theta included."""
    here, length, values = surface.value(theta), first, 2
    while not surface.value(theta + length * p) <= here + 1e-4 * length * (g @ p):
        length, values = length / 2, values + 1
    return length, values


def steepest_descent(surface: Surface, steps: Steps) -> Iterator[Done]:
    for theta, a, _ in steps:
        g = surface.gradient(theta)
        length, values = armijo(surface, theta, -g, g, a)
        yield Done(theta - length * g, g, length, {}, (values, 1, 0))


def newton(surface: Surface, steps: Steps, *, safeguards: bool) -> Iterator[Done]:
    for theta, a, _ in steps:
        g, hessian = surface.gradient(theta), surface.hessian(theta)
        if safeguards:
            eigenvalues, vectors = np.linalg.eigh(hessian)
            sizes = np.abs(eigenvalues)
            inverse = vectors @ np.diag(1 / np.maximum(sizes, 1e-8 * sizes.max())) @ vectors.T
            length, values = armijo(surface, theta, -inverse @ g, g, a)
        else:
            inverse, length, values = np.linalg.inv(hessian), a, 0
        yield Done(theta - length * inverse @ g, g, length * np.diag(inverse), {}, (values, 1, 1))


def _bfgs(v: np.ndarray, s: np.ndarray, r: np.ndarray) -> np.ndarray:
    """Nocedal and Wright 2006, equation 6.17: a product, plus what maps r to s."""
    across = np.eye(2) - np.outer(r, s) / (r @ s)
    return across.T @ v @ across + np.outer(s, s) / (r @ s)


def _dfp(v: np.ndarray, s: np.ndarray, r: np.ndarray) -> np.ndarray:
    """With V = LL', what V knew of the direction z = L'r is projected out, and what maps r to s put in."""
    root = np.linalg.cholesky(v)
    z = root.T @ r
    return root @ (np.eye(2) - np.outer(z, z) / (z @ z)) @ root.T + np.outer(s, s) / (r @ s)


def _quasi_newton(update: Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]) -> Rule:
    def rule(surface: Surface, steps: Steps) -> Iterator[Done]:
        for theta, a, memory in steps:
            v = memory["inverse_hessian"]
            g = surface.gradient(theta)
            length, values = armijo(surface, theta, -v @ g, g, a)
            s, effective = -length * v @ g, length * np.diag(v)
            r = surface.gradient(theta + s) - g
            if s @ r > 0:
                v = update(v, s, r)
            yield Done(theta + s, g, effective, {"inverse_hessian": v}, (values, 2, 0))

    return rule


def levenberg_marquardt(surface: Surface, steps: Steps, *, nu: float = 0.01, factor: float = 10.0) -> Iterator[Done]:
    """p as the least-squares solution of [J; sqrt(nu) I] p = [-r; 0]: no J'J anywhere."""
    for theta, a, _ in steps:
        j, r = surface.jacobian(theta), surface.residuals(theta)
        stacked = np.vstack((j, np.sqrt(nu) * np.eye(2)))
        p = np.linalg.lstsq(stacked, np.concatenate((-r, np.zeros(2))), rcond=None)[0]
        half_inverse = np.linalg.inv(stacked.T @ stacked) / 2
        fell = surface.value(theta + a * p) < surface.value(theta)
        nu = min(max(nu / factor if fell else nu * factor, 1e-12), 1e16)
        effective = a * np.diag(half_inverse) if fell else np.zeros(2)
        yield Done(theta + a * p if fell else theta, surface.gradient(theta), effective, {"nu": nu}, (2, 1, 0))


RULES: dict[str, Rule] = {
    "steepest_descent": steepest_descent,
    "newton": newton,
    "bfgs": _quasi_newton(_bfgs),
    "dfp": _quasi_newton(_dfp),
    "levenberg_marquardt": levenberg_marquardt,
}
