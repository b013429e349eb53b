"""Styblinski and Tang's function: the same curve with two wells along each axis, added up."""

import math
from itertools import product
from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Line, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Styblinski's and Tang's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum over both x of (x^4 - 16 x^2 + 5 x) / 2."""
    return 0.5 * jnp.sum(theta**4 - 16.0 * theta**2 + 5.0 * theta)


def _flat(k: int) -> tuple[float, float]:
    """Root k of 4 x^3 - 32 x + 5 = 0, by the cosine of a third of an angle, and the height of the curve there."""
    radius = math.sqrt(32.0 / 3.0)
    x = radius * math.cos((math.acos(-5.0 / radius**3) + 2.0 * math.pi * k) / 3.0)
    return x, 0.5 * (x**4 - 16.0 * x**2 + 5.0 * x)


RIGHT, LEFT, TOP = (_flat(k) for k in range(3))  # two wells and the hump between them
MINIMA = tuple(
    Minimum((x, y), height + other, is_global=x == y == LEFT[0])
    for (x, height), (y, other) in product((LEFT, RIGHT), repeat=2)
)
SADDLES = tuple(
    Saddle((x, y), height + other) for well in (LEFT, RIGHT) for (x, height), (y, other) in ((TOP, well), (well, TOP))
)

LANDSCAPE = Landscape(
    slug="styblinski_tang",
    title="Styblinski-Tang",
    idea="Each parameter has a good and a poor well: only one of the four pairs is the best.",
    formula=r"L(\theta) = \tfrac{1}{2}\sum_{i=0}^{1}\left(\theta_i^4 - 16\,\theta_i^2 + 5\,\theta_i\right)",
    source=("M. A. Styblinski and T.-S. Tang, Experiments in nonconvex optimization, Neural Networks 3, 1990."),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"near the top": (0.3, 0.5), "one good, one poor": (-4.5, 4.5), "upper right": (4.0, 1.5)},
    minima=lambda parameters: MINIMA,
    scale=lambda parameters: Scale(curvature=200.0, length=5.0),
    saddles=lambda parameters: SADDLES,
    line=Line(  # through the good well of the other parameter
        origin=lambda parameters: (0.0, LEFT[0]),
        direction=(1.0, 0.0),
        domain=lambda parameters: (-5.0, 5.0),
        starts={"on the right": 4.5, "near the top": 0.5, "on the left": -4.5},
        minima=lambda parameters: (
            Minimum((LEFT[0], 0.0), 2.0 * LEFT[1]),
            Minimum((RIGHT[0], 0.0), LEFT[1] + RIGHT[1], is_global=False),
        ),
    ),
)
