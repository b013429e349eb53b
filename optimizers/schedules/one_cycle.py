"""One cycle: up to the learning rate, down again, and almost to nothing."""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.kernel import Convention
from optimizers.schedules.schedule import Schedule
from quantities import Range, Scalar


class Parameters(NamedTuple):
    period: Annotated[Scalar, Range(1, 4096, "Step at which the cycle ends.", log=True, integer=True)] = 500
    rise: Annotated[Scalar, Range(0.0, 0.9, "Share of the cycle in which the rate rises.")] = 0.3
    start_divisor: Annotated[Scalar, Range(1.0, 1000.0, "The first rate is a₀ divided by this.", log=True)] = 25.0
    final_divisor: Annotated[Scalar, Range(1.0, 1e6, "The last rate is the first divided by this.", log=True)] = 1e4


def rate(t: Scalar, base: Scalar, parameters: Parameters) -> Scalar:
    """Half a cosine from a_0/d up to a_0 at step floor(r T), another down to a_0/(d d') at T, then level."""
    period, rise, start_divisor, final_divisor = parameters
    peak = jnp.floor(rise * period)  # a whole step, so that a_0 itself is reached; before T, since r < 1
    first, last = 1.0 / start_divisor, 1.0 / (start_divisor * final_divisor)
    rising = t < peak
    # 0 at the peak, 1 where its side of the cycle begins or ends.
    away = jnp.where(rising, 1.0 - t / jnp.maximum(peak, 1.0), jnp.minimum((t - peak) / (period - peak), 1.0))
    low = jnp.where(rising, first, last)
    return base * (low + (1.0 - low) * 0.5 * (1.0 + jnp.cos(math.pi * away)))


SCHEDULE = Schedule(
    slug="one_cycle",
    title="One cycle",
    idea="Starts low, rises to the learning rate, then falls to almost nothing.",
    formula=(
        r"a_t = \ell + (a_0 - \ell)\,\tfrac{1}{2}(1 + \cos \pi u),\quad \begin{cases}"
        r"u = 1 - \tfrac{t}{rT},\; \ell = \tfrac{a_0}{d_0} & t < rT \\"
        r"u = \tfrac{t - rT}{T - rT},\; \ell = \tfrac{a_0}{d_0 d_1} & t \ge rT \end{cases}"
    ),
    source=(
        "L. N. Smith and N. Topin, Super-convergence: very fast training of neural networks using large "
        "learning rates, 2017."
    ),
    parameters=Parameters,
    rate=rate,
    conventions=(
        Convention(
            used="Rises and falls along cosines, in two parts; the last rate is at step T.",
            elsewhere=(
                "Smith and Topin rise and fall in straight lines and add a third part; optax does as here. "
                "PyTorch's OneCycleLR peaks at step rT - 1, ends at step T - 1, and cycles the momentum as well."
            ),
            source="The cosines are those of fastai, 2018; the defaults are PyTorch's and optax's.",
        ),
    ),
)
