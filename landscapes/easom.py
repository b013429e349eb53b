"""Easom's function: one hole in a plain, and outside of it next to no slope that would lead there.

The usual domain is +-100, where the hole is a dot; here it is cut out around the hole. The plain has
tiny waves, with a few minima and saddles less than a hundredth deep.
"""

import math
from itertools import product
from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from landscapes.waves import cos
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Easom's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = -cos(theta_0) cos(theta_1) e^(-(theta_0 - pi)^2 - (theta_1 - pi)^2), -1 at (pi, pi)."""
    return -jnp.prod(cos(theta)) * jnp.exp(-jnp.sum((theta - jnp.pi) ** 2))


WAVES = (1.3049954504376675, 4.978189856741919)  # where tan x = -2 (x - pi)
ZEROS = (0.5 * math.pi, 1.5 * math.pi)

LANDSCAPE = Landscape(
    slug="easom",
    title="Easom",
    idea="A needle in a haystack: away from the hole there is almost no slope to follow.",
    formula=r"L(\theta) = -\cos\theta_0\,\cos\theta_1\; e^{-(\theta_0-\pi)^2 - (\theta_1-\pi)^2}",
    source="E. E. Easom, A survey of global optimization techniques, master's thesis, University of Louisville, 1990.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-1.0, 7.0), (-1.0, 7.0)),
    starts={"on the rim": (2.2, 4.2), "on the plain": (1.8, 1.9), "sent the wrong way": (5.2, 3.3)},
    minima=lambda parameters: (
        Minimum((math.pi, math.pi), -1.0),
        *(Minimum(theta, -8.110223891570075e-05, is_global=False) for theta in product(WAVES, WAVES)),
    ),
    scale=lambda parameters: Scale(curvature=5.0, length=3.0),
    saddles=lambda parameters: tuple(Saddle(theta, 0.0) for theta in product(ZEROS, ZEROS)),
)
