"""Griewank's function: from afar a bowl, from close by only waves.

The usual domain is +-600, where the waves cannot be seen; here it is +-10. Of its many minima only the
lowest one and those around it are listed.
"""

import math
from itertools import product
from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from landscapes.waves import cos
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Griewank's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = 1 + (theta_0^2 + theta_1^2) / 4000 - cos(theta_0) cos(theta_1 / sqrt(2))."""
    return 1.0 + jnp.sum(theta**2) / 4000.0 - cos(theta[0]) * cos(theta[1] / math.sqrt(2.0))


CORNER = (3.1400226338955397, 4.438444480920714)
PASS = (1.5723679104393218, 2.2225533025787545)
SIGNS = tuple(product((1.0, -1.0), repeat=2))

LANDSCAPE = Landscape(
    slug="griewank",
    title="Griewank",
    idea="Waves on a bowl so shallow that up close all troughs look the same.",
    formula=(r"L(\theta) = 1 + \frac{\theta_0^2 + \theta_1^2}{4000} - \cos\theta_0\,\cos\frac{\theta_1}{\sqrt{2}}"),
    source="A. O. Griewank, Generalized descent for global optimization, JOTA 34, 1981; two parameters.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-10.0, 10.0), (-10.0, 10.0)),
    starts={"far out": (-7.5, 5.5), "between two troughs": (1.7, 2.0), "near a hilltop": (3.0, -0.4)},
    minima=lambda parameters: (
        Minimum((0.0, 0.0), 0.0),
        *(Minimum((p * CORNER[0], q * CORNER[1]), 0.007396040334115117, is_global=False) for p, q in SIGNS),
        *(Minimum((x, 0.0), 0.009864672061006274, is_global=False) for x in (-6.280045279379904, 6.280045279379904)),
        *(Minimum((0.0, y), 0.019719489248184896, is_global=False) for y in (-8.876888929095657, 8.876888929095657)),
    ),
    scale=lambda parameters: Scale(curvature=4.0, length=10.0),
    saddles=lambda parameters: tuple(Saddle((p * PASS[0], q * PASS[1]), 1.001851785452283) for p, q in SIGNS),
)
