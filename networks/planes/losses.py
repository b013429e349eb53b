"""The loss on a plane: on a grid to draw, and at single places of it."""

from collections.abc import Callable
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from networks.forward import Unit
from networks.planes.plane import Coordinates, Plane
from networks.problem import Examples, Shape, mean_loss

GRID = 101  # places along each side


def losses_on(
    shape: Shape,
    plane: Plane,
    unit: Unit,
    examples: Examples,
    grid: int = GRID,
    tell: Callable[[int], object] | None = None,
) -> Float[np.ndarray, "grid grid"]:
    r"""The mean loss on a grid over the plane's box, $L(\theta_0 + c_1 d_1 + c_2 d_2)$.

    Args:
        shape, unit, examples: as for `mean_loss`.
        plane: where.
        grid: places along each side.
        tell: is given the number of rows that are ready, each time there is one more. What it raises stops this.

    Returns:
        (grid, grid); rows go along the second coordinate, from below. Computed in float32, which a picture needs no
        more than, in half the time: beyond 3e38 a loss is infinite.
    """
    first, second = (np.linspace(*ends, grid) for ends in plane.box)
    fixed = jax.tree.map(lambda array: jnp.asarray(array, jnp.float32), (plane.origin, plane.directions, examples))
    rows = list[np.ndarray]()
    for row in second:
        places = np.stack([first, np.full(grid, row)], axis=1).astype(np.float32)
        rows.append(np.asarray(losses_at_each(shape, *fixed[:2], unit, fixed[2], places)))
        if tell:
            tell(len(rows))
    return np.stack(rows)


def losses_at(
    shape: Shape, plane: Plane, unit: Unit, examples: Examples, places: Coordinates
) -> Float[np.ndarray, " places"]:
    """The mean loss at places of the plane, (places, 2), in float64."""
    return np.asarray(losses_at_each(shape, plane.origin, plane.directions, unit, examples, places))


def loss_at(
    shape: Shape,
    origin: Float[Array, " n"],
    directions: Float[Array, "2 n"],
    unit: Unit,
    examples: Examples,
    place: Float[Array, "2"],
) -> Float[Array, ""]:
    """The mean loss at one place of a plane, traced."""
    return jnp.asarray(mean_loss(shape, origin + place @ directions, unit, examples))


@partial(jax.jit, static_argnames=("shape",))
def losses_at_each(
    shape: Shape,
    origin: Float[Array, " n"],
    directions: Float[Array, "2 n"],
    unit: Unit,
    examples: Examples,
    places: Float[Array, "places 2"],
) -> Float[Array, " places"]:
    """The mean losses at places of a plane, compiled for each number of them."""
    return jax.vmap(partial(loss_at, shape, origin, directions, unit, examples))(places)
