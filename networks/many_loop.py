"""The loop that trains many networks of one width side by side, all on the same batches."""

from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Float, Int

from networks.loss_objective import LossObjective
from networks.side_by_side import Points, Theta, losses
from optimizers import Optimizer

LOOPS = 60  # kept compiled


@partial(jax.jit, static_argnames=("optimizer", "width", "batch"))
def train(
    optimizer: Optimizer,
    width: int,
    batch: int,
    theta: Theta,
    points: Points,
    orders: Int[Array, "epochs examples"],
    rate: Float[Array, ""],
    steps: Int[Array, ""],
) -> Theta:
    r"""Where the networks are after so many steps, with a rate that falls in a line to zero, $a_t = a (1 - t / T)$.

    What is minimised is the sum of all losses, in which no gradient mixes two networks.

    Args:
        optimizer: a rule that works on each weight by itself; static, as `width` and `batch` are.
        width: units of a network.
        batch: examples of a step; it divides their number.
        theta: the starts, as `losses` takes them. They decide the precision.
        points: the examples of the training.
        orders: the order in which each epoch goes through them.
        rate: a.
        steps: T, traced, so that another number compiles nothing.

    Returns:
        theta. What is not finite stays so, in the network where it arose.
    """
    hyper = optimizer.hyper()
    begun = jax.tree.map(lambda leaf: jnp.asarray(leaf, theta.dtype), optimizer.init(theta, hyper))
    in_epoch = len(points.y) // batch

    def body(t: Array, carry: tuple[Any, Points]) -> tuple[Any, Points]:
        before, points = carry
        chosen = lax.dynamic_slice(orders, (t // in_epoch, t % in_epoch * batch), (1, batch))[0]
        seen = Points(points.x[chosen], points.y[chosen])
        objective = LossObjective(lambda theta: losses(theta, width, seen).sum())
        now = rate * (1.0 - t / steps).astype(rate.dtype)
        after, _ = optimizer.step(objective, before, now, hyper)
        # The points never change, but XLA must not know (`experiments.run`).
        return jax.tree.map(lambda new, old: new.astype(old.dtype), after, before), lax.optimization_barrier(points)

    return lax.fori_loop(0, steps, body, (begun, points))[0].theta
