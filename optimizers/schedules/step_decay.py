"""Step decay: divide the rate by a factor every so many steps."""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    factor: Annotated[Scalar, Range(1.0, 100.0, "The rate is divided by this.", log=True)] = 2.0
    every: Annotated[Scalar, Range(1, 4096, "Steps between two divisions.", log=True, integer=True)] = 100


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 / factor^floor(t / every)."""
    return base / parameters.factor ** jnp.floor(t / parameters.every)


SCHEDULE = Schedule(
    slug="step_decay",
    title="Step decay",
    idea="Divides the rate by a factor every few steps.",
    formula=r"a_t = a_0 \,/\, \text{factor}^{\lfloor t/\text{every} \rfloor}",
    source="Lecture L0.",
    parameters=Parameters,
    rate=rate,
)
