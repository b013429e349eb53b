"""Goldstein and Price's function: two polynomials of degree four multiplied, so heights go from 3 to a million."""

from typing import NamedTuple

from landscapes.landscape import Domain, Landscape, Minimum, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: the numbers are Goldstein's and Price's."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (1 + (x + y + 1)^2 p) (30 + (2x - 3y)^2 q), with two quadratics p and q; 3 at (0, -1)."""
    x, y = theta[0], theta[1]
    p = 19.0 - 14.0 * x + 3.0 * x**2 - 14.0 * y + 6.0 * x * y + 3.0 * y**2
    q = 18.0 - 32.0 * x + 12.0 * x**2 + 48.0 * y - 36.0 * x * y + 27.0 * y**2
    return (1.0 + (x + y + 1.0) ** 2 * p) * (30.0 + (2.0 * x - 3.0 * y) ** 2 * q)


LANDSCAPE = Landscape(
    slug="goldstein_price",
    title="Goldstein-Price",
    idea="Heights from 3 to a million on one map: no single learning rate fits the walls and the valleys.",
    formula=(
        r"\begin{gathered}L(\theta) = \left(1 + (x+y+1)^2\,p\right)\left(30 + (2x-3y)^2\,q\right),"
        r"\quad (x, y) = \theta \\"
        r"p = 19 - 14x + 3x^2 - 14y + 6xy + 3y^2 \\"
        r"q = 18 - 32x + 12x^2 + 48y - 36xy + 27y^2\end{gathered}"
    ),
    source="A. A. Goldstein and J. F. Price, On descent from local minima, Mathematics of Computation 25, 1971.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 2.0), (-2.0, 2.0)),
    starts={"on the left": (-0.5, -0.8), "on the right": (1.5, -0.3), "upper right": (1.3, 1.0)},
    minima=lambda parameters: (
        Minimum((0.0, -1.0), 3.0),
        Minimum((-0.6, -0.4), 30.0, is_global=False),
        Minimum((1.8, 0.2), 84.0, is_global=False),
        Minimum((1.2, 0.8), 840.0, is_global=False),
    ),
    scale=lambda parameters: Scale(curvature=100000.0, length=2.0),
    saddles=lambda parameters: (
        Saddle((-0.4, -0.6), 35.0),
        Saddle((1.2, -0.2), 99.0),
        Saddle((1.4, 0.6), 980.0),
        Saddle((0.6, 0.4), 990.0),
    ),
)
