"""What a schedule is: the learning rate as a function of the step, or of the losses seen so far."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Bool

from optimizers.kernel import Convention
from quantities import ParameterSpec, Scalar


class Watch(NamedTuple):
    """How a schedule remembers losses, in an optimizer's manner.

    Both are written in plain arithmetic, comparisons and `either`, so that they run on traced
    scalars and on Python's own floats alike.

    init: parameters -> memory, a NamedTuple of float scalars.
    update: (memory, loss, parameters) -> memory, with the full loss where step t begins, before the
        rate of step t is asked. Pure and free of errors: a loss may be infinite or NaN.
    """

    init: Callable[[Any], Any]
    update: Callable[[Any, Scalar, Any], Any]


def either(condition: Bool[Array, ""] | bool, yes: Scalar, no: Scalar) -> Scalar:
    """`yes` where the condition holds, else `no`; both are computed.

    JAX takes 20 microseconds to choose between two of Python's floats, Python a tenth of one:
    that is what lets a page draw a whole history of losses while someone moves a control.
    """
    if isinstance(condition, bool):
        return yes if condition else no
    return jnp.where(condition, yes, no)


@dataclass(frozen=True, eq=False)
class Schedule:
    """A learning rate that changes with the step t = 0, 1, 2 ...

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        idea: one sentence on what it does.
        formula: the rate in LaTeX, a_0 the contender's learning rate.
        source: where it comes from.
        parameters: the NamedTuple class of its numbers, each with range and default.
        rate: (t, a_0, parameters) -> the rate of step t, on scalars and on arrays of t; if the
            schedule watches the losses, (t, a_0, parameters, memory) -> the rate, on scalars.
        watch: how it remembers losses; None if the rate depends on the step alone.
        conventions: where others do it differently.
    """

    slug: str
    title: str
    idea: str
    formula: str
    source: str
    parameters: ParameterSpec
    rate: Callable[..., Scalar]
    watch: Watch | None = None
    conventions: tuple[Convention, ...] = ()
