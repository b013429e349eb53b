"""Elongated valley: steep one way, shallow the other, and turned as far as you like.

The condition number says how unequal the two curvatures are; the rotation says how strongly
the two parameters depend on each other (at 0 and 90 degrees they do not).
"""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from landscapes.waves import cos, sin
from quantities import Range, Scalar


class Parameters(NamedTuple):
    """The shape of the valley."""

    condition: Annotated[
        Scalar, Range(1.0, 1000.0, "How many times steeper across the valley than along it.", log=True)
    ] = 20.0
    rotation: Annotated[Scalar, Range(0.0, 90.0, "Angle between the valley and the first axis, in degrees.")] = 30.0


def _along_and_across(theta: Theta, parameters: Parameters) -> tuple[Scalar, Scalar]:
    angle = parameters.rotation * (math.pi / 180.0)
    cosine, sine = cos(angle), sin(angle)
    return cosine * theta[0] + sine * theta[1], cosine * theta[1] - sine * theta[0]


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (u^2 + kappa w^2) / 2, where u runs along the valley and w across it."""
    along, across = _along_and_across(theta, parameters)
    return 0.5 * (along**2 + parameters.condition * across**2)


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (u, sqrt(kappa) w) / sqrt(2)."""
    along, across = _along_and_across(theta, parameters)
    return jnp.stack((along, jnp.sqrt(parameters.condition) * across)) / math.sqrt(2.0)


LANDSCAPE = Landscape(
    slug="elongated_valley",
    title="Elongated valley",
    idea="Steep across, shallow along: one learning rate has to serve both directions.",
    formula=(
        r"L(\theta) = \tfrac{1}{2}\left(u^2 + \kappa\, w^2\right),\quad "
        r"u = \theta_0\cos\varphi + \theta_1\sin\varphi,\quad w = \theta_1\cos\varphi - \theta_0\sin\varphi"
    ),
    source="S. Boyd and L. Vandenberghe, Convex Optimization, 2004, section 9.3.2, with a rotation added.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"upper left": (-4.0, 2.0), "across the valley": (-2.0, 3.5), "along the valley": (3.5, 2.0)},
    minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    scale=lambda parameters: Scale(curvature=parameters.condition, length=5.0),
    residuals=residuals,
)
