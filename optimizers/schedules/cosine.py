"""Cosine with linear warm-up: up in a line, down along half a cosine, then level.

With w warm-up steps the rate of step t is a_0 (t + 1)/w, so that the first step already moves and
step w - 1 has the full rate. Some libraries start the warm-up at zero and lose the first step.
"""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    warmup: Annotated[Scalar, Range(0, 4096, "Steps of linear warm-up.", integer=True)] = 20
    period: Annotated[Scalar, Range(1, 4096, "Step at which the rate reaches its floor.", log=True, integer=True)] = 500
    floor: Annotated[Scalar, Range(0.0, 1.0, "Share of the rate that is left at the end.")] = 0.0


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """Up in a line for w steps, then down along half a cosine to the floor at step T."""
    warm = (t + 1.0) / jnp.maximum(parameters.warmup, 1.0)
    span = jnp.maximum(parameters.period - parameters.warmup, 1.0)
    progress = jnp.clip((t - parameters.warmup) / span, 0.0, 1.0)
    cosine = parameters.floor + (1.0 - parameters.floor) * 0.5 * (1.0 + jnp.cos(math.pi * progress))
    return base * jnp.where(t < parameters.warmup, warm, cosine)


SCHEDULE = Schedule(
    slug="cosine",
    title="Cosine with warm-up",
    idea="Rises in a line, then falls along half a cosine.",
    formula=(
        r"a_t = a_0\,\tfrac{t+1}{w}\;(t < w),\quad "
        r"a_t = a_0\left(f + (1-f)\,\tfrac{1}{2}\bigl(1 + \cos \pi \tfrac{t-w}{T-w}\bigr)\right)\;(t \ge w)"
    ),
    source="I. Loshchilov and F. Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR 2017.",
    parameters=Parameters,
    rate=rate,
)
