"""Rare features: the expected loss of a linear model with a feature that always occurs and one that hardly ever does.

The gradient of a weight is multiplied with how often its feature occurs, so one rate for both weights leaves the rare
one behind.
"""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from landscapes.waves import cos, sin
from quantities import Range, Scalar

_BEST = (0.6, 1.4)  # unequal, so that no rule arrives in one step by the symmetry of the two


class Parameters(NamedTuple):
    """How rare the second feature is, and how far both are mixed."""

    rarity: Annotated[
        Scalar, Range(1e-4, 1.0, "In which share of the examples the second feature occurs.", log=True)
    ] = 1e-4
    rotation: Annotated[Scalar, Range(0.0, 45.0, "By how much the features are turned, in degrees.")] = 0.0


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (u, sqrt(p) v) / sqrt(2), where u and v are the turned distances from the best weights."""
    angle = parameters.rotation * (math.pi / 180.0)
    cosine, sine = cos(angle), sin(angle)
    first, second = theta[0] - _BEST[0], theta[1] - _BEST[1]
    u, v = cosine * first + sine * second, cosine * second - sine * first
    return jnp.stack((u, jnp.sqrt(parameters.rarity) * v)) / math.sqrt(2.0)


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (u^2 + p v^2) / 2, which is half the mean squared error over all examples."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="rare_features",
    title="Rare features",
    idea="A feature that hardly ever occurs gives its weight hardly any slope, so one rate leaves that weight behind.",
    formula=(
        r"\begin{array}{l} L(\theta) = \tfrac{1}{2}\left(u^2 + p\,v^2\right),\\[6pt]"
        r"u = (\theta_0 - 0.6)\cos\varphi + (\theta_1 - 1.4)\sin\varphi,\\[6pt]"
        r"v = (\theta_1 - 1.4)\cos\varphi - (\theta_0 - 0.6)\sin\varphi \end{array}"
    ),
    source=(
        "J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods for online learning and stochastic "
        "optimization, JMLR 12, 2011, on sparse features; as an expected loss, with a rotation added."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-1.0, 2.2), (-0.6, 2.6)),
    starts={"at zero": (0.0, 0.0), "the rare one right": (-0.6, 1.4), "from above": (1.9, 2.3)},
    minima=lambda parameters: (Minimum(_BEST, 0.0),),
    scale=lambda parameters: Scale(curvature=1.0, length=1.5),
    residuals=residuals,
)
