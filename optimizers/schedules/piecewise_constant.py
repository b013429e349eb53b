"""Piecewise constant: a rate for each stretch of the way, chosen by hand."""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.kernel import Convention
from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar

_STEP = "Step from which the next share holds; beyond the last step it never does."
_SHARE = "Share of the learning rate from that step on."
Step = Annotated[Scalar, Range(1, 4096, _STEP, log=True, integer=True)]
Share = Annotated[Scalar, Range(0.0, 10.0, _SHARE, log=True)]


class Parameters(NamedTuple):
    """Three boundaries, each followed by its share; those not needed can lie beyond the last step."""

    step1: Step = 100
    share1: Share = 0.5
    step2: Step = 200
    share2: Share = 0.2
    step3: Step = 300
    share3: Share = 0.1


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """a_t = a_0 s, s the share after the last boundary that t has reached, in the order of their names."""
    p = parameters
    share = jnp.where(t >= p.step1, p.share1, 1.0)
    share = jnp.where(t >= p.step2, p.share2, share)
    return base * jnp.where(t >= p.step3, p.share3, share)


SCHEDULE = Schedule(
    slug="piecewise_constant",
    title="Piecewise constant",
    idea="Holds the rate, and changes it at the steps you choose.",
    formula=(
        r"a_t = a_0 \begin{cases} 1 & t < t_1 \\ s_1 & t_1 \le t < t_2 \\"
        r" s_2 & t_2 \le t < t_3 \\ s_3 & t \ge t_3 \end{cases}"
    ),
    source="Lecture L4.",
    parameters=Parameters,
    rate=rate,
    conventions=(
        Convention(
            used="A share is of the contender's own learning rate, whatever the shares before it were.",
            elsewhere="PyTorch's MultiStepLR and optax multiply at each boundary: a factor is the ratio of two shares.",
            source="Lecture L4 lists the rates themselves.",
        ),
    ),
)
