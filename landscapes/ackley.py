"""Ackley's function: a funnel with waves on it, and a cusp at its lowest point.

At the cusp the slope does not fade: it is the same however close one comes, and has no direction at
the tip itself. There the gradient is set to zero, the middle of all the slopes around it.
Of its many minima only the nearest to the cusp are listed. The usual domain is +-32.768; here it is +-5,
where each wave can be seen.
"""

import math
from itertools import product
from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Minimum, Point, Saddle, Scale, Theta
from landscapes.waves import cos
from quantities import Scalar


class Parameters(NamedTuple):
    """None: a = 20, b = 0.2 and c = 2 pi are Ackley's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = 20 (1 - e^(-0.2 d)) + e - e^(mean of cos(2 pi x)), with d the root of the mean of x^2."""
    square = jnp.mean(theta**2)
    # The root's own derivative at zero is infinite, and would make a NaN of the gradient there.
    distance = jnp.where(square > 0.0, jnp.sqrt(jnp.where(square > 0.0, square, 1.0)), 0.0)
    waves = jnp.expm1(jnp.mean(cos(2.0 * jnp.pi * theta)) - 1.0)
    return -20.0 * jnp.expm1(-0.2 * distance) - math.e * waves


def _on_the_axes(x: float) -> tuple[Point, ...]:
    return (x, 0.0), (-x, 0.0), (0.0, x), (0.0, -x)


_SIDE, _CORNER, _PASS = 0.9521665459501717, 0.9684776587077244, 0.6257806168564638

LANDSCAPE = Landscape(
    slug="ackley",
    title="Ackley",
    idea="A funnel full of small traps; at its tip the slope stays steep, so a fixed step keeps jumping over it.",
    formula=(
        r"L(\theta) = 20\left(1 - e^{-0.2\sqrt{(\theta_0^2 + \theta_1^2)/2}}\right)"
        r" + e - e^{(\cos 2\pi\theta_0 + \cos 2\pi\theta_1)/2}"
    ),
    source="D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"far out": (-3.6, 2.7), "two traps away": (1.6, -2.4), "in the funnel": (0.3, 0.4)},
    minima=lambda parameters: (
        Minimum((0.0, 0.0), 0.0, smooth=False),
        *(Minimum(theta, 2.5799275570298725, is_global=False) for theta in _on_the_axes(_SIDE)),
        *(Minimum((x, y), 3.57445187725768, is_global=False) for x, y in product((-_CORNER, _CORNER), repeat=2)),
    ),
    scale=lambda parameters: Scale(curvature=50.0, length=5.0),
    saddles=lambda parameters: tuple(Saddle(theta, 3.25246924511318) for theta in _on_the_axes(_PASS)),
)
