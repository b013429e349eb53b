"""The loop that trains one network on all examples and records every step."""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Float, Int

from networks.loss_objective import LossObjective
from networks.side_by_side import Points, Theta, losses
from optimizers import Optimizer

ROWS_KEPT = 4001  # of a record: the start, and as many steps as may be asked for
LOOPS = 40  # kept compiled


class Recorded(NamedTuple):
    """theta and its loss before each step, and after the last one. What lies beyond the last step is zero."""

    theta: Float[Array, "rows n"]
    loss: Float[Array, " rows"]


@partial(jax.jit, static_argnames=("optimizer", "width"))
def train_recorded(
    optimizer: Optimizer, width: int, theta: Theta, points: Points, rate: Float[Array, ""], steps: Int[Array, ""]
) -> Recorded:
    """Train from theta, and record.

    Args:
        optimizer: a rule that works on each weight by itself; static, as `width` is.
        width: units of the network.
        theta: the start, as `losses` takes it, shape (4 width,).
        points: the examples, all of which each step sees.
        rate: the same in every step.
        steps: traced; fewer than `ROWS_KEPT`.

    Returns:
        A `Recorded`. What is not finite stays so.
    """
    hyper = optimizer.hyper()
    begun = jax.tree.map(lambda leaf: jnp.asarray(leaf, theta.dtype), optimizer.init(theta, hyper))

    def body(t: Array, carry: tuple[Any, Recorded, Points]) -> tuple[Any, Recorded, Points]:
        state, record, points = carry
        objective = LossObjective(lambda theta: losses(theta, width, points)[0])
        row = Recorded(state.theta, losses(state.theta, width, points)[0])
        record = jax.tree.map(lambda rows, one: lax.dynamic_update_index_in_dim(rows, one, t, 0), record, row)
        after, _ = optimizer.step(objective, state, rate, hyper)
        # The points never change, but XLA must not know (`experiments.run`).
        return after, record, lax.optimization_barrier(points)

    record = Recorded(jnp.zeros((ROWS_KEPT, len(theta)), theta.dtype), jnp.zeros(ROWS_KEPT, theta.dtype))
    return lax.fori_loop(0, steps + 1, body, (begun, record, points))[1]
