"""Two equations in two unknowns, and the eigenvalues of a symmetric 2 x 2 matrix, in closed form.

A library's solver would be called from inside the loop over steps, which then is no longer one
native function and costs a hundred times as much.
"""

import jax.numpy as jnp
from jaxtyping import Array, Float

from quantities import Scalar

STRAIGHT = 1e-150  # a curvature whose square is still a number

Vector = Float[Array, "2"]
Matrix = Float[Array, "2 2"]


def inverse(matrix: Matrix) -> Matrix:
    """The inverse, by Cramer's rule; not finite where the matrix is singular."""
    (a, b), (c, d) = matrix
    return jnp.array(((d, -b), (-c, a))) / (a * d - b * c)


def eigenvalues(matrix: Matrix) -> tuple[Scalar, Scalar]:
    """Both eigenvalues of a symmetric matrix, the smaller one first."""
    (a, b), (_, d) = matrix
    middle, radius = 0.5 * (a + d), jnp.hypot(0.5 * (a - d), b)
    return middle - radius, middle + radius


def made_positive(matrix: Matrix, share: float) -> Matrix:
    """The symmetric matrix with every eigenvalue lambda replaced by max(abs(lambda), share of the largest).

    Eigenvectors stay. It is c_0 I + c_1 A, the line through both (lambda, new lambda). Where nothing
    bends, what is left of the curvature is the smallest one that still has an inverse.
    """
    low, high = eigenvalues(matrix)
    least = jnp.maximum(share * jnp.maximum(jnp.abs(low), jnp.abs(high)), STRAIGHT)
    new_low, new_high = jnp.maximum(jnp.abs(low), least), jnp.maximum(jnp.abs(high), least)
    gap = high - low
    slope = jnp.where(gap > 0.0, (new_high - new_low) / jnp.where(gap > 0.0, gap, 1.0), 0.0)
    return slope * matrix + (new_high - slope * high) * jnp.eye(2)
