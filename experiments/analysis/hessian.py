"""The Hessian of the loss, and J'J of its residuals, at one point or at many.

Points are taken in blocks of one size, because JAX compiles each of its operations for each size it meets.
Derivatives are taken forward twice: with two parameters that is fewer operations than forward and back.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from landscapes import Landscape, Point

_BLOCK = 256  # points


def hessians(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """The Hessian of the full loss at each of the points.

    Args:
        landscape, parameters: whose loss.
        points: (points, 2).

    Returns:
        (points, 2, 2), not finite where a point or a derivative is not.
    """
    return _at_each(jax.jacfwd(jax.jacfwd(lambda theta: landscape.loss(theta, parameters))), points)


@lru_cache(maxsize=256)
def hessian(landscape: Landscape, parameters: Any, theta: Point) -> np.ndarray:
    """The Hessian of the full loss at theta, (2, 2), read-only. All noise balls of a landscape ask for the same few."""
    (found,) = hessians(landscape, parameters, np.array([theta], float))
    found.flags.writeable = False
    return found


def gauss_newton(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """J'J at each of the points, J the derivatives of the residuals; half the Hessian where the residuals are zero.

    Args:
        landscape, parameters: whose loss, a sum of squares.
        points: (points, 2).

    Returns:
        (points, 2, 2).
    """
    residuals = landscape.residuals
    assert residuals

    def squared(theta: Float[Array, "2"]) -> Float[Array, "2 2"]:
        jacobian = jax.jacfwd(lambda at: residuals(at, parameters))(theta)
        return jacobian.T @ jacobian

    return _at_each(squared, points)


def eigenvalues(matrices: np.ndarray) -> np.ndarray:
    """Both eigenvalues of symmetric matrices, (..., 2), the smaller one first; NaN where a matrix is not finite."""
    finite = np.asarray(np.isfinite(matrices).all(axis=(-2, -1)))
    known = np.linalg.eigvalsh(np.where(finite[..., None, None], matrices, 0.0))
    return np.where(finite[..., None], known, np.nan)


def _at_each(function: Callable[[Float[Array, "2"]], Float[Array, "2 2"]], points: np.ndarray) -> np.ndarray:
    blocks = -(-len(points) // _BLOCK)
    filled = np.resize(points, (blocks, _BLOCK, 2))
    found = [np.asarray(jax.vmap(function)(jnp.asarray(block))) for block in filled]
    return np.concatenate(found)[: len(points)]
