"""Adaptive: a little faster while the loss falls, much slower when it does not (the bold driver)."""

import math
from typing import Annotated, NamedTuple

from optimizers.kernel import Convention
from optimizers.schedules.schedule import Schedule, Watch, either
from quantities import Range, Scalar


class Parameters(NamedTuple):
    up: Annotated[Scalar, Range(1.0, 2.0, "The rate is multiplied by this when the loss fell.")] = 1.05
    down: Annotated[Scalar, Range(0.01, 1.0, "The rate is multiplied by this when it did not.")] = 0.7


class Memory(NamedTuple):
    """last: the loss where the step before began, NaN before the first; share: of a_0."""

    last: Scalar
    share: Scalar


def init(parameters: Parameters) -> Memory:
    """No loss seen, the whole rate."""
    return Memory(last=math.nan, share=1.0)


def update(memory: Memory, loss: Scalar, parameters: Parameters) -> Memory:
    """Up if the loss is below the last one, down if it is not; as it was if either is not a number."""
    change = either(loss < memory.last, parameters.up, either(loss >= memory.last, parameters.down, 1.0))
    return Memory(last=loss, share=memory.share * change)


def rate(t: Scalar, base: Scalar, parameters: Parameters, memory: Memory) -> Scalar:
    """a_t = a_0 times the share; nothing holds it back while the loss falls."""
    return base * memory.share


SCHEDULE = Schedule(
    slug="adaptive",
    title="Adaptive",
    idea="Speeds up a little while the loss falls, and slows down a lot when it does not.",
    formula=(
        r"a_t = a_{t-1} \cdot \begin{cases} \text{up} & L_t < L_{t-1} \\ \text{down} & \text{otherwise} \end{cases}"
    ),
    source=(
        "T. P. Vogl et al., Accelerating the convergence of the back-propagation method, Biological Cybernetics 59, "
        "1988; lecture L4."
    ),
    parameters=Parameters,
    rate=rate,
    watch=Watch(init, update),
    conventions=(
        Convention(
            used="Only the rate changes: a step that raised the loss is kept, and so is the momentum.",
            elsewhere=(
                "Vogl takes such a step back and sets the momentum to zero until the next good one, and bears a rise "
                "of a few per cent; Battiti, who named the bold driver, halves the rate (1989)."
            ),
            source="Lecture L4 prints the rule for the rate alone, with 1.05 and 0.7.",
        ),
    ),
)
