"""Data sets: a loss that is a sum over examples, such as 30 points and the one neuron that is fitted to them.

Of theta and an example a model makes u, and f(x) = link(u). Most models are linear in theta but for the link:
u = basis(x) . theta, and along a line a constant, too. So a fit is drawn from theta alone. A mini-batch is a row of
weights over the examples, one or zero each, so its shape never changes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from quantities import Choice, Scalar

Theta = Float[Array, "2"]
Weights = Float[ArrayLike, " examples"]

REDUCTION = Choice(("sum", "mean"), "Add the losses of a batch, as the book does, or average them, as most libraries.")
SUM, MEAN = 0.0, 1.0


def example_losses(link: Callable[[Any], Any], own: Callable[[Any, Any], Any] | None, u: Any, y: Any) -> Any:
    """The losses of examples, elementwise: (link(u) - y)^2, or what a data set has of its own."""
    return own(u, y) if own else (link(u) - y) ** 2


@dataclass(frozen=True, eq=False)
class DataSet:
    """Examples (x_i, y_i), and the loss of one example. Its model is that of a subclass.

    Attributes:
        x: the input of the model, shape (examples,) or, for two features, (examples, 2).
        y: its target, shape (examples,); 0 or 1 where there are two classes.
        link: u -> f, elementwise.
        axes: the names of what a picture of the data shows across and up.
        example_losses: (u, y) -> the loss of each example; left out: the squared error.
        classes: the names of y = 0 and y = 1, where they are classes.
    """

    x: np.ndarray
    y: np.ndarray
    link: Callable[[Any], Any]
    axes: tuple[str, str]
    example_losses: Callable[[Any, Any], Any] | None = None
    classes: tuple[str, str] | None = None

    def __len__(self) -> int:
        """How many examples there are, N."""
        return len(self.y)

    def reduction_factor(self, parameters: Any) -> float:
        """What the sum over all examples is multiplied with; its parameters are plain numbers, not traced ones."""
        return 1.0 / len(self) if parameters.reduction == MEAN else 1.0

    def predictor(self, theta: Theta) -> Float[Array, " examples"]:
        """u_i of each example, traced."""
        raise NotImplementedError

    def predictors(self, thetas: np.ndarray, examples: np.ndarray) -> np.ndarray:
        """u in NumPy at thetas (points, 2), of the examples with these numbers: (points, examples)."""
        raise NotImplementedError

    def each(self, theta: Theta) -> Float[Array, " examples"]:
        """The loss of each example."""
        u = self.predictor(theta)
        return self.losses(u, jnp.asarray(self.y, u.dtype))

    def losses(self, u: Any, y: Any) -> Any:
        """The losses of examples whose predictors are u, elementwise."""
        return example_losses(self.link, self.example_losses, u, y)

    def loss(self, theta: Theta, parameters: Any) -> Scalar:
        """L = sum_i l_i or its mean over all examples."""
        return jnp.sum(self.each(theta)) * jnp.where(parameters.reduction == MEAN, 1.0 / len(self), 1.0)

    def batch_loss(self, theta: Theta, parameters: Any, weights: Weights) -> Scalar:
        """The same over the examples whose weight is one."""
        return jnp.sum(self.each(theta) * weights) * _share(parameters, weights)

    def residuals(self, theta: Theta, parameters: Any) -> Float[Array, " examples"]:
        """r_i with loss = sum_i r_i^2, where the loss of an example is the squared error."""
        return self.batch_residuals(theta, parameters, np.ones(len(self)))

    def batch_residuals(self, theta: Theta, parameters: Any, weights: Weights) -> Float[Array, " examples"]:
        """The same with the batch's loss; zero for examples outside the batch."""
        u = self.predictor(theta)
        return (self.link(u) - jnp.asarray(self.y, u.dtype)) * jnp.sqrt(weights * _share(parameters, weights))


def _share(parameters: Any, weights: Weights) -> Scalar:
    return jnp.where(parameters.reduction == MEAN, 1.0 / jnp.sum(weights), 1.0)


@dataclass(frozen=True, eq=False)
class LinearPredictor(DataSet):
    """A data set whose model is the link of u = basis(x) . theta + constant(x).

    Attributes:
        basis: x -> what each parameter is multiplied with, shape (examples, 2).
        constant: x -> what is added to u whatever theta is, shape (examples,); left out: nothing.
    """

    basis: Callable[[Any], Any] = field(kw_only=True)
    constant: Callable[[Any], Any] | None = field(default=None, kw_only=True)
    _basis: np.ndarray = field(init=False, repr=False)
    _constant: np.ndarray | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_basis", np.asarray(self.basis(self.x)))
        object.__setattr__(self, "_constant", np.asarray(self.constant(self.x)) if self.constant else None)

    def predictor(self, theta: Theta) -> Float[Array, " examples"]:
        """u_i = basis(x_i) . theta, and the constant if there is one."""
        by_theta = jnp.asarray(self._basis, jnp.asarray(theta).dtype)
        u = by_theta[:, 0] * theta[0] + by_theta[:, 1] * theta[1]
        return u if self._constant is None else u + jnp.asarray(self._constant, u.dtype)

    def predictors(self, thetas: np.ndarray, examples: np.ndarray) -> np.ndarray:
        """The same in NumPy."""
        u = thetas @ self._basis[examples].T
        return u if self._constant is None else u + self._constant[examples]
