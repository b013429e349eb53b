"""Activations: what a unit makes of its weighted sum z. One registry; which of them is used is traced.

A network is compiled once for its shape, whichever activation it has: `activation` looks the function up by its number
inside the compiled program, where one branch alone is run.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Float, Int

from quantities import Scalar

ALPHA = 1.0  # of ELU where nothing else is said, as in the paper
SATURATED = 0.01  # a slope below this share of the steepest one

Values = Float[Array, "..."]


@dataclass(frozen=True)
class Activation:
    """An activation with its words.

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        formula: LaTeX, of z.
        function: (z, alpha) -> h, elementwise.
        steepest: the largest slope it has; infinite where slopes have no bound.
        source: where it comes from.
    """

    slug: str
    title: str
    formula: str
    function: Callable[[Values, Scalar], Values]
    steepest: float
    source: str


def _identity(z: Values, alpha: Scalar) -> Values:
    return z


def _square(z: Values, alpha: Scalar) -> Values:
    return z * z


def _sigmoid(z: Values, alpha: Scalar) -> Values:
    return jax.nn.sigmoid(z)


def _tanh(z: Values, alpha: Scalar) -> Values:
    return jnp.tanh(z)


def _relu(z: Values, alpha: Scalar) -> Values:
    return jax.nn.relu(z)


def _elu(z: Values, alpha: Scalar) -> Values:
    below = jnp.minimum(z, 0.0)  # the branch that is not taken must be finite, or its gradient is NaN
    return jnp.where(z > 0, z, alpha * jnp.expm1(below))


_SLIDES = "Lecture slides, L1 and L4"
_ALL = (
    Activation("identity", "Identity", r"z", _identity, 1.0, _SLIDES),
    Activation("square", "Square", r"z^2", _square, float("inf"), _SLIDES),
    Activation("sigmoid", "Sigmoid", r"1 / (1 + e^{-z})", _sigmoid, 0.25, _SLIDES),
    Activation("tanh", "tanh", r"\tanh z", _tanh, 1.0, _SLIDES),
    Activation("relu", "ReLU", r"\max(0, z)", _relu, 1.0, "Nair and Hinton (2010), and slides L4"),
    Activation(
        "elu",
        "ELU",
        r"z \text{ if } z > 0, \text{ else } \alpha (e^z - 1)",
        _elu,
        1.0,
        "Clevert, Unterthiner and Hochreiter (2016), arXiv:1511.07289",
    ),
)
ACTIVATIONS = {activation.slug: activation for activation in _ALL}
SLUGS = tuple(ACTIVATIONS)


def activation(number: Int[Array, ""] | int, z: Values, alpha: Scalar) -> Values:
    r"""The activation of this number, $h = f(z)$, elementwise.

    Args:
        number: its place in `ACTIVATIONS`, traced.
        z: weighted sums, any shape.
        alpha: of ELU: how far below zero it goes; others do not look at it. It has no derivative: it is not learnt.

    Returns:
        h, in the shape of z. What is not finite stays so.
    """
    return _activated(z, jnp.asarray(number), jnp.asarray(alpha, z.dtype))


def slope(number: Int[Array, ""] | int, z: Values, alpha: Scalar) -> Values:
    r"""Its derivative, $f'(z)$, elementwise; of ReLU at zero 0."""
    return _slope(z, activation(number, z, alpha), jnp.asarray(number), jnp.asarray(alpha, z.dtype))


@jax.custom_jvp
def _activated(z: Values, number: Int[Array, ""], alpha: Float[Array, ""]) -> Values:
    return lax.switch(number, [each.function for each in _ALL], z, alpha)


@_activated.defjvp
def _along(given: Any, directions: Any) -> Any:
    """The slope is read off z and h: what JAX makes of a switch by itself takes twice as long to compile and to run."""
    h = _activated(*given)
    return h, directions[0] * _slope(given[0], h, *given[1:])


def _slope(z: Values, h: Values, number: Int[Array, ""], alpha: Float[Array, ""]) -> Values:
    above = (z > 0).astype(z.dtype)
    slopes = (jnp.ones_like(z), 2 * z, h * (1 - h), 1 - h * h, above, jnp.where(z > 0, 1.0, h + alpha))
    return lax.select_n(jnp.broadcast_to(number, z.shape), *slopes)
