"""What a landscape is: a loss over two parameters that carries its own truth and source."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Array, Float

from landscapes.data_set import DataSet
from quantities import ParameterSpec, Scalar, encode

Point = tuple[float, float]
Theta = Float[Array, "2"]


class Minimum(NamedTuple):
    """A known minimum: where it is, how low it is, and whether nothing is lower.

    smooth: whether the gradient is continuous there; False at the tip of a cusp.
    """

    theta: Point
    loss: float
    is_global: bool = True
    smooth: bool = True


class Saddle(NamedTuple):
    """A known saddle: where it is and how high. The slope is zero, but some way leads down.

    degenerate: whether the Hessian is zero there, so that only higher derivatives tell up from down.
    """

    theta: Point
    loss: float
    degenerate: bool = False


class Domain(NamedTuple):
    """The part of the plane that the map shows, as (low, high) for each parameter."""

    theta_0: Point
    theta_1: Point


class Scale(NamedTuple):
    """How fast a walk may be here; default learning rates are made from it.

    curvature: as large as the second derivatives met near the usual path, or larger (loss / theta^2).
    length: the distance a walk has to cover (theta).
    """

    curvature: float
    length: float


@dataclass(frozen=True, eq=False)
class Line:
    """A line across a landscape, along which one weight w is looked at alone: theta = origin + w direction.

    Attributes:
        origin: parameters -> the point at w = 0. On an axis its coordinate is 0, so that w is the coordinate itself.
        direction: of length 1.
        domain: parameters -> (low, high), the part of the line to show.
        starts: named values of w; the first one is the default.
        minima: parameters -> the minima of the loss along the line, as ((w, 0), loss).
    """

    origin: Callable[[Any], tuple[Scalar, Scalar]]
    direction: Point
    domain: Callable[[Any], tuple[Any, Any]]
    starts: Mapping[str, float]
    minima: Callable[[Any], tuple[Minimum, ...]]

    def point(self, parameters: Any, w: Any) -> tuple[Any, Any]:
        """Where w is in the plane; any of the numbers may be traced."""
        x, y = self.origin(parameters)
        return x + w * self.direction[0], y + w * self.direction[1]


@dataclass(frozen=True, eq=False)
class Landscape:
    """A loss surface L(theta; parameters) over theta = (theta_0, theta_1).

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        idea: one sentence on what it teaches.
        formula: the loss in LaTeX.
        source: where it comes from.
        parameters: the NamedTuple class of its parameters, each with range and default.
        loss: (theta of shape (2,), parameters) -> scalar; jax.numpy only.
        domain: parameters -> the part of the plane to show.
        starts: named starting points; the first one is the default.
        minima: parameters -> the known minima; none where the loss has no lowest point.
        scale: parameters -> curvature and length, for default learning rates.
        saddles: parameters -> the known saddles.
        residuals: (theta, parameters) -> r of shape (residuals,) with loss = sum of r_i^2, where
            the loss is such a sum; None where it is not.
        data: the examples that the loss is made of, if it is; its parameters then have a `reduction`.
        line: a line across it that shows something; None where none does.
        weights: how many coordinates move, 2; or 1 on the line of another landscape (`landscapes/along_line.py`).
        values: (points of shape (points, 2), parameters) -> the losses there, in NumPy, where compiling them would
            take longer; None where they are compiled.
        derivatives: (points, parameters) -> losses, gradients (points, 2) and Hessians (points, 2, 2), likewise.
        forward_only: whether its loss has forward derivatives alone, because a loop is in it.
        samples: how many points along the shorter side of a map its loss is asked for, where each costs so much that
            the usual number would take seconds; None where it does not.
        searched: whether minima and saddles were looked for numerically, so that there may be others.
        texts: what it is made of, by name, where that is a person's own (`landscapes/own/`).
    """

    slug: str
    title: str
    idea: str
    formula: str
    source: str
    parameters: ParameterSpec
    loss: Callable[[Theta, Any], Scalar]
    domain: Callable[[Any], Domain]
    starts: Mapping[str, Point]
    minima: Callable[[Any], tuple[Minimum, ...]]
    scale: Callable[[Any], Scale]
    saddles: Callable[[Any], tuple[Saddle, ...]] = lambda parameters: ()
    residuals: Callable[[Theta, Any], Float[Array, " residuals"]] | None = None
    data: DataSet | None = None
    line: Line | None = None
    weights: int = 2
    values: Callable[[np.ndarray, Any], np.ndarray] | None = None
    derivatives: Callable[[np.ndarray, Any], tuple[np.ndarray, np.ndarray, np.ndarray]] | None = None
    forward_only: bool = False
    samples: int | None = None
    searched: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def start(self) -> Point:
        """The default starting point."""
        return next(iter(self.starts.values()))

    @property
    def default_parameters(self) -> Any:
        """The default parameters as numbers, an instance of `parameters`."""
        return self.parameters(*encode(self.parameters, {}))

    def lowest_loss(self, parameters: Any) -> float:
        """L*, the lowest known loss; NaN where no minimum is known."""
        return min((minimum.loss for minimum in self.minima(parameters)), default=math.nan)
