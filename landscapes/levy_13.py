"""Levy's function number 13: a bowl with ripples along both axes, which fade toward its middle.

The usual domain is +-10, where a ripple is narrower than a line of the map; here it is -2 to 4, around the
minimum at (1, 1). Of its many minima only those nearest to the lowest one are listed.
"""

from itertools import product
from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from landscapes.waves import sin
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Levy's."""


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "5"]:
    """r = (sin 3 pi x, x - 1, (x - 1) sin 3 pi y, y - 1, (y - 1) sin 2 pi y)."""
    x, y = theta[0], theta[1]
    ripples = sin(jnp.pi * jnp.stack((3.0 * x, 3.0 * y, 2.0 * y)))
    return jnp.stack((ripples[0], x - 1.0, (x - 1.0) * ripples[1], y - 1.0, (y - 1.0) * ripples[2]))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sin^2(3 pi x) + (x - 1)^2 (1 + sin^2(3 pi y)) + (y - 1)^2 (1 + sin^2(2 pi y))."""
    return jnp.sum(residuals(theta, parameters) ** 2)


# Distances from the lowest minimum, about which the surface is symmetric both ways.
_SIDES = tuple(product((1.0, -1.0), repeat=2))
MINIMA = (
    Minimum((1.0, 1.0), 0.0),
    *(Minimum((1.0 + x, 1.0), 0.10987365835883793, False) for x in (-0.3296194745483136, 0.3296194745483136)),
    *(
        Minimum((1.0 + p * 0.3283339434368275, 1.0 + q * 0.2661067994538178), 0.288711526555309, False)
        for p, q in _SIDES
    ),
)
SADDLES = (
    *(Saddle((1.0 + x, 1.0), 1.0280940922572972) for x in (-0.1685647583514404, 0.1685647583514404)),
    *(Saddle((1.0 + p * 0.3275637864132328, 1.0 + q * 0.2434620527577099), 0.2889433805162295) for p, q in _SIDES),
)

LANDSCAPE = Landscape(
    slug="levy_13",
    title="Levy 13",
    idea="Ripples on a bowl: plain descent stops in the first one, momentum may roll on.",
    formula=(
        r"\begin{gathered}L(\theta) = \sin^2 3\pi x + (x-1)^2\left(1 + \sin^2 3\pi y\right)"
        r" + (y-1)^2\left(1 + \sin^2 2\pi y\right) \\ (x, y) = \theta\end{gathered}"
    ),
    source=(
        "A. V. Levy and A. Montalvo, The tunneling algorithm for the global minimization of functions, 1985; "
        "S. Surjanovic and D. Bingham, Virtual library of simulation experiments, 2013."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 4.0), (-2.0, 4.0)),
    starts={"on the right": (3.4, 1.6), "upper left": (-1.6, 3.3), "in the best trough": (1.1, 0.6)},
    minima=lambda parameters: MINIMA,
    scale=lambda parameters: Scale(curvature=400.0, length=3.0),
    saddles=lambda parameters: SADDLES,
    residuals=residuals,
)
