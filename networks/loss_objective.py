"""Any loss of a vector as what an optimizer may ask in one step."""

from collections.abc import Callable
from typing import NamedTuple

import jax
from jaxtyping import Array, Float

from quantities import Scalar

Theta = Float[Array, " n"]


class LossObjective(NamedTuple):
    """The loss of one step, and its gradient.

    loss: of theta, shape (n,), to a number.
    """

    loss: Callable[[Theta], Scalar]

    def value(self, theta: Theta) -> Scalar:
        """The loss at theta, shape (n,)."""
        return self.loss(theta)

    def gradient(self, theta: Theta) -> Theta:
        """Its gradient at theta, shape (n,)."""
        return jax.grad(self.loss)(theta)

    def hessian(self, theta: Theta) -> Float[Array, "n n"]:
        """Its Hessian at theta, shape (n, n)."""
        return jax.hessian(self.loss)(theta)

    def jacobian(self, theta: Theta) -> Float[Array, "residuals n"]:
        """Not there.

        Raises:
            TypeError: always; optimizers that ask for it are not on offer.
        """
        raise TypeError(f"No residuals are known of a loss of {theta.size} weights.")
