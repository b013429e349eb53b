"""Exponential decay: the rate loses the same share at every step."""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    k: Annotated[Scalar, Range(0.0, 1.0, "Decay per step: after 1/k steps the rate is a third.", log=True)] = 0.005


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 exp(-k t)."""
    return base * jnp.exp(-parameters.k * t)


SCHEDULE = Schedule(
    slug="exponential",
    title="Exponential",
    idea="Loses the same share at every step: fast at first, then almost nothing is left.",
    formula=r"a_t = a_0\, e^{-k t}",
    source="Lecture L0.",
    parameters=Parameters,
    rate=rate,
)
