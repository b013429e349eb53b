"""Three-hump camel: a good minimum between two poor ones.

The survey's domain reaches to 5, where the sixth power hides everything else; here it is +-2.5.
"""

import math
from typing import NamedTuple

from landscapes.landscape import Domain, Landscape, Line, Minimum, Point, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are the survey's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2, with x = theta_0 and y = theta_1.

    The slope is zero where y = -x / 2 and x = 0 or x^2 = 2.1 +- sqrt(0.91); there the loss is
    1.75 x^2 - 1.05 x^4 + x^6 / 6.
    """
    square = theta[0] ** 2
    return square * (2.0 - 1.05 * square + square**2 / 6.0) + theta[0] * theta[1] + theta[1] ** 2


def _pair(square: float) -> tuple[tuple[Point, float], tuple[Point, float]]:
    x, height = math.sqrt(square), square * (1.75 - 1.05 * square + square**2 / 6.0)
    return ((x, -x / 2.0), height), ((-x, x / 2.0), height)


WELLS = _pair(2.1 + math.sqrt(0.91))  # the poor ones
ALONG = math.sqrt(5.0) / 2.0  # of the line y = -x / 2, for each x

LANDSCAPE = Landscape(
    slug="three_hump_camel",
    title="Three-hump camel",
    idea="The best minimum lies in the middle, and from both sides a poorer one comes first.",
    formula=r"L(\theta) = 2\,\theta_0^2 - 1.05\,\theta_0^4 + \tfrac{1}{6}\,\theta_0^6 + \theta_0\theta_1 + \theta_1^2",
    source=(
        "M. Jamil and X.-S. Yang, A literature survey of benchmark functions for global optimization problems, "
        "2013, function 29."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.5, 2.5), (-2.5, 2.5)),
    starts={"upper left": (-2.2, 2.0), "close to the middle": (0.8, 1.5), "lower right": (2.2, 0.5)},
    minima=lambda parameters: (
        Minimum((0.0, 0.0), 0.0),
        *(Minimum(*each, is_global=False) for each in WELLS),
    ),
    scale=lambda parameters: Scale(curvature=100.0, length=2.0),
    saddles=lambda parameters: tuple(Saddle(*each) for each in _pair(2.1 - math.sqrt(0.91))),
    line=Line(  # y = -x / 2, through all three minima
        origin=lambda parameters: (0.0, 0.0),
        direction=(1.0 / ALONG, -0.5 / ALONG),
        domain=lambda parameters: (-2.4, 2.4),
        starts={"on the left": -2.3, "between two": 1.0, "on the right": 2.3},
        minima=lambda parameters: (
            Minimum((0.0, 0.0), 0.0),
            *(Minimum((ALONG * x, 0.0), height, is_global=False) for (x, _), height in WELLS),
        ),
    ),
)
