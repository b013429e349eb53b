"""The Hessian of the loss, its gradient beside it, and J'J of its residuals, at one point or at many.

Derivatives are taken forward twice: with two parameters that is fewer operations than forward and back.
"""

from functools import lru_cache, partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.analysis.blocks import in_blocks
from experiments.compile_cache import program
from landscapes import Landscape, Point

Points = Float[Array, "points 2"]
Matrices = Float[Array, "points 2 2"]
_BLOCK = 64  # points: the ends of a race fit in one
_PROGRAMS = 40  # kept compiled, one for each landscape


def hessians(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """The Hessian of the full loss at each of the points.

    Args:
        landscape, parameters: whose loss.
        points: (points, 2).

    Returns:
        (points, 2, 2), not finite where a point or a derivative is not.
    """
    return derivatives(landscape, parameters, points)[..., 1:]


def derivatives(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """The gradient and the Hessian of the full loss at each of the points.

    Args:
        landscape, parameters: whose loss.
        points: (points, 2).

    Returns:
        (points, 2, 3): the gradient in the first column, the Hessian beside it.
    """
    if landscape.derivatives:
        _, gradients, matrices = landscape.derivatives(points, parameters)
        return np.concatenate((gradients[..., None], matrices), axis=-1)
    jitted = program(_derivatives_at_each, _PROGRAMS, landscape, "landscape")
    return in_blocks(partial(jitted, landscape, parameters), points, _BLOCK)


@partial(jax.jit, static_argnames=("landscape",))
def _derivatives_at_each(landscape: Landscape, parameters: Any, points: Points) -> Float[Array, "points 2 3"]:
    gradient = jax.jacfwd(lambda theta: landscape.loss(theta, parameters))

    def at(theta: Float[Array, "2"]) -> Float[Array, "2 3"]:
        return jnp.concatenate([gradient(theta)[:, None], jax.jacfwd(gradient)(theta)], axis=1)

    return jax.vmap(at)(points)


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
    jitted = program(_gauss_newton_at_each, _PROGRAMS, landscape, "landscape")
    return in_blocks(partial(jitted, landscape, parameters), points, _BLOCK)


@partial(jax.jit, static_argnames=("landscape",))
def _gauss_newton_at_each(landscape: Landscape, parameters: Any, points: Points) -> Matrices:
    residuals = landscape.residuals
    assert residuals
    jacobians = jax.vmap(jax.jacfwd(lambda theta: residuals(theta, parameters)))(points)
    return jnp.swapaxes(jacobians, -2, -1) @ jacobians


def eigenvalues(matrices: np.ndarray) -> np.ndarray:
    """Both eigenvalues of symmetric matrices, (..., 2), the smaller one first; NaN where a matrix is not finite."""
    finite = np.asarray(np.isfinite(matrices).all(axis=(-2, -1)))
    known = np.linalg.eigvalsh(np.where(finite[..., None, None], matrices, 0.0))
    return np.where(finite[..., None], known, np.nan)
