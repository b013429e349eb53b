"""Losses, gradients and Hessians at any number of places of a plane, compiled once for each shape of networks."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.analysis.blocks import in_blocks
from networks.forward import Unit
from networks.planes.losses import loss_at, losses_at_each
from networks.planes.plane import Plane
from networks.problem import Examples, Shape

_BLOCK, _SMALL = 128, 16  # places at a time, with their derivatives fewer: what is in between stays in a core's cache

Places = Float[np.ndarray, "... 2"]


class PlaneLoss:
    """The loss of a network's examples as a function of two coordinates."""

    def __init__(self, shape: Shape, plane: Plane, unit: Unit, examples: Examples) -> None:
        self._fixed = (shape, jnp.asarray(plane.origin), jnp.asarray(plane.directions), unit, examples)

    def at(self, theta: Float[Array, "2"]) -> Float[Array, ""]:
        """The loss, traced."""
        return loss_at(*self._fixed, theta)

    def weights(self, theta: Float[Array, "2"]) -> Float[Array, " n"]:
        """The weights there, traced."""
        _, origin, directions, *_ = self._fixed
        return origin + theta @ directions

    def values(self, places: Places) -> Float[np.ndarray, "..."]:
        """The losses at places (..., 2)."""
        flat = in_blocks(partial(losses_at_each, *self._fixed), places.reshape(-1, 2), _BLOCK)
        return flat.reshape(places.shape[:-1])

    def jets(self, places: Places) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Losses, gradients (..., 2) and Hessians (..., 2, 2) at places (..., 2)."""
        flat = in_blocks(partial(_jets, *self._fixed), places.reshape(-1, 2), _SMALL)
        around = places.shape[:-1]
        return flat[:, 0].reshape(around), flat[:, 1:3].reshape(*around, 2), flat[:, 3:].reshape(*around, 2, 2)


@partial(jax.jit, static_argnames=("shape",))
def _jets(
    shape: Shape,
    origin: Float[Array, " n"],
    directions: Float[Array, "2 n"],
    unit: Unit,
    examples: Examples,
    places: Float[Array, "places 2"],
) -> Float[Array, "places 7"]:
    """Of each place the loss, two slopes and four curvatures, one after the other."""

    def value(at: Float[Array, "2"]) -> tuple[Array, Array]:
        found = loss_at(shape, origin, directions, unit, examples, at)
        return found, found

    def slope(at: Float[Array, "2"]) -> tuple[Array, tuple[Array, Array]]:
        found, loss = jax.jacfwd(value, has_aux=True)(at)
        return found, (loss, found)

    # Forward twice: of two coordinates that is less to compile than a pass back, and as quick.
    def one(at: Float[Array, "2"]) -> Float[Array, "7"]:
        curved, (loss, sloped) = jax.jacfwd(slope, has_aux=True)(at)
        return jnp.concatenate([loss[None], sloped, curved.ravel()])

    return jax.vmap(one)(places)
