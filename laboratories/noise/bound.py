"""What the theory of the noise ball needs to know of a landscape: measured there, not assumed.

The lecture's bound (L1) on how near a constant rate a comes to the minimum theta*: with
d = theta - theta* and a step's gradient g, whose mean is grad f,

    |d'|^2 = |d - a g|^2 = |d|^2 - 2a <g, d> + a^2 |g|^2,
    E|d'|^2 <= (1 - 2ac) E|d|^2 + a^2 (sigma^2/B + mu^2),

if <grad f, d> >= c |d|^2 (as a strongly convex f has it), E|g - grad f|^2 <= sigma^2/B and
|grad f| <= mu. With 0 < 2ac <= 1 this goes on to the fixed point:

    limsup E|theta_t - theta*|^2 <= a (sigma^2/B + mu^2) / (2c).

Each constant is taken over the ball about theta* in which the runs stay. Batches drawn without
replacement vary less than sigma^2/B, by the factor (N - B)/(N - 1); but the batches of one epoch
depend on each other, which the proof does not cover. A short last batch varies more than the others:
1/B is then its mean over the batches of an epoch.
"""

import math
from enum import Enum, auto
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.analysis.blocks import in_blocks
from experiments.analysis.hessian import hessian
from experiments.compile_cache import program
from landscapes import Landscape

Points = Float[Array, "points 2"]

_PROGRAMS = 40  # kept compiled, one for each landscape
_ANGLES, _RADII = 180, 16
_AT_ONCE = 1 << 18  # gradients of single examples


class Constants(NamedTuple):
    """Measured over the ball of this radius about theta*.

    Attributes:
        radius: the radius of the ball.
        convexity: c, the least <grad f, d> / |d|^2.
        slope: mu^2, the largest |grad f|^2.
        variance: sigma^2, the largest variance of one example's gradient, over both coordinates together.
    """

    radius: float
    convexity: float
    slope: float
    variance: float


class Reason(Enum):
    """Why the bound does not hold."""

    NO_MINIMUM = auto()
    DIVERGED = auto()
    SUM = auto()  # the reduction of the loss is the sum, not the mean
    OTHER_RULE = auto()  # not plain gradient descent at a constant rate
    NOT_CONVEX = auto()  # not strongly convex over the ball
    RATE_TOO_LARGE = auto()  # 2ac > 1


class Bound(NamedTuple):
    """a (sigma^2/B + mu^2) / (2c), and why it does not hold; the value is None where there is none."""

    value: float | None
    reasons: tuple[Reason, ...]

    @property
    def holds(self) -> bool:
        return not self.reasons


def measured(
    landscape: Landscape, parameters: Any, centre: tuple[float, float], radius: float, noise: float
) -> Constants:
    """The constants over a ball.

    Args:
        landscape, parameters: on a data set `parameters.reduction` must be the mean.
        centre: theta*.
        radius: of the ball; if it is tiny, that of a ball small enough to stand for the point.
        noise: standard deviation of the additive noise of one example's gradient, per coordinate.
    """
    radius = max(radius, 1e-6 * landscape.scale(parameters).length)
    away = _directions(hessian(landscape, parameters, centre), radius)
    points = np.array(centre) + away
    jitted = program(_gradient_at_each, _PROGRAMS, landscape, "landscape")
    slopes = np.asarray(jitted(landscape, parameters, points))
    convexity = (slopes * away).sum(axis=1) / (away**2).sum(axis=1)
    variance = 2.0 * noise**2 + _examples_variance(landscape, points)
    return Constants(radius, float(convexity.min()), float((slopes**2).sum(axis=1).max()), variance)


def _directions(curvature: np.ndarray, radius: float) -> np.ndarray:
    """Points of the ball about its middle, (points, 2); on a quadratic they hold each extreme."""
    angle = 2.0 * math.pi * np.arange(_ANGLES) / _ANGLES
    principal = np.linalg.eigh(curvature)[1].T
    rays = np.concatenate((np.stack((np.cos(angle), np.sin(angle)), axis=1), principal, -principal))
    radii = radius * np.arange(1, _RADII + 1) / _RADII
    return (radii[:, None, None] * rays[None]).reshape(-1, 2)


@partial(jax.jit, static_argnames=("landscape",))
def _gradient_at_each(landscape: Landscape, parameters: Any, points: Points) -> Points:
    return jax.vmap(jax.jacfwd(lambda theta: landscape.loss(theta, parameters)))(points)


def _examples_variance(landscape: Landscape, points: Float[np.ndarray, "points 2"]) -> float:
    """max over the points of (1/N) sum_i |g_i - mean g|^2; 0 without a data set."""
    if landscape.data is None:
        return 0.0
    jitted = program(_variance_at_each, _PROGRAMS, landscape, "landscape")
    return float(in_blocks(partial(jitted, landscape), points, max(_AT_ONCE // len(landscape.data), 1)).max())


@partial(jax.jit, static_argnames=("landscape",))
def _variance_at_each(landscape: Landscape, points: Points) -> Float[Array, " points"]:
    assert landscape.data
    gradients = jax.vmap(jax.jacfwd(landscape.data.each))(points)
    return jnp.sum(jnp.var(gradients, axis=1), axis=1)


def share(examples: int, batch: int | None) -> float:
    """1/B, the part of one example's variance that a batch keeps; with a short last batch its mean over an epoch."""
    if not examples:
        return 1.0 / (batch or 1)
    batch = batch or examples
    full, short = divmod(examples, batch)
    sizes = [batch] * full + [short] * (short > 0)
    return sum(1.0 / size for size in sizes) / len(sizes)


def bound(constants: Constants, rate: float, kept: float) -> Bound:
    """The lecture's bound at rate a; `kept` is 1/B, as `share` says."""
    _, convexity, slope, variance = constants
    if not convexity > 0:
        return Bound(None, (Reason.NOT_CONVEX,))
    value = rate * (variance * kept + slope) / (2.0 * convexity)
    return Bound(value, (Reason.RATE_TOO_LARGE,) if 2.0 * rate * convexity > 1.0 else ())
