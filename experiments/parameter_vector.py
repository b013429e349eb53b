"""A contender's run as one row of numbers, which is all that the compiled loop is given.

One flat vector costs one transfer a run, never recompiles whatever moves, and makes every scalar
of an experiment something that a sweep can vary.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.contender import Contender
from experiments.experiment import Experiment
from landscapes import Landscape
from optimizers import Optimizer, Schedule
from quantities import ParameterSpec, Scalar


class Numbers(NamedTuple):
    """The vector, unpacked; `noise_std` is sigma / sqrt(B), the noise of a step's gradient."""

    start: Float[Array, "2"]
    landscape: Any
    rate: Scalar
    noise_std: Scalar
    warmup: Scalar
    hyper: Any
    schedule: Any


def pack(experiment: Experiment, contender: Contender) -> np.ndarray:
    """All numbers of one contender's run, float64, shape (numbers,)."""
    return np.array((*experiment.start, *experiment.parameters, *contender.numbers))


def unpack(
    row: Sequence[Scalar] | Float[Array, " numbers"], landscape: Landscape, optimizer: Optimizer, schedule: Schedule
) -> Numbers:
    """The inverse of `pack`, inside the compiled function; the row may be one array or a number each."""
    at = 2

    def take(bundle: ParameterSpec) -> Any:
        nonlocal at
        at += len(bundle._fields)
        return bundle(*row[at - len(bundle._fields) : at])

    shape = take(landscape.parameters)
    rate, noise_std, warmup = row[at], row[at + 1], row[at + 2]
    at += 3
    start = jnp.stack((row[0], row[1]))
    return Numbers(start, shape, rate, noise_std, warmup, take(optimizer.hyper), take(schedule.parameters))
