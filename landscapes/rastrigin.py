"""Rastrigin's function: a bowl covered with a regular grid of waves, each trough a minimum of its own.

Of its 121 minima only the nine around the middle are listed, and of its saddles those on the
way from the lowest one to its neighbours.
"""

import math
from itertools import product
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from landscapes.waves import cos, sin
from quantities import Range, Scalar


class Parameters(NamedTuple):
    """How high the waves are."""

    height: Annotated[Scalar, Range(1.0, 10.0, "How high the waves on the bowl are; Rastrigin has 10.")] = 10.0


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "4"]:
    """r = (x, sqrt(2 A) sin(pi x)) for both x, since 1 - cos(2 pi x) = 2 sin^2(pi x)."""
    return jnp.concatenate((theta, jnp.sqrt(2.0 * parameters.height) * sin(jnp.pi * theta)))


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sum over both x of x^2 + A (1 - cos(2 pi x))."""
    return jnp.sum(theta**2 + parameters.height * (1.0 - cos(2.0 * jnp.pi * theta)))


def _flat(height: float, near: float) -> tuple[float, float]:
    """Where x + pi A sin(2 pi x) = 0 near this x, by Newton's method, and how high the curve is there."""
    x = near
    for _ in range(20):
        slope = x + math.pi * height * math.sin(2.0 * math.pi * x)
        x -= slope / (1.0 + 2.0 * math.pi**2 * height * math.cos(2.0 * math.pi * x))
    return x, x**2 + height * (1.0 - math.cos(2.0 * math.pi * x))


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The lowest one and the eight troughs around it."""
    x, high = _flat(float(parameters.height), 1.0)
    troughs = ((0.0, 0.0), (x, high), (-x, high))
    return tuple(Minimum((x, y), low + high, x == y == 0.0) for (x, low), (y, high) in product(troughs, repeat=2))


def saddles(parameters: Parameters) -> tuple[Saddle, ...]:
    """The four passes around the lowest minimum."""
    x, high = _flat(float(parameters.height), 0.5)
    return tuple(Saddle(theta, high) for theta in ((x, 0.0), (-x, 0.0), (0.0, x), (0.0, -x)))


LANDSCAPE = Landscape(
    slug="rastrigin",
    title="Rastrigin",
    idea="A grid of traps on a bowl: the slope tells about the next trough, not about the best one.",
    formula=r"L(\theta) = \sum_{i=0}^{1}\left(\theta_i^2 + A\left(1 - \cos 2\pi\theta_i\right)\right)",
    source="L. A. Rastrigin, Systems of extremal control, 1974; two parameters, with A free.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.12, 5.12), (-5.12, 5.12)),
    starts={"far out": (-3.6, 2.7), "two troughs away": (1.7, -1.8), "beside the best one": (0.3, 0.4)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=40.0 * parameters.height, length=5.0),
    saddles=saddles,
    residuals=residuals,
)
