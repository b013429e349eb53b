"""Power decay: 1/t and 1/sqrt(t) in one formula, and everything between them."""

from typing import Annotated, NamedTuple

from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    c1: Annotated[Scalar, Range(1.0, 10_000.0, "Steps after which the decay begins to tell.", log=True)] = 100.0
    c2: Annotated[Scalar, Range(0.0, 5.0, "Power: 1 falls like 1/t, 0.5 like 1/√t, 0 not at all.")] = 0.75


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 / (1 + t / c1)^c2."""
    return base / (1.0 + t / parameters.c1) ** parameters.c2


SCHEDULE = Schedule(
    slug="power",
    title="Power",
    idea="Falls like a power of t: 1/t and 1/√t are two of its cases.",
    formula=r"a_t = \frac{a_0}{(1 + t/c_1)^{c_2}}",
    source="Lecture L4; for the powers, H. Robbins and S. Monro, A stochastic approximation method, 1951.",
    parameters=Parameters,
    rate=rate,
)
