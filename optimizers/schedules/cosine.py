"""Cosine: down along half a cosine, then level."""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    period: Annotated[Scalar, Range(1, 4096, "Step at which the rate reaches its floor.", log=True, integer=True)] = 500
    floor: Annotated[Scalar, Range(0.0, 1.0, "Share of the rate that is left at the end.")] = 0.0


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 (f + (1 - f) (1 + cos(pi t / T)) / 2) until step T, then a_0 f."""
    progress = jnp.minimum(t / parameters.period, 1.0)
    return base * (parameters.floor + (1.0 - parameters.floor) * 0.5 * (1.0 + jnp.cos(math.pi * progress)))


SCHEDULE = Schedule(
    slug="cosine",
    title="Cosine",
    idea="Falls along half a cosine: slowly, then fast, then slowly again.",
    formula=r"a_t = a_0\left(f + (1-f)\,\tfrac{1}{2}\bigl(1 + \cos \pi \tfrac{t}{T}\bigr)\right)\;(t \le T)",
    source="I. Loshchilov and F. Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR 2017.",
    parameters=Parameters,
    rate=rate,
)
