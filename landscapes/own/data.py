"""A person's own points, and a model that is fitted to them: the sum or the mean of the squared errors as a landscape.

Derivatives are exact. The minimum of a line is known; those of other models are looked for in the view.
"""

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Annotated, Any, NamedTuple

import numpy as np

from landscapes.data_set import REDUCTION, SUM
from landscapes.landscape import Domain, Minimum, Saddle, Scale
from landscapes.own.kind import OwnKind, OwnLandscape
from landscapes.own.models import LINE, SIGMOID, derivatives, losses, model_of, read_model
from landscapes.own.named_starts import proposed_start
from landscapes.own.points import points_text, read_points
from landscapes.own.scale import scale_within
from landscapes.own.stationary import Stationary, stationary
from landscapes.own.view_sides import HALF, NUMBER, as_far_as_they_make_sense, check
from quantities import Scalar, Value

SLUG, POINTS, MODEL_TEXT = "own_data", "points", "model"
DEFAULT = points_text(
    zip(
        (-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3),
        (-0.7, 0.1, -0.3, 0.4, 0.2, 1.1, 0.8, 1.3, 1.2, 2.1, 1.8, 2.0, 2.8),
        strict=True,
    )
)
SIDES = ("t0_low", "t0_high", "t1_low", "t1_high")
ROWS_IN_LINK = 60  # of more a page's link would be longer than a mail or a chat carries
_SMALL, _LARGE = (81, 60), (41, 100)  # points along a side of the search's grid; the second one for more points
_KEPT = 64
_LATEX = (
    r"\begin{{array}}{{l}} L(\theta) = \sum_{{i=1}}^{{{points}}}\left(f(x_i) - y_i\right)^2,\\[6pt]"
    r"{size} f(x) = {model} \end{{array}}"
)
_LONG = 30  # characters of a model; a longer one is written smaller
_TITLES = {LINE: "My own data: a line", SIGMOID: "My own data: a sigmoid"}
_TITLE = "My own data: a formula"


class Parameters(NamedTuple):
    """How the losses are taken together, and the view."""

    reduction: Annotated[Scalar, REDUCTION] = SUM
    t0_low: Annotated[Scalar, NUMBER] = -HALF
    t0_high: Annotated[Scalar, NUMBER] = HALF
    t1_low: Annotated[Scalar, NUMBER] = -HALF
    t1_high: Annotated[Scalar, NUMBER] = HALF


def read(given: Mapping[str, Any]) -> dict[str, str]:
    """The points and the model, each in the one usual way.

    Raises:
        Refused: one makes no sense.
    """
    model = read_model(MODEL_TEXT, given.get(MODEL_TEXT, LINE))
    return {MODEL_TEXT: model, POINTS: read_points(POINTS, given.get(POINTS, DEFAULT))}


def view(parameters: Any) -> Domain:
    """The part of the plane to show."""
    return Domain((parameters.t0_low, parameters.t0_high), (parameters.t1_low, parameters.t1_high))


@lru_cache(maxsize=_KEPT)
def found(model: str, points: str, parameters: Any) -> Stationary:
    """The minima and the saddles in the view; of a line the least squares, wherever they are."""
    one = model_of(model, points)
    factor = one.data.reduction_factor(parameters)
    at_points = partial(losses, one, factor)
    if model == LINE:
        best, *_ = np.linalg.lstsq(np.stack([np.ones_like(one.data.x), one.data.x], axis=1), one.data.y)
        return Stationary((Minimum(tuple(best.tolist()), float(at_points(best))),), ())
    grid = _SMALL[0] if len(one.data) <= _SMALL[1] else _LARGE[0]
    return stationary(derivatives(one, factor), view(parameters), grid, at_points)


@lru_cache(maxsize=_KEPT)
def _scale(model: str, points: str, parameters: Any) -> Scale:
    one = model_of(model, points)
    return scale_within(derivatives(one, one.data.reduction_factor(parameters)), view(parameters))


@lru_cache(maxsize=_KEPT)
def _landscape(model: str, points: str, here: Parameters) -> OwnLandscape:
    one = model_of(model, points)

    def minima(parameters: Any) -> tuple[Minimum, ...]:
        return found(model, points, parameters).minima

    def saddles(parameters: Any) -> tuple[Saddle, ...]:
        return found(model, points, parameters).saddles

    def values(at: np.ndarray, parameters: Any) -> np.ndarray:
        return losses(one, one.data.reduction_factor(parameters), at)

    return OwnLandscape(
        slug=SLUG,
        title=_TITLES.get(model, _TITLE),
        idea="A model that is fitted to points of your own.",
        formula=_LATEX.format(
            points=len(one.data), model=one.latex, size=r"\footnotesize" if len(model) > _LONG else ""
        ),
        source="your own",
        parameters=Parameters,
        loss=one.data.loss,
        domain=view,
        starts={"proposed": proposed_start(derivatives(one, 1.0), view(here))},
        minima=minima,
        scale=lambda parameters: _scale(model, points, parameters),
        saddles=saddles,
        residuals=one.data.residuals,
        data=one.data,
        values=values,
        searched=model != LINE,
        texts={MODEL_TEXT: model, POINTS: points},
        identity=(SLUG, model, points),
        bound=0.0,
    )


def make(texts: Mapping[str, str], numbers: Mapping[str, Value]) -> OwnLandscape:
    """The landscape of these points and this model."""
    here = as_far_as_they_make_sense(Parameters, numbers, SIDES)
    return _landscape(texts[MODEL_TEXT], texts[POINTS], here)


KIND = OwnKind(SLUG, "My own data", (MODEL_TEXT, POINTS), read, make, partial(check, SIDES), (POINTS,))
