"""The functions that an expression may call: what they give, and how NumPy computes them.

Values have one leading axis, of steps or of whatever else is evaluated at once.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

STRAIGHT = 1e-150  # a curvature whose square is still a number


class Function(NamedTuple):
    """compute: in NumPy; None where the value is no arithmetic but an answer of the loss, and has to be given.

    rank: of its value; None for the largest among its arguments. mixes: whether a coordinate of the value
    depends on more than that coordinate of the arguments.
    """

    compute: Callable[..., np.ndarray] | None
    rank: int | None = None
    mixes: bool = False


def _dot(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (x * y).sum(axis=-1)


def _inverse(matrices: np.ndarray) -> np.ndarray:
    """By Cramer's rule, as `optimizers.two_by_two` has it; not finite where a matrix is singular."""
    (a, b), (c, d) = np.moveaxis(matrices, 0, -1)
    return np.moveaxis(np.array(((d, -b), (-c, a))) / (a * d - b * c), -1, 0)


def _positive(matrices: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Symmetric matrices with eigenvalues max(abs(lambda), share of the largest); NaN where one is not finite."""
    finite = np.isfinite(matrices).all(axis=(-2, -1), keepdims=True)
    values, vectors = np.linalg.eigh(np.where(finite, matrices, 0.0))
    sizes = np.abs(values)
    sizes = np.maximum(sizes, np.maximum(share[:, None] * sizes.max(axis=-1, keepdims=True), STRAIGHT))
    positive = (vectors * sizes[:, None, :]) @ np.swapaxes(vectors, -2, -1)
    return np.where(finite, positive, np.nan)


FUNCTIONS: Mapping[str, Function] = {
    "negative": Function(np.negative),
    "sqrt": Function(np.sqrt),
    "abs": Function(np.abs),
    "sign": Function(np.sign),
    "max": Function(np.maximum),
    "min": Function(np.minimum),
    "equal": Function(np.equal),
    "exp": Function(np.exp),
    "ln": Function(np.log),
    "log10": Function(np.log10),
    "log2": Function(np.log2),
    "sin": Function(np.sin),
    "cos": Function(np.cos),
    "tan": Function(np.tan),
    "asin": Function(np.arcsin),
    "acos": Function(np.arccos),
    "atan": Function(np.arctan),
    "sinh": Function(np.sinh),
    "cosh": Function(np.cosh),
    "tanh": Function(np.tanh),
    # of vectors and matrices; the last two are never written
    "dot": Function(_dot, rank=0, mixes=True),
    "norm": Function(lambda x: np.hypot(x[..., 0], x[..., 1]), rank=0, mixes=True),
    "outer": Function(lambda x, y: x[..., :, None] * y[..., None, :], rank=2, mixes=True),
    "inverse": Function(_inverse, mixes=True),
    "identity": Function(lambda: np.eye(2)[None], rank=2, mixes=True),
    "positive": Function(_positive, rank=2, mixes=True),
    "first": Function(lambda x: x.reshape(len(x), -1)[:, 0], rank=0, mixes=True),
    # what the loss of the step answers at a point, or along a line
    "loss": Function(None, rank=0, mixes=True),
    "gradient": Function(None, rank=1, mixes=True),
    "hessian": Function(None, rank=2, mixes=True),
    "gauss_newton": Function(None, rank=2, mixes=True),
    "armijo": Function(None, rank=0, mixes=True),
    "exact": Function(None, rank=0, mixes=True),
}
