"""Six-hump camel: six minima in pairs, since (x, y) and (-x, -y) are equally high; two of them are the lowest."""

from typing import NamedTuple

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Dixon's and Szego's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2, with x = theta_0 and y = theta_1."""
    x, y = theta[0] ** 2, theta[1] ** 2
    return (4.0 - 2.1 * x + x**2 / 3.0) * x + theta[0] * theta[1] + (4.0 * y - 4.0) * y


MINIMA = tuple(
    Minimum((sign * x, sign * y), height, is_global)
    for x, y, height, is_global in (
        (0.08984201310031806, -0.7126564030207396, -1.0316284534898774, True),
        (1.7036067149699807, -0.7960835686726252, -0.21546382438371725, False),
        (1.6071047529201974, 0.5686514548841313, 2.1042503103112575, False),
    )
    for sign in (1.0, -1.0)
)
SADDLES = (
    Saddle((0.0, 0.0), 0.0),
    *(
        Saddle((sign * x, sign * y), height)
        for x, y, height in (
            (1.1092053368047863, -0.7682680925095398, 0.5437186009781856),
            (1.6380679841897787, 0.2286740690443941, 2.2293571975307143),
            (1.296070267167109, 0.6050843880386586, 2.22947081802986),
        )
        for sign in (1.0, -1.0)
    ),
)

LANDSCAPE = Landscape(
    slug="six_hump_camel",
    title="Six-hump camel",
    idea="Six minima at three heights: a first look at how many places there are to get stuck in.",
    formula=(
        r"L(\theta) = \left(4 - 2.1\,\theta_0^2 + \tfrac{1}{3}\theta_0^4\right)\theta_0^2 + \theta_0\theta_1"
        r" + \left(4\,\theta_1^2 - 4\right)\theta_1^2"
    ),
    source="L. C. W. Dixon and G. P. Szego, Towards Global Optimisation 2, 1978.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 2.0), (-1.2, 1.2)),
    starts={"on the left": (-1.9, 0.2), "on the right": (1.3, 0.3), "between the best two": (0.3, 0.05)},
    minima=lambda parameters: MINIMA,
    scale=lambda parameters: Scale(curvature=50.0, length=2.0),
    saddles=lambda parameters: SADDLES,
)
