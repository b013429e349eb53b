"""Networks of one hidden layer side by side: all their units in one long vector, and the loss of each network.

Small matrix products, one for each network, would leave the processor's vector units empty.
"""

from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

Theta = Float[Array, " n"]
ROWS = 4  # numbers of a unit: its two weights, its bias, and the weight of its output


class Points(NamedTuple):
    """x: two coordinates of each example. y: what a network is to answer."""

    x: Float[Array, "examples 2"]
    y: Float[Array, " examples"]


def losses(theta: Theta, width: int, points: Points) -> Float[Array, " networks"]:
    r"""The mean square loss of each network, $\frac{1}{B} \sum_i (\sum_j v_j \tanh(w_j \cdot x_i + b_j) - y_i)^2$.

    Args:
        theta: the rows $w_0, w_1, b, v$ one after the other, each with the first unit of all networks, then the
            second one, shape (4 width networks,).
        width: units of a network.
        points: the examples.

    Returns:
        (networks,). Sums are taken element by element: a matrix product rounds differently from column to column, and
        so tells equal units apart.
    """
    w_0, w_1, b, v = theta.reshape(ROWS, 1, -1)
    x_0, x_1 = points.x.T[:, :, None]
    units = v * jnp.tanh(x_0 * w_0 + x_1 * w_1 + b)
    outputs = units.reshape(len(points.y), width, -1).sum(axis=1)
    return jnp.square(outputs - points.y[:, None]).mean(axis=0)
