"""Losses at many points, compiled as a whole: outside of `jit` JAX compiles and runs each operation by itself."""

from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.analysis.blocks import in_blocks
from experiments.compile_cache import program
from landscapes import Landscape

PROGRAMS = (
    64  # kept compiled, each in some 1.5 MB: one for each landscape, and others for the small grids of `brute_force`
)
_BLOCK = 1 << 14  # points


@partial(jax.jit, static_argnames=("landscape",))
def loss_at_each(landscape: Landscape, parameters: Any, points: Float[Array, "points 2"]) -> Float[Array, " points"]:
    """The full loss at each of the points; compiled for each landscape and each number of points."""
    return jax.vmap(lambda theta: jnp.asarray(landscape.loss(theta, parameters)))(points)


def losses(landscape: Landscape, parameters: Any, points: np.ndarray) -> np.ndarray:
    """The full loss at each of the points, as many as there are.

    Args:
        landscape, parameters: whose loss.
        points: (points, 2), at least one.

    Returns:
        (points,), not finite where a point or its loss is not.
    """
    if landscape.values:
        return landscape.values(points, parameters)
    jitted = program(loss_at_each, PROGRAMS, landscape, "landscape")
    return in_blocks(partial(jitted, landscape, parameters), points, _BLOCK)
