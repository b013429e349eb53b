"""Rosenbrock's valley: easy to find, hard to follow, because it bends."""

import math
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Float

from landscapes.landscape import Domain, Landscape, Line, Minimum, Scale, Theta
from quantities import Range, Scalar


class Parameters(NamedTuple):
    """Where the minimum is, and how steep the walls are."""

    a: Annotated[Scalar, Range(-1.4, 1.4, "The minimum is at (a, a squared).")] = 1.0
    b: Annotated[Scalar, Range(1.0, 1000.0, "How steep the walls of the valley are.", log=True)] = 100.0


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (a - theta_0)^2 + b (theta_1 - theta_0^2)^2, zero at (a, a^2)."""
    return (parameters.a - theta[0]) ** 2 + parameters.b * (theta[1] - theta[0] ** 2) ** 2


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "2"]:
    """r = (a - theta_0, sqrt(b) (theta_1 - theta_0^2))."""
    return jnp.stack((parameters.a - theta[0], jnp.sqrt(parameters.b) * (theta[1] - theta[0] ** 2)))


def crossings(parameters: Parameters) -> tuple[Minimum, ...]:
    """The minima of the cut theta_1 = a^2: at theta_0 = a, and where it crosses the valley's other arm.

    The slope along the cut is (theta_0 - a) (2 + 4 b theta_0 (theta_0 + a)), so the other one needs a^2 > 2 / b.
    """
    a, b = float(parameters.a), float(parameters.b)
    home = Minimum((a, 0.0), 0.0)
    if a**2 <= 2.0 / b:
        return (home,)
    x = -(a + math.copysign(math.sqrt(a**2 - 2.0 / b), a)) / 2.0
    return home, Minimum((x, 0.0), (a - x) ** 2 + b * (a**2 - x**2) ** 2, is_global=False)


def cut_domain(parameters: Parameters) -> tuple[Scalar, Scalar]:
    """Both walls, as high as the hump between them; wider where there is hardly a hump."""
    reach = 0.8 + 0.8 * abs(parameters.a)
    return -reach, reach


LANDSCAPE = Landscape(
    slug="rosenbrock",
    title="Rosenbrock",
    idea="A curved valley: reaching its floor is easy, walking along it is hard.",
    formula=r"L(\theta) = (a - \theta_0)^2 + b\left(\theta_1 - \theta_0^2\right)^2",
    source=(
        "H. H. Rosenbrock, An automatic method for finding the greatest or least value of a function, "
        "The Computer Journal 3, 1960."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 2.0), (-1.0, 3.0)),
    starts={"left shoulder": (-1.5, 2.0), "Rosenbrock's own": (-1.2, 1.0), "far corner": (1.5, -0.5)},
    minima=lambda parameters: (Minimum((parameters.a, parameters.a**2), 0.0),),
    scale=lambda parameters: Scale(curvature=20.0 * parameters.b, length=2.0),
    residuals=residuals,
    line=Line(  # across the valley, at the height of the minimum
        origin=lambda parameters: (0.0, parameters.a**2),
        direction=(1.0, 0.0),
        domain=cut_domain,
        starts={"on the hump": 0.2, "on the left wall": -0.79, "on the right wall": 0.79},
        minima=crossings,
    ),
)
