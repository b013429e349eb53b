"""One step of one contender: its rate, its noise, its batch, its optimizer. The loops are elsewhere."""

from typing import Any, NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Int, UInt8

from experiments.batches import weights
from experiments.objective import StepObjective
from experiments.parameter_vector import Numbers
from experiments.record import Row
from landscapes import Landscape
from optimizers import Optimizer, Schedule


class StepSpec(NamedTuple):
    """What is static: a loop is compiled for each combination."""

    landscape: Landscape
    optimizer: Optimizer
    schedule: Schedule


class Carry(NamedTuple):
    """What a step hands to the next one: the optimizer's state, and the memory of a schedule that sees the losses."""

    state: Any
    memory: Any


def init_carry(spec: StepSpec, numbers: Numbers) -> Carry:
    """The carry of the first step. A schedule without memory carries an empty one, so that the structure is fixed."""
    watch = spec.schedule.watch
    memory = watch.init(numbers.schedule) if watch else ()
    return Carry(spec.optimizer.init(numbers.start, numbers.hyper), memory)


def take_step(
    spec: StepSpec,
    numbers: Numbers,
    carried: Carry,
    t: Int[Array, ""],
    draw: Float[Array, "2"],
    bits: UInt8[Array, " bytes"],
) -> tuple[Carry, Row]:
    """Step t.

    Args:
        spec, numbers: the contender on its landscape; static, and traced.
        carried: from the step before.
        t: 0 for the first step.
        draw: standard normal, for additive noise; of one weight the first of the two.
        bits: the examples of this step's batch (`experiments.batches`); no bytes without a data set.

    Returns:
        What the next step needs, and what is recorded of this one.
    """
    (landscape, optimizer, schedule), (state, memory) = spec, carried
    examples = None if landscape.data is None else weights(bits, len(landscape.data), draw.dtype)
    noise = numbers.noise_std * (draw if landscape.weights == 2 else draw * np.array((1.0, 0.0)).astype(draw.dtype))
    objective = StepObjective(landscape, numbers.landscape, noise, examples)
    loss = landscape.loss(state.theta, numbers.landscape)
    time, seen = jnp.asarray(t, draw.dtype), ()
    if schedule.watch:
        memory = schedule.watch.update(memory, loss, numbers.schedule)
        seen = (memory,)
    warm = jnp.minimum((time + 1.0) / jnp.maximum(numbers.warmup, 1.0), 1.0)
    rate = warm * schedule.rate(time, numbers.rate, numbers.schedule, *seen)
    after, info = optimizer.step(objective, state, rate, numbers.hyper)
    reported = info._replace(
        effective_rate=jnp.broadcast_to(info.effective_rate, (2,)),
        values=info.values + (1.0 if schedule.watch else 0.0),  # the loss that the schedule asked for
    )
    return Carry(after, memory), Row(state, loss, rate, reported)
