"""Matyas' function: a bowl 25 times steeper one way than the other, along the diagonals."""

from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the elongated valley is the one to bend and turn."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = 0.26 (theta_0^2 + theta_1^2) - 0.48 theta_0 theta_1."""
    return 0.26 * jnp.sum(theta**2) - 0.48 * theta[0] * theta[1]


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (0.1 (theta_0 + theta_1), 0.5 (theta_0 - theta_1)): the loss along its own two axes."""
    return jnp.stack((0.1 * (theta[0] + theta[1]), 0.5 * (theta[0] - theta[1])))


LANDSCAPE = Landscape(
    slug="matyas",
    title="Matyas",
    idea="A valley along the diagonal: the two parameters have to move together, and gentle slopes take long.",
    formula=r"L(\theta) = 0.26\left(\theta_0^2 + \theta_1^2\right) - 0.48\,\theta_0\,\theta_1",
    source=(
        "J. Matyas, Random optimization, Automation and Remote Control 26, 1965; M. Jamil and X.-S. Yang, "
        "A literature survey of benchmark functions, 2013, function 71."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-10.0, 10.0), (-10.0, 10.0)),
    starts={"beside the valley": (-8.0, -2.0), "in the valley": (8.0, 8.0), "on a wall": (6.0, -6.0)},
    minima=lambda parameters: (Minimum((0.0, 0.0), 0.0),),
    scale=lambda parameters: Scale(curvature=5.0, length=10.0),
    residuals=residuals,
)
