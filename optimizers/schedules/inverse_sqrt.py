"""1/sqrt(t) decay: the gentle one."""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    k: Annotated[Scalar, Range(0.0, 10.0, "Decay speed: after 3/k steps the rate is a half.")] = 0.01


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    return base / jnp.sqrt(1.0 + parameters.k * t)


SCHEDULE = Schedule(
    slug="inverse_sqrt",
    title="1/√t",
    idea="Falls like 1/√t: gentler than 1/t, as AdaGrad does by itself.",
    formula=r"a_t = \frac{a_0}{\sqrt{1 + k t}}",
    source="Lecture L0.",
    parameters=Parameters,
    rate=rate,
)
