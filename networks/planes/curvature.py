"""The two directions in which the loss is most curved: eigenvectors of its Hessian."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from networks.forward import Unit
from networks.planes.plane import Directions, Theta
from networks.problem import Examples, Shape, mean_loss

WHOLE = 1000  # weights up to which the whole Hessian is computed
_KRYLOV = 60  # products with the Hessian above that


def strongest(shape: Shape, theta: Theta, unit: Unit, examples: Examples) -> tuple[Float[np.ndarray, "2"], Directions]:
    r"""The two eigenvalues of the Hessian of largest magnitude, $H d_k = \lambda_k d_k$, with their eigenvectors.

    Args:
        shape, unit, examples: as for `mean_loss`.
        theta: where, (n,).

    Returns:
        $\lambda$, (2,), the larger magnitude first, and $d$, (2, n), of length 1. Of a large network they come from
        Lanczos' method, to about six digits where they stand apart from the rest. Where the Hessian is not finite, NaN
        and the first two axes.

    References:
        Yao, Gholami, Keutzer and Mahoney (2020), arXiv:1912.07145, for planes along eigenvectors of the Hessian.
    """
    if len(theta) <= WHOLE:
        matrix = np.asarray(_hessian(shape, jnp.asarray(theta), unit, examples))
        basis = np.eye(len(theta))
    else:
        matrix, basis = _lanczos(shape, theta, unit, examples)
    if not np.isfinite(matrix).all():
        return np.full(2, np.nan), np.eye(2, len(theta))
    values, vectors = np.linalg.eigh((matrix + matrix.T) / 2)
    largest = np.argsort(-np.abs(values), kind="stable")[:2]
    directions = vectors[:, largest].T @ basis
    signs = np.sign(directions[np.arange(2), np.abs(directions).argmax(1)])
    return values[largest], directions * signs[:, None]


def _lanczos(shape: Shape, theta: Theta, unit: Unit, examples: Examples) -> tuple[np.ndarray, np.ndarray]:
    """The Hessian in a Krylov space, (k, k), and an orthonormal basis of that, (k, n).

    Each new vector is made orthogonal to all before it, twice: without that, rounding brings copies of the first
    eigenvectors back (Parlett, The Symmetric Eigenvalue Problem, 1998, section 13.8).
    """
    at = jnp.asarray(theta)
    vector = np.random.default_rng(0).normal(size=len(theta))
    basis, products = list[np.ndarray](), list[np.ndarray]()
    for _ in range(min(_KRYLOV, len(theta))):
        length = np.linalg.norm(vector)
        if not np.isfinite(length) or length < 1e-12 * (np.linalg.norm(products[-1]) if products else 0.0):
            break
        basis.append(vector / length)
        products.append(np.asarray(_product(shape, at, unit, examples, jnp.asarray(basis[-1]))))
        vector = products[-1]
        for _ in range(2):
            vector = vector - np.stack(basis).T @ (np.stack(basis) @ vector)
    return np.stack(basis) @ np.stack(products).T, np.stack(basis)


@partial(jax.jit, static_argnames=("shape",))
def _hessian(shape: Shape, theta: Float[Array, " n"], unit: Unit, examples: Examples) -> Float[Array, "n n"]:
    return jax.hessian(lambda at: mean_loss(shape, at, unit, examples))(theta)


@partial(jax.jit, static_argnames=("shape",))
def _product(
    shape: Shape, theta: Float[Array, " n"], unit: Unit, examples: Examples, vector: Float[Array, " n"]
) -> Float[Array, " n"]:
    """The Hessian times a vector: forward over reverse."""
    slope = jax.grad(lambda at: mean_loss(shape, at, unit, examples))
    return jax.jvp(slope, (theta,), (vector,))[1]
