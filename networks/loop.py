"""The loop of a training: all steps of a contender, compiled once for each shape, optimizer and schedule.

Activation, start, learning rate, clipping, batches and the number of steps are traced, so that no control of theirs
recompiles. A network has too many numbers to keep all of them of every step: the loss and the rate are kept of each
step, theta of every k-th one.
"""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Float, Int, UInt8

from experiments.batches import weights
from networks.compiling import OPTIONS
from networks.forward import Theta, Unit
from networks.problem import Examples, NetworkObjective, Shape, mean_loss
from optimizers import Optimizer, Schedule
from quantities import Scalar

FRAMES = 129  # of which theta is kept, at most
CAPACITY = 4097  # steps whose loss is kept, at most


class Settings(NamedTuple):
    """The numbers of one contender; all are traced.

    rate, warmup: as in a race. hyper, schedule: NamedTuples of numbers. clip: the longest gradient.
    """

    rate: Scalar
    warmup: Scalar
    hyper: Any
    schedule: Any
    clip: Scalar


class Recorded(NamedTuple):
    """thetas: (FRAMES, n), of every k-th step.

    losses, rates: (CAPACITY,), before each step on all examples, and of the step.
    """

    thetas: Float[Array, "frames n"]
    losses: Float[Array, " steps"]
    rates: Float[Array, " steps"]


@partial(jax.jit, static_argnames=("shape", "optimizer", "schedule", "whole"), compiler_options=OPTIONS)
def train_loop(
    shape: Shape,
    optimizer: Optimizer,
    schedule: Schedule,
    whole: bool,
    settings: Settings,
    start: Theta,
    unit: Unit,
    examples: Examples,
    batches: UInt8[Array, "steps bytes"],
    steps: Int[Array, ""],
    every: Int[Array, ""],
) -> Recorded:
    """The record of one contender's training.

    Args:
        shape, optimizer, schedule: what is compiled.
        whole: whether each step sees all examples; a mini-batch costs the loss of all of them beside its own.
        settings: of the contender.
        start: theta before the first step, (n,).
        unit, examples: of all contenders.
        batches: the examples of each step, a bit for each (`experiments.batches`).
        steps: how many are taken, below `CAPACITY`.
        every: of how many steps theta is kept of one, so that steps / every is below `FRAMES`.

    Returns:
        `Recorded`; what comes after the last step is zero. The loss after it is not there: a third forward pass would
        be a quarter of what is compiled.
    """
    watch = schedule.watch
    memory = watch.init(settings.schedule) if watch else ()

    def step(t: Any, carry: Any) -> Any:
        state, memory, losses, rates, data = carry
        if whole:
            loss, gradient = jax.value_and_grad(lambda theta: mean_loss(shape, theta, unit, data))(state.theta)
            known = state.theta, gradient
        else:
            loss, known = mean_loss(shape, state.theta, unit, data), None
        time, seen = jnp.asarray(t, start.dtype), ()
        if watch:
            memory = watch.update(memory, loss, settings.schedule)
            seen = (memory,)
        warm = jnp.minimum((time + 1.0) / jnp.maximum(settings.warmup, 1.0), 1.0)
        rate = warm * schedule.rate(time, settings.rate, settings.schedule, *seen)
        batch = None if whole else weights(batches[t], len(examples.y), start.dtype)
        objective = NetworkObjective(shape, unit, data, batch, settings.clip, known)
        state, _ = optimizer.step(objective, state, rate, settings.hyper)
        # The examples never change, but XLA must not know: what it takes out of the loop is slower there.
        data = lax.optimization_barrier(data)
        return state, memory, losses.at[t].set(loss), rates.at[t].set(rate), data

    def frame(f: Any, carry: Any) -> Any:
        thetas, inner = carry
        thetas = lax.dynamic_update_index_in_dim(thetas, inner[0].theta, f, 0)
        return thetas, lax.fori_loop(f * every, jnp.minimum((f + 1) * every, steps), step, inner)

    empty = jnp.zeros(CAPACITY, start.dtype)
    inner = (optimizer.init(start, settings.hyper), memory, empty, empty, examples)
    thetas, (state, _, losses, rates, _) = lax.fori_loop(
        0, -(-steps // every), frame, (jnp.zeros((FRAMES, len(start)), start.dtype), inner)
    )
    thetas = lax.dynamic_update_index_in_dim(thetas, state.theta, -(-steps // every), 0)
    return Recorded(thetas, losses, rates)
