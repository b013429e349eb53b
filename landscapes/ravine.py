"""Ravine: steep across, gentle along, and flat on the shoulders, so that the slope first leads across."""

from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are chosen so that everything happens on one map."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = 1 - e^(-2 theta_1^2) e^(-(theta_0 - 0.7)^2 / 8): curvature 4 across the floor and 1/4 along it."""
    return -jnp.expm1(-2.0 * theta[1] ** 2 - (theta[0] - 0.7) ** 2 / 8.0)


LANDSCAPE = Landscape(
    slug="ravine",
    title="Ravine",
    idea="Down the wall first, then a long walk on a floor that hardly slopes: momentum helps here.",
    formula=r"L(\theta) = 1 - e^{-2\,\theta_1^2}\, e^{-(\theta_0 - 0.7)^2/8}",
    source=(
        "Made for this app; on why ravines are slow: R. S. Sutton, Two problems with backpropagation and other "
        "steepest-descent learning procedures for networks, 1986."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-1.0, 1.0), (-1.0, 1.0)),
    starts={"on the shoulder": (-0.7, -0.9), "on the floor": (-0.9, 0.05), "on the other wall": (-0.3, 0.6)},
    minima=lambda parameters: (Minimum((0.7, 0.0), 0.0),),
    scale=lambda parameters: Scale(curvature=20.0, length=2.0),
)
