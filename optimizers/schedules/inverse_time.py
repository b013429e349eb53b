"""1/t decay: slow enough to go on forever, fast enough to calm the noise (Robbins and Monro)."""

from typing import Annotated, NamedTuple

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    k: Annotated[Scalar, Range(0.0, 10.0, "Decay speed: after 1/k steps the rate is a half.", log=True)] = 0.01


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 / (1 + k t)."""
    return base / (1.0 + parameters.k * t)


SCHEDULE = Schedule(
    slug="inverse_time",
    title="1/t",
    idea="Falls like 1/t: slow enough to reach any point, fast enough to calm the noise.",
    formula=r"a_t = \frac{a_0}{1 + k t}",
    source="H. Robbins and S. Monro, A stochastic approximation method, 1951; lecture L0.",
    parameters=Parameters,
    rate=rate,
)
