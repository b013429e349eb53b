"""Cosine with restarts: falls along half a cosine, jumps back up, falls again."""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar

_RESTARTS = 12  # the most in 8190 steps, unless all periods are equal: 1 + 2 + 4 + ... + 2^11 = 4095


class Parameters(NamedTuple):
    period: Annotated[Scalar, Range(1, 4096, "Steps until the first restart.", log=True, integer=True)] = 100
    growth: Annotated[Scalar, Range(1, 10, "Each period is this many times the one before.", integer=True)] = 2
    floor: Annotated[Scalar, Range(0.0, 1.0, "Share of the rate that is left before a restart.")] = 0.0


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 (f + (1 - f) (1 + cos(pi u / T_n)) / 2), u the steps since restart n, T_n = T m^n."""
    period, growth, floor = parameters
    # Restart by restart, in whole numbers: a logarithm would have to be rounded at every restart, and costs more.
    start, length = jnp.zeros_like(t), period
    for _ in range(_RESTARTS):
        over = t >= start + length
        start, length = jnp.where(over, start + length, start), jnp.where(over, length * growth, length)
    equal = t / period - jnp.floor(t / period)
    progress = jnp.where(growth > 1.0, (t - start) / length, equal)
    return base * (floor + (1.0 - floor) * 0.5 * (1.0 + jnp.cos(math.pi * progress)))


SCHEDULE = Schedule(
    slug="cosine_restarts",
    title="Cosine with restarts",
    idea="Falls along half a cosine and jumps back up, so that it can leave a valley and settle in another.",
    formula=(
        r"a_t = a_0\left(f + (1-f)\,\tfrac{1}{2}\bigl(1 + \cos \pi \tfrac{u}{T_n}\bigr)\right),"
        r"\; T_n = T m^n,\; u = t - \sum_{i<n} T_i"
    ),
    source="I. Loshchilov and F. Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR 2017.",
    parameters=Parameters,
    rate=rate,
)
