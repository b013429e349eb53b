"""Quadratic bowl: the same curvature in every direction, so the gradient points home."""

import math
from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Line, Minimum, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the bowl is the fixed point of comparison."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (theta_0^2 + theta_1^2) / 2, with the Hessian I everywhere."""
    return 0.5 * jnp.sum(theta**2)


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = theta / sqrt(2)."""
    return theta / math.sqrt(2.0)


LANDSCAPE = Landscape(
    slug="quadratic_bowl",
    title="Quadratic bowl",
    idea="Equal curvature everywhere: the gradient points straight at the minimum.",
    formula=r"L(\theta) = \tfrac{1}{2}\left(\theta_0^2 + \theta_1^2\right)",
    source="S. Boyd and L. Vandenberghe, Convex Optimization, 2004, section 9.3.2, with gamma = 1.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"upper left": (-4.0, 3.0), "on an axis": (4.0, 0.0), "near the minimum": (0.5, 0.5)},
    minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    # Calmer than the curvature of 1 allows: at rate 1 one step lands on the minimum.
    scale=lambda parameters: Scale(curvature=10.0, length=5.0),
    residuals=residuals,
    line=Line(
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0, 0.0),
        domain=lambda parameters: (-5.0, 5.0),
        starts={"on the left": -4.0, "on the right": 3.0, "near the minimum": 0.5},
        minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    ),
)
