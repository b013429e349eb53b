"""Line fit: a straight line through twelve points, whose loss is a bowl a little longer than wide."""

import json
from pathlib import Path
from typing import Annotated, NamedTuple

import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.data_set import REDUCTION, SUM, LinearPredictor
from landscapes.landscape import Domain, Landscape, Line, Minimum, Scale
from quantities import Scalar

_BOOK = json.loads((Path(__file__).parent / "data" / "line.json").read_text())


class Parameters(NamedTuple):
    """The data are the book's; only how their losses are taken together is free."""

    reduction: Annotated[Scalar, REDUCTION] = SUM


def basis(x: Float[ArrayLike, " points"]) -> Float[np.ndarray, "points 2"]:
    """u = theta_0 + theta_1 x."""
    return np.stack([np.ones_like(x), np.asarray(x)], axis=-1)


def link(u: Float[Array, " points"]) -> Float[Array, " points"]:
    """f = u."""
    return u


DATA = LinearPredictor(np.array(_BOOK["x"]), np.array(_BOOK["y"]), link, axes=("x", "y"), basis=basis)
_BEST, *_ = np.linalg.lstsq(basis(DATA.x), DATA.y)


def minima(parameters: Parameters) -> tuple[Minimum, ...]:
    """The least squares."""
    height = float(((basis(DATA.x) @ _BEST - DATA.y) ** 2).sum()) * DATA.reduction_factor(parameters)
    return (Minimum(tuple(_BEST.tolist()), height),)


LANDSCAPE = Landscape(
    slug="line_fit",
    title="Line fit",
    idea="The simplest model there is: a straight line, and every mini-batch has a best line of its own.",
    formula=(
        r"\begin{array}{l} L(\theta) = \sum_{i=1}^{12}\left(f(x_i) - y_i\right)^2,\\[6pt]"
        r"f(x) = \theta_0 + \theta_1 x \end{array}"
    ),
    source=_BOOK["source"],
    parameters=Parameters,
    loss=DATA.loss,
    domain=lambda parameters: Domain((0.0, 2.0), (-1.0, 1.0)),
    starts={"the book's": (0.6, -0.2), "lower right": (1.8, -0.8), "upper left": (0.2, 0.9)},
    minima=minima,
    scale=lambda parameters: Scale(curvature=60.0 * DATA.reduction_factor(parameters), length=1.0),
    residuals=DATA.residuals,
    data=DATA,
    line=Line(  # the slope alone, with the best intercept
        origin=lambda parameters: (float(_BEST[0]), 0.0),
        direction=(0.0, 1.0),
        domain=lambda parameters: (-1.0, 2.0),
        starts={"downhill": -0.8, "flat": 0.0, "too steep": 1.8},
        minima=lambda parameters: tuple(Minimum((best.theta[1], 0.0), best.loss) for best in minima(parameters)),
    ),
)
