"""One neuron with two inputs: squared errors behind an S-shaped curve, and a minimum for each pair of valleys.

Each example sets one input alone, so that the loss is the same curve along each weight, added up. That curve has two
minima where no weight suits both examples, so there are four in two weights, and 2^d in d weights.
"""

import math
from functools import lru_cache
from itertools import product
from typing import Annotated, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Line, Minimum, Saddle, Scale, Theta
from quantities import Range, Scalar

_STRONG, _WEAK = 5.0, 0.5  # the two inputs that are seen, on each axis
_LABEL = 0.6  # of the strong one
_LOW, _HIGH = -8.0, 3.0


class Parameters(NamedTuple):
    """What the neuron has to say to the weak input; to the strong one it is 0.6."""

    weak_label: Annotated[
        Scalar, Range(0.05, 0.6, "What the neuron has to say to the weak input 0.5; to the strong input 5 it is 0.6.")
    ] = 0.1


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "4"]:
    """r = y - s(w x) for both examples of both weights w, where s(u) = 1 / (1 + exp(-u))."""
    strong = _LABEL - jax.nn.sigmoid(_STRONG * theta)
    weak = parameters.weak_label - jax.nn.sigmoid(_WEAK * theta)
    return jnp.concatenate((strong, weak))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum of r^2."""
    return jnp.sum(residuals(theta, parameters) ** 2)


def _curve(w: float, label: float) -> tuple[float, float]:
    """The loss along one weight, and its slope."""
    height = slope = 0.0
    for x, y in ((_STRONG, _LABEL), (_WEAK, label)):
        output, rest = 1.0 / (1.0 + math.exp(-w * x)), 1.0 / (1.0 + math.exp(w * x))
        height += (y - output) ** 2
        slope -= 2.0 * (y - output) * output * rest * x
    return height, slope


class _Flat(NamedTuple):
    """Where the curve is flat: the weight, the height, and whether it is a minimum there."""

    w: float
    height: float
    low: bool


@lru_cache(64)
def _flat(label: float) -> tuple[_Flat, ...]:
    """All of them on the domain, from left to right, each by halving an interval until no number is left in it."""
    edges = np.linspace(_LOW, _HIGH, 1000).tolist()
    slopes = [_curve(w, label)[1] for w in edges]
    found = []
    for left, right, before, after in zip(edges, edges[1:], slopes, slopes[1:], strict=False):
        if (before < 0.0) != (after < 0.0):
            w = _halved(left, right, before < 0.0, label)
            found.append(_Flat(w, _curve(w, label)[0], before < 0.0))
    return tuple(found)


def _halved(left: float, right: float, falls: bool, label: float) -> float:
    while left < (middle := 0.5 * (left + right)) < right:
        if (_curve(middle, label)[1] < 0.0) == falls:
            left = middle
        else:
            right = middle
    return middle


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """Every pair of minima of the curve."""
    lows = [flat for flat in _flat(float(parameters.weak_label)) if flat.low]
    lowest = min(flat.height for flat in lows)
    return tuple(
        Minimum((one.w, other.w), one.height + other.height, one.height == other.height == lowest)
        for one, other in product(lows, repeat=2)
    )


def saddles(parameters: Parameters) -> tuple[Saddle, ...]:
    """A minimum of the curve along one weight, and the hump along the other."""
    pairs = product(_flat(float(parameters.weak_label)), repeat=2)
    return tuple(
        Saddle((one.w, other.w), one.height + other.height) for one, other in pairs if one.low is not other.low
    )


def minima_on_line(parameters: Parameters) -> tuple[Minimum, ...]:
    """Those of the curve, while the other weight is 0."""
    lows = [flat for flat in _flat(float(parameters.weak_label)) if flat.low]
    lowest, other = min(flat.height for flat in lows), _curve(0.0, float(parameters.weak_label))[0]
    return tuple(Minimum((flat.w, 0.0), flat.height + other, flat.height == lowest) for flat in lows)


LANDSCAPE = Landscape(
    slug="one_neuron",
    title="One neuron",
    idea="One neuron, two inputs and squared errors are enough for four minima; in d inputs there are 2^d.",
    formula=(
        r"\begin{array}{l} L(\theta) = \sum_{i=0}^{1}\left(\left(0.6 - s(5\,\theta_i)\right)^2"
        r" + \left(y - s(0.5\,\theta_i)\right)^2\right),\\[6pt] s(u) = 1 / (1 + e^{-u}) \end{array}"
    ),
    source=(
        "P. Auer, M. Herbster and M. K. Warmuth, Exponentially many local minima for single neurons, NIPS 8, 1995; "
        "their construction with examples of our own."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((_LOW, _HIGH), (_LOW, _HIGH)),
    starts={"one good, one poor": (-1.5, 2.0), "near the top": (-0.7, -0.8), "in the poor valleys": (-2.0, -3.0)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=4.0, length=5.0),
    saddles=saddles,
    residuals=residuals,
    line=Line(
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0, 0.0),
        domain=lambda parameters: (_LOW, _HIGH),
        starts={"left of the hump": -1.5, "right of the hump": -0.7, "on the right": 2.5},
        minima=minima_on_line,
    ),
)
