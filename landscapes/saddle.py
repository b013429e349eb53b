"""Saddle: up one way, down the other. The slope vanishes in the middle, and that is not the end.

A run that starts on the line theta_1 = 0 meets no slope that leads off it, and comes to rest on the saddle.
A run that starts beside the line lingers there, for longer the gentler the fall is. There is no lowest point.
"""

from typing import Annotated, NamedTuple

from landscapes.landscape import Domain, Landscape, Saddle, Scale, Theta
from quantities import Range, Scalar


class Parameters(NamedTuple):
    """How steep the way out is."""

    fall: Annotated[Scalar, Range(0.01, 1.0, "How strongly the ground bends down along the second axis.", log=True)] = (
        1.0
    )


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = (theta_0^2 - c theta_1^2) / 2."""
    return 0.5 * (theta[0] ** 2 - parameters.fall * theta[1] ** 2)


LANDSCAPE = Landscape(
    slug="saddle",
    title="Saddle",
    idea="The slope is zero in the middle, but this is no minimum: there is a way down on both sides.",
    formula=r"L(\theta) = \tfrac{1}{2}\left(\theta_0^2 - c\,\theta_1^2\right)",
    source="Y. Dauphin et al., Identifying and attacking the saddle point problem, NIPS 2014, section 2.",
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-5.0, 5.0), (-5.0, 5.0)),
    starts={"near the line": (-4.0, 0.01), "on the line": (-4.0, 0.0), "beside the saddle": (0.4, -0.3)},
    minima=lambda parameters: (),
    # Calm, so that the stay near the saddle can be watched.
    scale=lambda parameters: Scale(curvature=20.0, length=5.0),
    saddles=lambda parameters: (Saddle((0.0, 0.0), 0.0),),
)
