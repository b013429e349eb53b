"""The Taylor expansion of the loss at a point, and along a line through it.

All derivatives are exact. Each further one along the line is a forward derivative of the one before.
"""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.compile_cache import program
from landscapes import Landscape
from quantities import Scalar

DEGREE = 4  # the highest
_FACTORIALS = np.array([1.0, 1.0, 2.0, 6.0, 24.0])
_PROGRAMS = 40  # kept compiled, one for each landscape


class Expansion(NamedTuple):
    """The loss, its gradient (2,) and its Hessian (2, 2) at a point."""

    loss: float
    gradient: np.ndarray
    hessian: np.ndarray


class LineExpansion(NamedTuple):
    """The loss along theta + s u.

    coefficients: (DEGREE + 1,), c_k = (u . grad)^k L / k! at theta: the Taylor polynomial is the sum of c_k s^k.
    losses: L(theta + s u) at each s.
    """

    coefficients: np.ndarray
    losses: np.ndarray


def expansion(landscape: Landscape, parameters: Any, theta: np.ndarray) -> Expansion:
    """The first two derivatives of the full loss.

    Args:
        landscape, parameters: whose loss.
        theta: (2,).

    Returns:
        Not finite where theta or a derivative is not.
    """
    jitted = program(_at, _PROGRAMS, landscape, "landscape")
    loss, gradient, hessian = jitted(landscape, parameters, theta)
    return Expansion(float(loss), np.asarray(gradient), np.asarray(hessian))


def line_expansion(
    landscape: Landscape, parameters: Any, theta: np.ndarray, u: np.ndarray, s: np.ndarray
) -> LineExpansion:
    """The Taylor coefficients of the full loss along a line, and the loss itself at points of the line.

    Args:
        landscape, parameters: whose loss.
        theta, u: (2,), a point and a direction; u need not be of length 1.
        s: (points,). Compiled once for each number of points.

    Returns:
        Not finite where theta, a loss or a derivative is not.
    """
    jitted = program(_along, _PROGRAMS, landscape, "landscape")
    derivatives, losses = jitted(landscape, parameters, theta, u, s)
    return LineExpansion(np.asarray(derivatives) / _FACTORIALS, np.asarray(losses))


@partial(jax.jit, static_argnames=("landscape",))
def _at(
    landscape: Landscape, parameters: Any, theta: Float[Array, "2"]
) -> tuple[Scalar, Float[Array, "2"], Float[Array, "2 2"]]:
    def loss(at: Float[Array, "2"]) -> Scalar:
        return jnp.asarray(landscape.loss(at, parameters))

    return loss(theta), jax.jacfwd(loss)(theta), jax.jacfwd(jax.jacfwd(loss))(theta)


@partial(jax.jit, static_argnames=("landscape",))
def _along(
    landscape: Landscape, parameters: Any, theta: Float[Array, "2"], u: Float[Array, "2"], s: Float[Array, " points"]
) -> tuple[Float[Array, " degrees"], Scalar]:
    def loss(at: Scalar) -> Scalar:
        return jnp.asarray(landscape.loss(theta + at * u, parameters))

    derivatives = [loss]
    for _ in range(DEGREE):
        derivatives.append(partial(_derivative, derivatives[-1]))
    return jnp.stack([derivative(jnp.zeros(())) for derivative in derivatives]), jax.vmap(loss)(s)


def _derivative(function: Any, at: Scalar) -> Scalar:
    return jax.jvp(function, (at,), (jnp.ones(()),))[1]
