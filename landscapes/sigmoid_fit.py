"""Sigmoid fit: one neuron, two parameters, and squared errors, which make flat regions and a curved valley.

Where the neuron says 0 or 1 for nearly every x, its slope has all but vanished, however wrong it is.
"""

import json
from pathlib import Path
from typing import Annotated, NamedTuple

import jax
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.data_set import MEAN, REDUCTION, LinearPredictor
from landscapes.landscape import Domain, Landscape, Minimum, Scale
from quantities import Scalar

_FILE = json.loads((Path(__file__).parent / "data" / "sigmoid.json").read_text())


class Parameters(NamedTuple):
    """The data are fixed; only how their losses are taken together is free."""

    reduction: Annotated[Scalar, REDUCTION] = MEAN


def basis(x: Float[ArrayLike, " points"]) -> Float[np.ndarray, "points 2"]:
    """u = theta_0 x + theta_1: the lecture's w and b."""
    return np.stack([np.asarray(x), np.ones_like(x)], axis=-1)


def link(u: Float[Array, " points"]) -> Float[Array, " points"]:
    """f = 1 / (1 + exp(-u))."""
    return jax.nn.sigmoid(u)


DATA = LinearPredictor(np.array(_FILE["x"]), np.array(_FILE["y"]), link, axes=("x", "y"), basis=basis)


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The only one; the file's loss is the mean."""
    lowest = _FILE["minimum"]
    return (Minimum(tuple(lowest["theta"]), lowest["loss"] * len(DATA) * DATA.reduction_factor(parameters)),)


LANDSCAPE = Landscape(
    slug="sigmoid_fit",
    title="Sigmoid fit",
    idea="One neuron with a weight and a bias: so small that one could try every pair of values.",
    formula=(
        r"\begin{array}{l} L(w, b) = \frac{1}{20}\sum_{i=1}^{20}\left(f(x_i) - y_i\right)^2,\\[6pt]"
        r"f(x) = 1 / (1 + e^{-(w x + b)}),\\[6pt] w = \theta_0,\; b = \theta_1 \end{array}"
    ),
    source=_FILE["source"],
    parameters=Parameters,
    loss=DATA.loss,
    domain=lambda parameters: Domain((-4.0, 8.0), (-8.0, 4.0)),
    starts={"the wrong way round": (-2.0, 2.0), "on the plateau": (-2.5, -2.5), "on the other plateau": (5.0, 2.0)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=0.5 * len(DATA) * DATA.reduction_factor(parameters), length=6.0),
    residuals=DATA.residuals,
    data=DATA,
)
