"""Logistic regression: two species of iris classified with two weights.

The loss is the cross-entropy. It is convex, but bends much less where the model is sure of itself,
so that a rate which suits the first steps is slow at the end.
"""

import json
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.data_set import MEAN, REDUCTION, LinearPredictor
from landscapes.landscape import Domain, Landscape, Minimum, Scale
from quantities import Scalar

_FILE = json.loads((Path(__file__).parent / "data" / "iris.json").read_text())
FLOWERS = np.array(_FILE["versicolor"] + _FILE["virginica"])  # (100, 2), in centimetres
_LABELS = np.repeat((0.0, 1.0), (len(_FILE["versicolor"]), len(_FILE["virginica"])))


class Parameters(NamedTuple):
    """The data are Fisher's; only how their losses are taken together is free."""

    reduction: Annotated[Scalar, REDUCTION] = MEAN


def basis(x: Any) -> Float[np.ndarray, "points 2"]:
    """u = theta_0 x_0 + theta_1 x_1, for x of shape (points, 2)."""
    return np.asarray(x)


def link(u: Float[Array, " points"]) -> Float[Array, " points"]:
    """f = 1 / (1 + exp(-u)): how probable the second species is."""
    return jax.nn.sigmoid(u)


def cross_entropy(u: Float[Array, " points"], y: Float[ArrayLike, " points"]) -> Float[Array, " points"]:
    """-y log f - (1 - y) log(1 - f) = log(1 + e^u) - y u, without overflow or cancellation for y = 0 or 1."""
    return jnp.logaddexp(0.0, jnp.where(jnp.asarray(y) == 1.0, -1.0, 1.0) * u)


def _standardised(features: Float[ArrayLike, "points 2"]) -> Float[np.ndarray, "points 2"]:
    """Each feature with mean 0 and standard deviation 1: without a mean, no bias is needed as a third parameter."""
    values = np.asarray(features)
    return (values - values.mean(axis=0)) / values.std(axis=0)


_FIRST, _SECOND = (f"{name} (standardised)" for name in _FILE["features"])
DATA = LinearPredictor(
    _standardised(FLOWERS),
    _LABELS,
    link,
    axes=(_FIRST, _SECOND),
    example_losses=cross_entropy,
    classes=tuple(_FILE["classes"]),
    basis=basis,
)


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The only one, since the loss is convex; the file's loss is the mean."""
    lowest = _FILE["minimum"]
    return (Minimum(tuple(lowest["theta"]), lowest["loss"] * len(DATA) * DATA.reduction_factor(parameters)),)


LANDSCAPE = Landscape(
    slug="logistic_regression",
    title="Logistic regression",
    idea="Convex, but steep at the start and flat at the end: the surer the model, the smaller the slope.",
    formula=(
        r"\begin{array}{l} L(\theta) = -\frac{1}{100}\sum_{i=1}^{100} \log p_i,\\[6pt]"
        r"p_i = f(x_i) \text{ if } y_i = 1,\; 1 - f(x_i) \text{ else},\\[6pt]"
        r"f(x) = 1 / (1 + e^{-\theta \cdot x}) \end{array}"
    ),
    source=_FILE["source"],
    parameters=Parameters,
    loss=DATA.loss,
    domain=lambda parameters: Domain((-9.0, 7.0), (-4.0, 12.0)),
    starts={"at zero": (0.0, 0.0), "the wrong way round": (4.0, -3.0), "too sure": (-7.0, 11.0)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=0.5 * len(DATA) * DATA.reduction_factor(parameters), length=8.0),
    data=DATA,
)
