"""On plateau: lower the rate when the loss has stopped improving."""

import math
from typing import Annotated, NamedTuple

from optimizers.kernel import Convention
from optimizers.schedules.schedule import Schedule, Watch, either
from quantities import Range, Scalar


class Parameters(NamedTuple):
    factor: Annotated[Scalar, Range(0.01, 0.99, "The rate is multiplied by this.")] = 0.1
    patience: Annotated[Scalar, Range(1, 4096, "Steps without progress before that.", log=True, integer=True)] = 10
    rtol: Annotated[Scalar, Range(0.0, 0.5, "Share of the best loss that counts as progress.", log=True)] = 1e-4
    cooldown: Annotated[Scalar, Range(0, 4096, "Steps of rest after a change, not counted.", integer=True)] = 0
    floor: Annotated[Scalar, Range(0.0, 1.0, "Share of the rate that is never gone below.")] = 0.0


class Memory(NamedTuple):
    """best: the lowest loss that was progress; bad: steps since then; rest: of the cooldown; share: of a_0."""

    best: Scalar
    bad: Scalar
    rest: Scalar
    share: Scalar


def init(parameters: Parameters) -> Memory:
    """No loss seen, the whole rate."""
    return Memory(best=math.inf, bad=0.0, rest=0.0, share=1.0)


def update(memory: Memory, loss: Scalar, parameters: Parameters) -> Memory:
    """Progress is a loss below best - rtol abs(best); after `patience` steps without it the share shrinks."""
    bar = either(memory.best < 0.0, 1.0 + parameters.rtol, 1.0 - parameters.rtol)
    better = loss < bar * memory.best  # a loss that is not a number is not better
    resting = memory.rest > 0.0
    bad = either(better, 0.0, either(resting, 0.0, memory.bad + 1.0))
    lost = bad >= parameters.patience
    shrunk = memory.share * parameters.factor
    return Memory(
        best=either(better, loss, memory.best),
        bad=either(lost, 0.0, bad),
        rest=either(lost, parameters.cooldown, either(resting, memory.rest - 1.0, 0.0)),
        share=either(lost, either(shrunk > parameters.floor, shrunk, parameters.floor), memory.share),
    )


def rate(t: Scalar, base: Scalar, parameters: Parameters, memory: Memory) -> Scalar:
    """a_t = a_0 times the share that is left."""
    return base * memory.share


SCHEDULE = Schedule(
    slug="on_plateau",
    title="On plateau",
    idea="Lowers the rate when the loss has not improved for a while.",
    formula=(
        r"a_t = a_{t-1} \cdot \begin{cases} \text{factor} & \text{no }"
        r" L < L_{\text{best}} - \text{rtol}\,|L_{\text{best}}| \text{ for patience steps}"
        r" \\ 1 & \text{otherwise} \end{cases}"
    ),
    source="Lecture L4; as in optax's reduce_on_plateau and PyTorch's ReduceLROnPlateau, 2017.",
    parameters=Parameters,
    rate=rate,
    watch=Watch(init, update),
    conventions=(
        Convention(
            used="Watches the full, noise-free loss before every step; lowers the rate when patience is used up.",
            elsewhere=(
                "PyTorch lowers it one bad step later, leaves changes below 1e-8 out, and takes its floor as a rate, "
                "not a share. In practice the loss is that of a validation set, once an epoch."
            ),
            source="optax.contrib.reduce_on_plateau, step by step.",
        ),
        Convention(
            used="Progress is a share of the size of the best loss, so it works below zero, too.",
            elsewhere="optax and PyTorch multiply the best loss by 1 - rtol. Where it is negative, staying the same "
            "counts as progress, and the rate is never lowered.",
            source="The code of both libraries.",
        ),
    ),
)
