"""Model space: a data set as it is drawn, and what a picture needs to draw any fit from theta alone.

Where f(x) = link(basis(x) . theta + constant(x)), both at a few places and a table of the link are enough: code that
draws needs no formula. Of a typed model it gets the formula, as a tree of lists.
"""

from typing import Any, NamedTuple

import numpy as np

from expressions.formulas import nested
from landscapes import DataSet, FormulaModel, LinearPredictor

PLACES = 161
REACH = 32.0  # the table goes from u = -REACH to REACH; beyond, every link is a straight line or nearly
_TABLE = 4097  # its parts are a power of two long: their ends are exact in float32, and so is a line's slope
_MARGIN = 0.06


class ModelSpace(NamedTuple):
    """What is drawn.

    points: (N, 2), each example across and up. labels: (N,), 0 or 1, or None where there are no classes.
    across, up: the limits of the picture.
    basis: (places, 2), what each parameter is multiplied with: for a curve at PLACES evenly spaced places
        across; for two features in the picture's corners, in turn from the lower left one, with the lower
        right one next. Along an edge u is linear there.
    constant: (places,), what u has at these places whatever theta is, as along a line; None where it has nothing.
    link: f at evenly spaced u from -REACH to REACH.
    formula: of a typed model, whose fit is f at PLACES evenly spaced places across; then there are no basis and link.
    """

    points: np.ndarray
    labels: np.ndarray | None
    across: tuple[float, float]
    up: tuple[float, float]
    basis: np.ndarray | None
    constant: np.ndarray | None
    link: np.ndarray | None
    formula: list[Any] | None = None


def model_space(data: DataSet) -> ModelSpace:
    """The data set's picture."""
    two_features = data.x.ndim == 2
    points = data.x if two_features else np.stack([data.x, data.y], axis=1)
    across, up = (_limits(points[:, k]) for k in range(2))
    corners = np.array([(across[i], up[j]) for i, j in ((0, 0), (1, 0), (1, 1), (0, 1))])
    places = corners if two_features else np.linspace(*across, PLACES)
    labels = data.y if data.classes else None
    if isinstance(data, FormulaModel):
        return ModelSpace(points, labels, across, up, None, None, None, nested(data.tree))
    assert isinstance(data, LinearPredictor)
    basis = np.asarray(data.basis(places))
    constant = np.asarray(data.constant(places)) if data.constant else None
    link = np.asarray(data.link(np.linspace(-REACH, REACH, _TABLE)))
    return ModelSpace(points, labels, across, up, basis, constant, link)


def _limits(values: np.ndarray) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    margin = _MARGIN * (high - low) or 1.0  # all may be the same
    return low - margin, high + margin
