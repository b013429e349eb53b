"""Monkey saddle: three ways down and three ways up, two for the legs and one for the tail.

The Hessian at the saddle is zero, so no second derivative distinguishes the ways. Farther out the
slope grows like the square of the distance: a run falls faster and faster, without end.
"""

from typing import NamedTuple

from landscapes.landscape import Domain, Landscape, Saddle, Scale, Theta
from quantities import Scalar


class Parameters(NamedTuple):
    """None: turning or stretching it changes nothing that matters."""


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = theta_0^3 - 3 theta_0 theta_1^2, which is r^3 cos(3 angle)."""
    return theta[0] ** 3 - 3.0 * theta[0] * theta[1] ** 2


LANDSCAPE = Landscape(
    slug="monkey_saddle",
    title="Monkey saddle",
    idea="Three valleys meet where slope and curvature are both zero: nothing there says which way is down.",
    formula=r"L(\theta) = \theta_0^3 - 3\,\theta_0\,\theta_1^2",
    source="D. Hilbert and S. Cohn-Vossen, Anschauliche Geometrie, 1932, section 29.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-2.0, 2.0), (-2.0, 2.0)),
    starts={"near a ridge": (1.5, 0.05), "on a ridge": (1.5, 0.0), "at the top of a valley": (-0.2, 0.1)},
    minima=lambda parameters: (),
    # The curvature, 6 r, grows without end; calm, so that the fall can be watched.
    scale=lambda parameters: Scale(curvature=100.0, length=2.0),
    saddles=lambda parameters: (Saddle((0.0, 0.0), 0.0, degenerate=True),),
)
