"""Losses of a network's outputs, one number for each example."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

Outputs = Float[Array, "examples outputs"]
Labels = Float[Array, " examples"]
PerExample = Float[Array, " examples"]


def cross_entropy(outputs: Outputs, labels: Labels) -> PerExample:
    r"""The cross-entropy, $-\log p_y$ with $p = \mathrm{softmax}(o)$, or of one output $p = s(o)$.

    Args:
        outputs: (examples, 2), or (examples, 1).
        labels: 0 or 1, (examples,).

    Returns:
        (examples,). A sum of exponentials that is too large for a number is never formed.
    """
    gap = outputs[:, 0] if outputs.shape[1] == 1 else outputs[:, 1] - outputs[:, 0]
    return jax.nn.softplus(gap) - labels * gap


def square(outputs: Outputs, labels: Labels) -> PerExample:
    r"""The square of the error, $(o - y)^2$, of one output.

    Args:
        outputs: (examples, 1).
        labels: y, (examples,).
    """
    return jnp.square(outputs[:, 0] - labels)


LOSSES: dict[str, Callable[[Outputs, Labels], PerExample]] = {"cross_entropy": cross_entropy, "square": square}
