"""1/sqrt(t) decay: the gentle one."""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    k: Annotated[Scalar, Range(0.0, 10.0, "Decay speed: after 3/k steps the rate is a half.", log=True)] = 0.01


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 / sqrt(1 + k t)."""
    return base / jnp.sqrt(1.0 + parameters.k * t)


SCHEDULE = Schedule(
    slug="inverse_sqrt",
    title="1/√t",
    idea="Falls like 1/√t, slower than 1/t; AdaGrad's own rate falls like this.",
    formula=r"a_t = \frac{a_0}{\sqrt{1 + k t}}",
    source="Lecture L0.",
    parameters=Parameters,
    rate=rate,
)
