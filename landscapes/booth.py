"""Booth's function: two linear equations in two unknowns, solved by least squares."""

from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the two equations are Booth's."""


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (theta_0 + 2 theta_1 - 7, 2 theta_0 + theta_1 - 5)."""
    return jnp.stack((theta[0] + 2.0 * theta[1] - 7.0, 2.0 * theta[0] + theta[1] - 5.0))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = r_0^2 + r_1^2, zero at (1, 3); its curvatures are 2 and 18."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="booth",
    title="Booth",
    idea="Two straight lines and one point on both: least squares makes a simple, slanted bowl of them.",
    formula=r"L(\theta) = (\theta_0 + 2\,\theta_1 - 7)^2 + (2\,\theta_0 + \theta_1 - 5)^2",
    source=(
        "M. Jamil and X.-S. Yang, A literature survey of benchmark functions for global optimization problems, "
        "2013, function 17."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-10.0, 10.0), (-10.0, 10.0)),
    starts={"upper left": (-8.0, 6.0), "along the valley": (8.0, -4.0), "across the valley": (-6.0, -6.0)},
    minima=lambda parameters: (Minimum((1.0, 3.0), 0.0),),
    scale=lambda parameters: Scale(curvature=100.0, length=10.0),
    residuals=residuals,
)
