"""The Gabor model: a wavelet fitted to 30 points, whose loss has one deep basin and many traps.

The loss is the sum over the points, as in the book; most libraries would take the mean.
"""

import json
import math
from pathlib import Path
from typing import Annotated, NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.data_set import REDUCTION, SUM, LinearPredictor
from landscapes.landscape import Domain, Landscape, Line, Minimum, Saddle, Scale
from landscapes.waves import sin
from quantities import Scalar

_BOOK = json.loads((Path(__file__).parent / "data" / "gabor.json").read_text())


class Parameters(NamedTuple):
    """The data are the book's; only how their losses are taken together is free."""

    reduction: Annotated[Scalar, REDUCTION] = SUM


def basis(x: Float[ArrayLike, " points"]) -> Float[np.ndarray, "points 2"]:
    """u = theta_0 + 0.06 theta_1 x."""
    return np.stack([np.ones_like(x), 0.06 * np.asarray(x)], axis=-1)


def link(u: Float[Array, " points"]) -> Float[Array, " points"]:
    """f = sin(u) exp(-u^2 / 32)."""
    return sin(u) * jnp.exp(-(u**2) / 32.0)


DATA = LinearPredictor(np.array(_BOOK["x"]), np.array(_BOOK["y"]), link, axes=("x", "y"), basis=basis)


_DEEP, _TRAP = _BOOK["minima"][:2]
_APART = math.dist(_DEEP["phi"], _TRAP["phi"])


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The one deep basin and the traps."""
    return tuple(
        Minimum(tuple(m["phi"]), m["loss"] * DATA.reduction_factor(parameters), m["global"]) for m in _BOOK["minima"]
    )


def minima_on_line(parameters: Parameters) -> tuple[Minimum, ...]:
    """The two that the line goes through, and a third hollow of the line beside another trap."""
    factor = DATA.reduction_factor(parameters)
    return (
        Minimum((0.0, 0.0), _DEEP["loss"] * factor),
        Minimum((-6.225546879005892, 0.0), 3.3564269931445843 * factor, is_global=False),
        Minimum((7.067877835860063, 0.0), 3.674362427478885 * factor, is_global=False),
    )


def saddles(parameters: Parameters) -> tuple[Saddle, ...]:
    """The passes between them."""
    return tuple(Saddle(tuple(s["phi"]), s["loss"] * DATA.reduction_factor(parameters)) for s in _BOOK["saddles"])


LANDSCAPE = Landscape(
    slug="gabor",
    title="Gabor model",
    idea="One deep basin and several traps: where you start decides where you end.",
    formula=(
        r"\begin{array}{l} L(\theta) = \sum_{i=1}^{30}\left(f(x_i) - y_i\right)^2,\\[6pt]"
        r"f(x) = \sin(u)\,e^{-u^2/32},\\[6pt] u = \theta_0 + 0.06\,\theta_1 x \end{array}"
    ),
    source=_BOOK["source"],
    parameters=Parameters,
    loss=DATA.loss,
    domain=lambda parameters: Domain((-10.0, 10.0), (2.5, 22.5)),
    starts={"the book's": (-1.5, 8.5), "in a trap": (-8.0, 8.0), "from the right": (2.5, 9.0)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=20.0 * DATA.reduction_factor(parameters), length=10.0),
    saddles=saddles,
    residuals=DATA.residuals,
    data=DATA,
    line=Line(  # through the deep basin's minimum and the trap that is next to it
        origin=lambda parameters: tuple(_DEEP["phi"]),
        direction=tuple((deep - trap) / _APART for deep, trap in zip(_DEEP["phi"], _TRAP["phi"], strict=True)),
        domain=lambda parameters: (-8.0, 9.0),
        starts={"above a trap": -4.0, "above the deep basin": 3.0, "above the other trap": 5.0},
        minima=minima_on_line,
    ),
)
