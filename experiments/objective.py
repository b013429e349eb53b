"""The loss of one step, noise included: what an optimizer is allowed to ask.

Additive gradient noise n is a tilt n . theta of the whole surface, so that the value, the
gradient and the Hessian of a step agree with each other wherever they are asked. The residuals are the
surface's own: no tilt is a sum of squares, so the noise reaches a method that asks for their
Jacobian through the gradient alone.

On a data set the step's loss is that of its mini-batch; its residuals are the batch's, too.
"""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from landscapes import Landscape
from quantities import Scalar

Theta = Float[Array, "2"]


class StepObjective(NamedTuple):
    """L(theta; parameters) + tilt . theta, L being the loss of the examples with weight one.

    weights: (examples,), zero or one; None where the landscape has no data set.
    """

    landscape: Landscape
    parameters: Any
    gradient_noise: Theta
    weights: Float[Array, " examples"] | None = None

    def _loss(self, theta: Theta) -> Scalar:
        if self.landscape.data is None or self.weights is None:
            return self.landscape.loss(theta, self.parameters)
        return self.landscape.data.batch_loss(theta, self.parameters, self.weights)

    def _residuals(self, theta: Theta) -> Float[Array, " residuals"]:
        if self.landscape.residuals is None:
            raise TypeError(f"{self.landscape.slug} is not a sum of squares.")
        if self.landscape.data is None or self.weights is None:
            return self.landscape.residuals(theta, self.parameters)
        return self.landscape.data.batch_residuals(theta, self.parameters, self.weights)

    def value(self, theta: Theta) -> Scalar:
        """The step's loss at theta of shape (2,)."""
        return self._loss(theta) + jnp.dot(self.gradient_noise, theta)

    def gradient(self, theta: Theta) -> Theta:
        """Its exact gradient there, shape (2,).

        On a formula by forward mode, once along each axis: reverse mode builds the gradient of a slice by
        padding, which breaks a sweep's vectors apart and makes its steps twice as long. On a data set reverse
        mode looks at the examples once instead of twice.
        """
        if self.landscape.data is not None:
            return jax.grad(self._loss)(theta) + self.gradient_noise
        along = [jax.jvp(self._loss, (theta,), (jnp.asarray(axis, theta.dtype),))[1] for axis in np.eye(2)]
        return jnp.stack(along) + self.gradient_noise

    def hessian(self, theta: Theta) -> Float[Array, "2 2"]:
        """Its exact Hessian there, which no tilt changes."""
        backward_or_forward = jax.jacfwd if self.landscape.forward_only else jax.jacrev
        return jax.jacfwd(backward_or_forward(self._loss))(theta)

    def jacobian(self, theta: Theta) -> Float[Array, "residuals 2"]:
        """The derivatives of the residuals there, shape (residuals, 2).

        Raises:
            TypeError: the landscape has no residuals; `Experiment` refuses such a pair.
        """
        return jax.jacfwd(self._residuals)(theta)
