"""A view of a fit that nobody has chosen one for: a square around the best weights, as wide as the data ask for."""

from functools import partial

import numpy as np

from landscapes.landscape import Domain
from landscapes.own.models import LINE, SIGMOID, derivatives, losses, model_of
from landscapes.own.stationary import stationary

_USUAL = 10.0
_WIDEST = Domain((-20.0, 20.0), (-20.0, 20.0))
_GRID = 61
_ENOUGH = 60
_FEW = 6  # stationary points beside the best that a view has room for
_ROOM = 1.3  # times the distance of the farthest of them
_SPREADS = 2.0  # the fit moves by so many standard deviations of y from the middle to the edge
_FARTHEST, _NEAREST = 1e5, 1e-3
_HIGHEST = 1e12  # times the losses of the data: beyond it a map shows nothing but the rise
_AROUND = np.stack(np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-1, 1, 5)), axis=-1)  # what wide panels show
_LEADS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def fit_view(points: str, text: str) -> Domain:
    """A square with round limits.

    Args:
        points, text: the points and the model, as they are read.
    """
    model = model_of(text, points)
    x, y = model.data.x, model.data.y
    if text == LINE:
        best, *_ = np.linalg.lstsq(np.stack([np.ones_like(x), x], axis=1), y)
        return _square(best, _reach(points, text, best))
    if text == SIGMOID:
        largest = float(np.abs(x).max())
        return _square(np.zeros(2), _USUAL if largest >= 0.5 else min(_USUAL / largest, _FARTHEST))
    some = model_of(text, "/".join(points.split("/")[:: -(-len(y) // _ENOUGH)]))  # to look around, some points will do
    found = stationary(derivatives(some, 1.0), _WIDEST, _GRID, partial(losses, some, 1.0))
    if not found.minima:
        return Domain((-_USUAL, _USUAL), (-_USUAL, _USUAL))
    best, *others = (np.array(one.theta) for one in (*found.minima, *found.saddles))
    away = sorted(float(np.abs(one - best).max()) for one in others)[:_FEW]
    reach = min(max([_reach(points, text, best), *(_ROOM * one for one in away)]), _USUAL)
    high = _HIGHEST * max(float(losses(some, 1.0, best)), float((some.data.y**2).sum()), 1.0)
    while reach > _NEAREST and not (losses(some, 1.0, best + reach * _AROUND) <= high).all():
        reach /= 2
    return _square(best, reach)


def _reach(points: str, text: str, best: np.ndarray) -> float:
    """How far each weight can go before the fit has moved by a few spreads of y; of the two the farther."""
    model = model_of(text, points)
    _, _, hessian = derivatives(model, 1.0)(best[None])
    moved = np.sqrt(np.abs(np.diagonal(hessian[0])) / (2 * len(model.data)))  # of the fit, for a weight's 1
    spread = float(model.data.y.std()) or max(abs(float(model.data.y[0])), 1.0)
    far = _SPREADS * spread / moved[np.isfinite(moved) & (moved > 0)]
    return float(np.clip(far.max(initial=0.0) or 1.0, _NEAREST, _FARTHEST))


def _square(middle: np.ndarray, reach: float) -> Domain:
    power = 10.0 ** np.floor(np.log10(reach))
    half = next(lead for lead in _LEADS if lead * power >= reach * (1 - 1e-9)) * power
    step = half / 10
    (left, right), (low, high) = ((_round(m, step) - half, _round(m, step) + half) for m in middle)
    return Domain(*((float(f"{a:.6g}"), float(f"{b:.6g}")) for a, b in ((left, right), (low, high))))


def _round(value: float, step: float) -> float:
    return float(np.round(value / step) * step)
