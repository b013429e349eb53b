"""The loss of one step, noise included: what an optimizer is allowed to ask.

Additive gradient noise n is a tilt n . theta of the whole surface, so that the value and the
gradient of a step agree with each other wherever they are asked.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from quantities import Scalar

Theta = Float[Array, "2"]


class TiltedObjective(NamedTuple):
    """L(theta; parameters) + tilt . theta."""

    loss: Callable[[Theta, Any], Scalar]
    parameters: Any
    tilt: Theta

    def value(self, theta: Theta) -> Scalar:
        """The step's loss at theta of shape (2,)."""
        return self.loss(theta, self.parameters) + jnp.dot(self.tilt, theta)

    def gradient(self, theta: Theta) -> Theta:
        """Its exact gradient there, shape (2,)."""
        return jax.grad(self.loss)(theta, self.parameters) + self.tilt
