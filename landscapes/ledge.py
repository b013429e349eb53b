"""Ledge: a slope ends on a flat ledge with a small dent, and beyond its edge lies a deeper valley.

Gradient descent comes to rest in the dent. Momentum brings speed from the slope, and rolls through it.
"""

from typing import NamedTuple

import jax.numpy as jnp

from landscapes.landscape import Domain, Landscape, Line, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are chosen so that one rate shows it, with momentum 0.9 and without."""


def _ramp(u: Scalar) -> Scalar:
    """s(u) = log(1 + e^(2 u)) / 2: flat on the left, of slope 1 on the right."""
    return 0.5 * jnp.logaddexp(0.0, 2.0 * u)


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = s(-2 - x) + s(x - 4.2) - 0.3 e^(-8 x^2) - 1.5 e^(-(x - 3)^2) + 1.5 + y^2 / 2."""
    x, y = theta[0], theta[1]
    walls = _ramp(-2.0 - x) + _ramp(x - 4.2)
    return walls - 0.3 * jnp.exp(-8.0 * x**2) - 1.5 * jnp.exp(-((x - 3.0) ** 2)) + 1.5 + 0.5 * y**2


DENT, VALLEY = (0.003908316798256144, 0.0), (2.973586829330189, 0.0)
MINIMA = (Minimum(VALLEY, 0.04234369613045939), Minimum(DENT, 1.2089653939792029, is_global=False))

LANDSCAPE = Landscape(
    slug="ledge",
    title="Ledge",
    idea="A slope ends on a ledge with a small dent: gradient descent stays in it, momentum rolls through.",
    formula=(
        r"\begin{array}{l} L(\theta) = s(-2-\theta_0) + s(\theta_0-4.2) - 0.3\,e^{-8\theta_0^2}\\[6pt]"
        r"\qquad {} - 1.5\,e^{-(\theta_0-3)^2} + 1.5 + \tfrac{1}{2}\theta_1^2,\\[6pt]"
        r"s(u) = \tfrac{1}{2}\log\left(1 + e^{2u}\right) \end{array}"
    ),
    source=(
        "Made for this app; on momentum as a heavy ball: B. T. Polyak, Some methods of speeding up the convergence "
        "of iteration methods, 1964."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-2.5, 2.5)),
    starts={"on the slope": (-4.0, 1.0), "on the other side": (4.8, -1.0), "at the edge": (1.2, 1.5)},
    minima=lambda parameters: MINIMA,
    # A rate of 0.2 for gradient descent, which is stable in the dent, too.
    scale=lambda parameters: Scale(curvature=5.0, length=5.0),
    saddles=lambda parameters: (Saddle((0.7404278409922145, 0.0), 1.4897435761146414),),
    line=Line(
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0, 0.0),
        domain=lambda parameters: (-5.0, 5.0),
        starts={"on the slope": -4.0, "on the other side": 4.8, "at the edge": 1.2},
        minima=lambda parameters: MINIMA,
    ),
)
