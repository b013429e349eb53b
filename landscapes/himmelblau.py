"""Himmelblau's function: four minima, all of them equally good. Which one is found depends on the way there."""

from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the two parabolas are Himmelblau's."""


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (theta_0^2 + theta_1 - 11, theta_0 + theta_1^2 - 7): two parabolas, which cross four times."""
    return jnp.stack((theta[0] ** 2 + theta[1] - 11.0, theta[0] + theta[1] ** 2 - 7.0))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = r_0^2 + r_1^2."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="himmelblau",
    title="Himmelblau",
    idea="Four minima, equally low: where you start, and how you go, decide which one you find.",
    formula=r"L(\theta) = (\theta_0^2 + \theta_1 - 11)^2 + (\theta_0 + \theta_1^2 - 7)^2",
    source="D. M. Himmelblau, Applied Nonlinear Programming, 1972.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"in the middle": (0.0, 0.0), "on a watershed": (-4.0, -0.3), "above": (0.5, 4.5)},
    minima=lambda parameters: (
        Minimum((3.0, 2.0), 0.0),
        Minimum((3.5844283403304917, -1.8481265269644036), 0.0),
        Minimum((-2.805118086952745, 3.131312518250573), 0.0),
        Minimum((-3.779310253377747, -3.2831859912861696), 0.0),
    ),
    scale=lambda parameters: Scale(curvature=500.0, length=5.0),
    saddles=lambda parameters: (
        Saddle((3.3851541836070207, 0.07385187983774928), 13.31192627040559),
        Saddle((0.08667750455539636, 2.8842547011747763), 67.71915008752613),
        Saddle((-3.0730257507643897, -0.08135304428796751), 104.01516291755811),
        Saddle((-0.12796134673068005, -1.9537149802445766), 178.33723920192745),
    ),
    residuals=residuals,
)
