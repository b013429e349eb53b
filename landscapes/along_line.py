"""Along a line: a landscape of one weight, made of a landscape of two and its line.

It is a landscape like all others, so that every optimizer, loop and export takes it: theta_0 is the weight w, and
theta_1 is 0 at every step. A bowl in theta_1 alone keeps the Hessian regular. At theta_1 = 0 it adds nothing to the
loss and nothing to the slope, so no optimizer ever leaves the line.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from landscapes.data_set import DataSet, LinearPredictor, Theta, Weights
from landscapes.landscape import Domain, Landscape, Line
from quantities import Scalar

_ACROSS = 0.25  # of the line's length, to each side: a map of it is twice as wide as high


def _bowl(theta: Theta) -> Scalar:
    return 0.5 * theta[1] ** 2


@cache
def along_line(landscape: Landscape) -> Landscape:
    """The landscape's loss along its line; one object for each landscape, because a loop is compiled for it.

    Args:
        landscape: one that has a line.

    Returns:
        L_1(theta; parameters) = L(origin + theta_0 direction; parameters) + theta_1^2 / 2, with `weights` 1. Its
        residuals are those of L alone: their squares add up to the loss where theta_1 is 0.

    Raises:
        ValueError: the landscape has no line.
    """
    line, residuals = landscape.line, landscape.residuals
    if line is None:
        raise ValueError(f"{landscape.slug} has no line.")

    def in_plane(theta: Theta, parameters: Any) -> Theta:
        return jnp.stack([jnp.asarray(x) for x in line.point(parameters, theta[0])])

    def loss(theta: Theta, parameters: Any) -> Scalar:
        return landscape.loss(in_plane(theta, parameters), parameters) + _bowl(theta)

    def residuals_on_line(theta: Theta, parameters: Any) -> Float[Array, " residuals"]:
        assert residuals is not None
        return residuals(in_plane(theta, parameters), parameters)

    def domain(parameters: Any) -> Domain:
        low, high = line.domain(parameters)
        return Domain((low, high), (_ACROSS * (low - high), _ACROSS * (high - low)))

    return Landscape(
        slug=landscape.slug,
        title=landscape.title,
        idea=landscape.idea,
        formula=landscape.formula,
        source=landscape.source,
        parameters=landscape.parameters,
        loss=loss,
        domain=domain,
        starts={name: (w, 0.0) for name, w in line.starts.items()},
        minima=line.minima,
        scale=landscape.scale,
        residuals=residuals_on_line if residuals else None,
        data=_data_along(landscape.data, line, landscape.default_parameters) if landscape.data else None,
        line=line,
        weights=1,
    )


@dataclass(frozen=True, eq=False)
class _DataAlongLine(LinearPredictor):
    """A data set of one weight, whose batches have the bowl, too."""

    def loss(self, theta: Theta, parameters: Any) -> Scalar:
        return super().loss(theta, parameters) + _bowl(theta)

    def batch_loss(self, theta: Theta, parameters: Any, weights: Weights) -> Scalar:
        return super().batch_loss(theta, parameters, weights) + _bowl(theta)


def _data_along(data: DataSet, line: Line, parameters: Any) -> DataSet:
    """The same examples and the same model, with u = basis(x) . origin + w basis(x) . direction."""
    assert isinstance(data, LinearPredictor)
    origin, direction = np.array(line.origin(parameters)), np.array(line.direction)

    def basis(x: Any) -> np.ndarray:
        along = np.asarray(data.basis(x)) @ direction
        return np.stack([along, np.zeros_like(along)], axis=-1)

    def constant(x: Any) -> np.ndarray:
        return np.asarray(data.basis(x)) @ origin

    kept = (data.link, data.axes, data.example_losses, data.classes)
    return _DataAlongLine(data.x, data.y, *kept, basis=basis, constant=constant)
