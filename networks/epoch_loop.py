"""The loop of linear models: one update rule at many learning rates side by side, epoch after epoch.

What is kept is which weights were near the wanted ones at the end of each epoch.
"""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Bool, Float

from networks.loss_objective import LossObjective
from optimizers import Optimizer
from quantities import Scalar


class Batch(NamedTuple):
    """Examples of a linear model; a batch of each step, or of many steps."""

    inputs: Float[Array, "*steps batch weights"]
    targets: Float[Array, "*steps batch"]


class Wanted(NamedTuple):
    """Which weights are wanted, and how near they have to be, as a share of each."""

    weights: Float[Array, " weights"]
    share: Scalar


@partial(jax.jit, static_argnames=("rule",))
def run_epochs(
    rule: Optimizer,
    states: Any,
    rates: Float[Array, " lanes"],
    hyper: Any,
    batches: Batch,
    wanted: Wanted,
) -> tuple[Any, Bool[Array, "epochs lanes weights"]]:
    """Take every step of some epochs, once for each learning rate.

    Args:
        rule: whose kernel it is; static.
        states: its states, with the lanes first.
        rates: one for each lane.
        hyper: the rule's hyperparameters.
        batches: of shape (epochs, steps, batch, weights) and (epochs, steps, batch).
        wanted: what is near.

    Returns:
        The states after them, and which weights were near after each epoch; a weight that is not finite is not.
    """

    def step(state: Any, rate: Scalar, batch: Batch) -> Any:
        objective = LossObjective(lambda theta: 0.5 * jnp.mean((batch.inputs @ theta - batch.targets) ** 2))
        return rule.step(objective, state, rate, hyper)[0]

    def of_all_lanes(states: Any, batch: Batch) -> tuple[Any, None]:
        return jax.vmap(step, in_axes=(0, 0, None))(states, rates, batch), None

    def epoch(states: Any, batches: Batch) -> tuple[Any, Array]:
        after, _ = lax.scan(of_all_lanes, states, batches)
        apart = jnp.abs(after.theta - wanted.weights[None, :])
        return after, apart <= wanted.share * jnp.abs(wanted.weights)[None, :]

    return lax.scan(epoch, states, batches)
