"""McCormick's function: a valley whose floor goes down in waves.

Outside of its domain the floor goes on falling, so the lowest point is the lowest of the domain only.
"""

import math
from typing import NamedTuple

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from landscapes.waves import sin
from quantities import Scalar

ROOT = math.sqrt(3.0) / 2.0


class Parameters(NamedTuple):
    """None: the numbers are McCormick's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = sin(theta_0 + theta_1) + (theta_0 - theta_1)^2 - 1.5 theta_0 + 2.5 theta_1 + 1.

    The slope is zero where theta_0 - theta_1 = 1 and cos s = -1/2, with s = theta_0 + theta_1;
    there the loss is sin s + s / 2.
    """
    waves = sin(theta[0] + theta[1])
    return waves + (theta[0] - theta[1]) ** 2 - 1.5 * theta[0] + 2.5 * theta[1] + 1.0


def _at(s: float) -> tuple[float, float]:
    return ((s + 1.0) / 2.0, (s - 1.0) / 2.0)


LANDSCAPE = Landscape(
    slug="mccormick",
    title="McCormick",
    idea="Two minima on the floor of one valley, the second a little higher: who comes from there gets caught.",
    formula=(r"L(\theta) = \sin(\theta_0 + \theta_1) + (\theta_0 - \theta_1)^2 - 1.5\,\theta_0 + 2.5\,\theta_1 + 1"),
    source=(
        "G. P. McCormick, Computability of global solutions to factorable nonconvex programs, "
        "Mathematical Programming 10, 1976."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-1.5, 4.0), (-3.0, 4.0)),
    starts={"on the left": (-1.0, 2.0), "near the second minimum": (3.5, 1.0), "past the saddle": (0.5, 1.0)},
    minima=lambda parameters: (
        Minimum(_at(-2.0 * math.pi / 3.0), -ROOT - math.pi / 3.0),
        Minimum(_at(4.0 * math.pi / 3.0), -ROOT + 2.0 * math.pi / 3.0, is_global=False),
    ),
    scale=lambda parameters: Scale(curvature=100.0, length=4.0),
    saddles=lambda parameters: (Saddle(_at(2.0 * math.pi / 3.0), ROOT + math.pi / 3.0),),
)
