"""Beale's function: a curved valley that gets flat along its floor, between walls that rise like a power."""

from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the three targets are Beale's."""


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "3"]:
    """r_i = y_i - theta_0 (1 - theta_1^i), with the targets y = 1.5, 2.25, 2.625."""
    factors = jnp.stack((1.0 - theta[1], 1.0 - theta[1] ** 2, 1.0 - theta[1] ** 3))
    return jnp.array((1.5, 2.25, 2.625)) - theta[0] * factors


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum_i r_i^2, zero at (3, 0.5)."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="beale",
    title="Beale",
    idea="Steep walls around a flat valley: a rate that is safe on the walls is slow on the floor.",
    formula=(
        r"L(\theta) = \sum_{i=1}^{3}\left(y_i - \theta_0\,(1 - \theta_1^{\,i})\right)^2,\quad "
        r"y = (1.5,\ 2.25,\ 2.625)"
    ),
    source=(
        "E. M. L. Beale, On an iterative method for finding a local minimum of a function of more than one variable, "
        "Princeton technical report 25, 1958."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-4.5, 4.5), (-4.5, 4.5)),
    starts={"upper right": (1.0, 1.5), "behind the saddle": (-1.0, 1.5), "below": (1.0, -1.5)},
    minima=lambda parameters: (Minimum((3.0, 0.5), 0.0),),
    scale=lambda parameters: Scale(curvature=500.0, length=4.0),
    saddles=lambda parameters: (
        Saddle((0.0, 1.0), 14.203125),
        Saddle((0.1005379373241583, -2.6445135850231254), 9.86451228475556),
    ),
    residuals=residuals,
)
