"""Profile: the loss along the line of a one-weight race, and its slope. And how low and high any landscape is shown."""

from functools import lru_cache, partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.analysis.terrain import terrain
from landscapes import Landscape

POINTS = 801


class Profile(NamedTuple):
    """The loss of a landscape of one weight, over its domain.

    Attributes:
        w: (points,) in growing order, even but for the known minima, which are among them.
        losses: (points,) the full loss.
        slopes: (points,) its exact derivative.
        lowest_loss: L*, the lowest known loss.
        highest_loss: the highest of the losses.
    """

    w: np.ndarray
    losses: np.ndarray
    slopes: np.ndarray
    lowest_loss: float
    highest_loss: float


@lru_cache(maxsize=64)
def profile(landscape: Landscape, parameters: Any) -> Profile:
    """Sample a landscape of one weight.

    Args:
        landscape: one of `landscapes.along_line`.
        parameters: its numbers, as its own NamedTuple.

    Returns:
        A `Profile`; its arrays are shared between callers and must not be changed.
    """
    low, high = landscape.domain(parameters).theta_0
    known = [minimum.theta[0] for minimum in landscape.minima(parameters)]
    w = np.linspace(low, high, POINTS)
    # A minimum takes the place of the point next to it: for one shape a loss is compiled once.
    w[[int(np.abs(w - minimum).argmin()) for minimum in known]] = known
    losses, slopes = map(np.asarray, _losses_and_slopes(landscape, parameters, w))
    return Profile(w, losses, slopes, landscape.lowest_loss(parameters), float(losses.max()))


@partial(jax.jit, static_argnames=("landscape",))
def _losses_and_slopes(
    landscape: Landscape, parameters: Any, w: Float[Array, " points"]
) -> tuple[Float[Array, " points"], Float[Array, " points"]]:
    at_each = jax.vmap(jax.value_and_grad(lambda theta: landscape.loss(theta, parameters)))
    losses, gradients = at_each(jnp.stack([w, jnp.zeros_like(w)], axis=1))
    return losses, gradients[:, 0]


def lowest_and_highest(landscape: Landscape, parameters: Any) -> tuple[float, float]:
    """The loss that the map's heights count from, or the lowest along a line; and the highest loss of the domain."""
    found = (terrain if landscape.weights == 2 else profile)(landscape, parameters)
    return found.lowest_loss, found.highest_loss
