"""Two units of a network with one input: whatever one has learned, the other may have learned in its place.

The loss is the same when the units are exchanged, so it has two lowest minima. On the diagonal between them the units
are equal, and the slope points along it: from there no step makes them different.
"""

import math
from functools import lru_cache
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Range, Scalar

_INPUTS = (0.5, 1.0, 2.0)
_FIRST = 2.0  # the weight of one unit that is right


class Parameters(NamedTuple):
    """The weight that is right for the other unit; for the first one it is 2."""

    second: Annotated[
        Scalar, Range(-1.0, 0.5, "The weight that is right for one of the units; for the other it is 2.")
    ] = -0.5


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "3"]:
    """r = tanh(theta_0 x) + tanh(theta_1 x) - tanh(2 x) - tanh(b x) for x = 1/2, 1, 2."""
    x = jnp.array(_INPUTS)
    answer = jnp.tanh(theta[0] * x) + jnp.tanh(theta[1] * x)
    return answer - jnp.tanh(_FIRST * x) - jnp.tanh(parameters.second * x)


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum of r^2."""
    return jnp.sum(residuals(theta, parameters) ** 2)


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The units as they are right, and exchanged."""
    second = float(parameters.second)
    return Minimum((_FIRST, second), 0.0), Minimum((second, _FIRST), 0.0)


def saddles(parameters: Parameters) -> tuple[Saddle, ...]:
    """The lowest point of the diagonal."""
    second = float(parameters.second)
    w = _best_of_equal(second)
    return (Saddle((w, w), sum(_miss(w, second, x) ** 2 for x in _INPUTS)),)


def _miss(w: float, second: float, x: float) -> float:
    return 2.0 * math.tanh(w * x) - math.tanh(_FIRST * x) - math.tanh(second * x)


@lru_cache(64)
def _best_of_equal(second: float) -> float:
    """The weight at which equal units miss least, by halving the interval between both right weights."""
    left, right = second, _FIRST
    while left < (middle := 0.5 * (left + right)) < right:
        slope = sum(_miss(middle, second, x) * x * (1.0 - math.tanh(middle * x) ** 2) for x in _INPUTS)
        left, right = (middle, right) if slope < 0.0 else (left, middle)
    return middle


LANDSCAPE = Landscape(
    slug="two_units",
    title="Two units",
    idea="Exchanged units make two equal minima; on the diagonal between them the units are equal and stay so.",
    formula=(
        r"L(\theta) = \sum_{x \in \{1/2,\, 1,\, 2\}}"
        r"\left(\tanh(\theta_0 x) + \tanh(\theta_1 x) - \tanh(2x) - \tanh(bx)\right)^2"
    ),
    source=(
        "R. Hecht-Nielsen, On the algebraic structure of feedforward network weight spaces, Advanced Neural "
        "Computers, 1990, on exchanged units; with an example of our own."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 3.0), (-2.0, 3.0)),
    starts={"nearly equal": (1.5, 1.4), "equal": (1.5, 1.5), "one negative": (-1.5, -0.5)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=20.0, length=2.0),
    saddles=saddles,
    residuals=residuals,
)
