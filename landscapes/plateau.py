"""Plateau: a basin in a wide, flat plain, where the slope nearly vanishes though the loss is still high.

This is the loss of Geman and McClure, which lets no single error count for more than one. Far from
the basin the slope falls like w^2 / r^3: small enough that plain gradient descent hardly moves, but
never so small that rounding hides it, and it always points to the basin. The narrower the basin,
the flatter the plain around it.
"""

from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Line, Minimum, Scale, Theta
from quantities import Range, Scalar


class Parameters(NamedTuple):
    """How much of the map is flat."""

    width: Annotated[
        Scalar, Range(0.3, 3.0, "Radius of the basin; the smaller it is, the flatter the ground around it.", log=True)
    ] = 0.5


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = theta / sqrt(w^2 + |theta|^2), whose length never reaches 1."""
    return theta / jnp.sqrt(parameters.width**2 + jnp.sum(theta**2))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = |theta|^2 / (w^2 + |theta|^2)."""
    square = jnp.sum(theta**2)
    return square / (parameters.width**2 + square)


LANDSCAPE = Landscape(
    slug="plateau",
    title="Plateau",
    idea="Wide flat ground: the loss is high, but the slope is so small that plain descent hardly moves.",
    formula=r"L(\theta) = \frac{\theta_0^2 + \theta_1^2}{w^2 + \theta_0^2 + \theta_1^2}",
    source="S. Geman and D. E. McClure, Statistical methods for tomographic image reconstruction, 1987.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"on the plateau": (-3.0, 2.0), "far out": (3.5, -3.5), "at the edge of the basin": (0.8, 0.6)},
    minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    scale=lambda parameters: Scale(curvature=4.0 / parameters.width**2, length=5.0),
    residuals=residuals,
    line=Line(
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0, 0.0),
        domain=lambda parameters: (-5.0, 5.0),
        starts={"on the plateau": -3.0, "far out": 4.5, "at the edge of the basin": 0.8},
        minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    ),
)
