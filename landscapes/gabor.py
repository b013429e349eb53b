"""The Gabor model: a wavelet fitted to 30 points, whose loss has one deep basin and many traps.

The loss is the sum over the points, as in the book; most libraries would take the mean.
"""

import json
from pathlib import Path
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Scalar

_DATA = json.loads((Path(__file__).parent / "data" / "gabor.json").read_text())
X = np.array(_DATA["x"])
Y = np.array(_DATA["y"])
MINIMA = tuple(Minimum(tuple(m["phi"]), m["loss"], m["global"]) for m in _DATA["minima"])
SADDLES = tuple(Saddle(tuple(s["phi"]), s["loss"]) for s in _DATA["saddles"])


class Parameters(NamedTuple):
    """None: the data are the book's."""


def model(theta: Theta, x: Float[ArrayLike, " points"]) -> Float[Array, " points"]:
    """f(x) = sin(u) exp(-u^2 / 32) with u = theta_0 + 0.06 theta_1 x."""
    u = theta[0] + 0.06 * theta[1] * x
    return jnp.sin(u) * jnp.exp(-(u**2) / 32.0)


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "30"]:
    """r_i = f(x_i) - y_i."""
    return model(theta, X) - Y


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum_i (f(x_i) - y_i)^2 over the 30 points."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="gabor",
    title="Gabor model",
    idea="One deep basin and several traps: where you start decides where you end.",
    formula=(
        r"L(\theta) = \sum_{i=1}^{30}\left(f(x_i) - y_i\right)^2,\quad "
        r"f(x) = \sin(u)\,e^{-u^2/32},\quad u = \theta_0 + 0.06\,\theta_1 x"
    ),
    source=_DATA["source"],
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-10.0, 10.0), (2.5, 22.5)),
    starts={"the book's": (-1.5, 8.5), "in a trap": (-8.0, 8.0), "from the right": (2.5, 9.0)},
    minima=lambda parameters: MINIMA,
    scale=lambda parameters: Scale(curvature=20.0, length=10.0),
    saddles=lambda parameters: SADDLES,
    residuals=residuals,
)
