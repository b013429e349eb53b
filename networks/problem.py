"""A problem: what is minimised, and what an optimizer may ask of it in one step."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from networks.architecture import Architecture
from networks.forward import Inputs, Theta, Unit, forward
from networks.losses import LOSSES
from quantities import Scalar


class Shape(NamedTuple):
    """What a program is compiled for: the architecture, and the slug of the loss."""

    architecture: Architecture
    loss: str


class Examples(NamedTuple):
    """x: (examples, inputs). y: (examples,); classes are 0 and 1, for the square loss -1 and 1 or any number."""

    x: Inputs
    y: Float[Array, " examples"]


def mean_loss(shape: Shape, theta: Theta, unit: Unit, examples: Examples, weights: Any = None) -> Scalar:
    r"""The mean loss of the examples, $L(\theta) = \frac{1}{B} \sum_{i \in B} \ell(o(x_i; \theta), y_i)$.

    Args:
        shape: the network and its loss.
        theta: shape (n,).
        unit: its activation.
        examples: the training set.
        weights: of each example, zero or one: those of a mini-batch; all if left out.
    """
    outputs = forward(shape.architecture, theta, unit, examples.x, weights).outputs
    each = LOSSES[shape.loss](outputs, examples.y)
    return each.mean() if weights is None else (weights * each).sum() / weights.sum()


def clipped(gradient: Theta, most: Scalar) -> Theta:
    r"""The gradient with its length bounded, $g \min(1, c / |g|)$.

    Args:
        gradient: shape (n,).
        most: c; infinite for no bound.

    References:
        Pascanu, Mikolov and Bengio (2013), arXiv:1211.5063, algorithm 1.
    """
    length = jnp.sqrt(jnp.sum(jnp.square(gradient)))
    return jnp.where(length > most, gradient * (most / length), gradient)


class NetworkObjective(NamedTuple):
    """The loss of one step: of its mini-batch, with the gradient clipped. It has no Hessian: n is too large for one.

    weights: (examples,), zero or one; None for all.
    clip: the longest gradient.
    known: a theta and the gradient there, if it has been computed already. It is asked for by identity: most rules ask
        at the theta where the loss was taken, and XLA does not see by itself that both are one pass.
    """

    shape: Shape
    unit: Unit
    examples: Examples
    weights: Float[Array, " examples"] | None
    clip: Scalar
    known: tuple[Theta, Theta] | None = None

    def value(self, theta: Theta) -> Scalar:
        """The step's loss at theta of shape (n,)."""
        return mean_loss(self.shape, theta, self.unit, self.examples, self.weights)

    def gradient(self, theta: Theta) -> Theta:
        """Its gradient there, not longer than `clip`, shape (n,)."""
        if self.known and theta is self.known[0]:
            return clipped(self.known[1], self.clip)
        return clipped(jax.grad(self.value)(theta), self.clip)

    def hessian(self, theta: Theta) -> Float[Array, "n n"]:
        """Not there.

        Raises:
            TypeError: always; optimizers that ask for it are not on offer.
        """
        raise TypeError(f"A Hessian of {theta.size} weights is not kept; methods that need it are not on offer.")

    def jacobian(self, theta: Theta) -> Float[Array, "residuals n"]:
        """Not there.

        Raises:
            TypeError: always; optimizers that ask for it are not on offer.
        """
        raise TypeError(f"Residuals by {theta.size} weights are not kept; methods that need them are not on offer.")
