"""Which column of a record holds what: worked out from the optimizer's own State and Info."""

from functools import cache
from math import prod
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp

from optimizers import Info, Optimizer
from quantities import Scalar, quantities


class Row(NamedTuple):
    """What is recorded of one step: state and full loss before it, its rate, what it reported."""

    state: Any
    loss: Scalar
    rate: Scalar
    info: Info


class Column(NamedTuple):
    """Where one array stands in a row: its columns and its shape."""

    columns: slice
    shape: tuple[int, ...]


class Layout(NamedTuple):
    """The columns of each array by name; `state` apart, since its names are the optimizer's."""

    state: dict[str, Column]
    step: dict[str, Column]
    width: int


@cache
def layout(optimizer: Optimizer) -> Layout:
    """The layout of this optimizer's rows."""
    hyper = optimizer.hyper(*range(len(quantities(optimizer.hyper))))
    state = jax.eval_shape(lambda theta: optimizer.init(theta, hyper), jnp.zeros(2))
    at = 0

    def place(shape: tuple[int, ...]) -> Column:
        nonlocal at
        size = prod(shape)
        at += size
        return Column(slice(at - size, at), shape)

    states = {name: place(jnp.shape(leaf)) for name, leaf in state._asdict().items()}
    scalar, pair = (), (2,)
    steps = {"loss": scalar, "rate": scalar, "gradient": pair, "effective_rate": pair}
    counts = dict.fromkeys(("values", "gradients", "hessians"), scalar)
    columns = {name: place(shape) for name, shape in (steps | counts).items()}
    return Layout(states, columns, at)
