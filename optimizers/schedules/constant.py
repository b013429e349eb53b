"""Constant: the same learning rate at every step."""

from typing import NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Scalar


class Parameters(NamedTuple):
    """None."""


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0."""
    return base + jnp.zeros_like(t)


SCHEDULE = Schedule(
    slug="constant",
    title="Constant",
    idea="The same learning rate at every step.",
    formula=r"a_t = a_0",
    source="Lectures L0 to L4.",
    parameters=Parameters,
    rate=rate,
)
