"""Two wells: a bowl with two round holes in it, the left one deeper. Known from the animations of optimizers.

The holes are narrow: a step that is too long jumps over one without noticing it.
"""

from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Line, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are those of the animation."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = x^2 + y^2 - 2 e^(-((x - 1)^2 + y^2) / 0.2) - 3 e^(-((x + 1)^2 + y^2) / 0.2)."""
    x, y = theta[0], theta[1]
    right = 2.0 * jnp.exp(-((x - 1.0) ** 2 + y**2) / 0.2)
    left = 3.0 * jnp.exp(-((x + 1.0) ** 2 + y**2) / 0.2)
    return x**2 + y**2 - right - left


MINIMA = (
    Minimum((-0.9363006340109187, 0.0), -2.0630902517681946),
    Minimum((0.905317899160115, 0.0), -1.0927319992017408, is_global=False),
)

LANDSCAPE = Landscape(
    slug="two_wells",
    title="Two wells",
    idea="A small push decides which hole you fall into, and only one of them is the deepest.",
    formula=(
        r"L(\theta) = \theta_0^2 + \theta_1^2 - 2\,e^{-\left((\theta_0-1)^2 + \theta_1^2\right)/0.2}"
        r" - 3\,e^{-\left((\theta_0+1)^2 + \theta_1^2\right)/0.2}"
    ),
    source="E. Dupont, Interactive visualization of optimization algorithms in deep learning, 2018.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 2.0), (-2.0, 2.0)),
    starts={"above, to the right": (0.75, 1.5), "above, to the left": (-0.4, 1.6), "far right": (1.8, -0.6)},
    minima=lambda parameters: MINIMA,
    scale=lambda parameters: Scale(curvature=100.0, length=2.0),
    saddles=lambda parameters: (Saddle((0.06860243670809674, 0.0), -0.031374273270045744),),
    line=Line(  # through both holes
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0, 0.0),
        domain=lambda parameters: (-2.0, 2.0),
        starts={"on the right": 1.8, "on the left": -1.8, "between the holes": 0.2},
        minima=lambda parameters: MINIMA,
    ),
)
