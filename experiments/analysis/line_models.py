"""Models of the loss along a line: what each degree of the Taylor polynomial predicts, and how far that holds.

    L(theta + s u) = L + s u.g + s^2 u'Hu / 2 + ...

Up to s u.g it is the first-order model, up to s^2 the second-order one. u has length 1, and its angle is counted from
the gradient g, so that u.g = |g| cos(angle): the loss falls most steeply at 180 degrees, wherever theta is.
"""

import math
from enum import StrEnum, auto
from typing import Any, NamedTuple

import numpy as np

from experiments.analysis.compared_levels import compared_levels
from experiments.analysis.taylor import DEGREE, expansion, line_expansion
from experiments.analysis.terrain import terrain
from landscapes import Landscape
from quantities import Range

ANGLE = Range(0.0, 360.0)  # degrees, counter-clockwise from the gradient to u
STEP_LENGTH = Range(1e-4, 10.0, log=True)
SHARE = 0.1  # of the true change: a model that is farther away has parted from the loss
DEGREES = range(DEGREE + 1)
_BEHIND, _AHEAD = 80, 160  # points of the line on both sides of theta
_POINTS = _BEHIND + 1 + _AHEAD + 1  # the last one is at eta
_ROOM = 1.25  # the line goes this much farther than eta
_ROUNDING = 8.0 * np.finfo(float).eps  # of the largest loss on the line, or of |g|
_CLOSEST = 1e-2  # of the line's first interval: models that part before that do so at once
_FLAT = 1e-7  # of |H| times the line's length: a smaller gradient cannot be seen


class Place(StrEnum):
    """Whether a point has a direction of steepest descent, and why not."""

    SLOPE = auto()
    FLAT = auto()  # the gradient is zero
    TIP = auto()  # the loss has no gradient there, so that its derivatives are NaN
    NOT_FINITE = auto()


class LineModels(NamedTuple):
    """The loss at theta and along u, with its models.

    place: whether theta has a direction of steepest descent.
    loss: L(theta). gradient: g, (2,). hessian: H, (2, 2). size: |g|.
    u: (2,), of length 1. slope: u.g.
    s: (points,), where the line is sampled, from behind theta to ahead of it; increasing, and one of them is 0.
    losses: (points,), L(theta + s u). models: (DEGREE + 1, points), what each degree takes it for.
    true_change: L(theta + eta u) - L(theta). changes: (DEGREE + 1,), what each degree predicts.
    parts: (DEGREE + 1,), the smallest s > 0 at which a degree has parted from the loss; 0 where it does so at once, NaN
        where it does not on the line.
    levels: losses whose level sets can be compared on a map, increasing; one of them is L(theta), unless that is the
        lowest there is.
    """

    place: Place
    loss: float
    gradient: np.ndarray
    hessian: np.ndarray
    size: float
    u: np.ndarray
    slope: float
    s: np.ndarray
    losses: np.ndarray
    models: np.ndarray
    true_change: float
    changes: np.ndarray
    parts: np.ndarray
    levels: np.ndarray


def reach(landscape: Landscape, parameters: Any) -> float:
    """How long the line is as a rule: a quarter of the domain's longer side."""
    return max(high - low for low, high in landscape.domain(parameters)) / 4.0


@np.errstate(all="ignore")  # what is not finite is an ordinary outcome
def line_models(landscape: Landscape, parameters: Any, theta: np.ndarray, angle: float, eta: float) -> LineModels:
    """The models of the full loss along a direction.

    Args:
        landscape, parameters: whose loss.
        theta: (2,).
        angle: degrees from the gradient to u, counter-clockwise. Where there is no gradient it is counted from the axis
            of theta_0.
        eta: the step length, at which the predicted change is compared with the true one.
    """
    length = max(reach(landscape, parameters), _ROOM * eta)
    loss, gradient, hessian = expansion(landscape, parameters, theta)
    size = float(np.linalg.norm(gradient))
    place = _place(landscape, parameters, theta, np.array([loss, *gradient, *hessian.flat]), length)
    u = _direction(gradient if place is Place.SLOPE else np.array([1.0, 0.0]), angle)
    s = np.append(np.arange(-_BEHIND, _AHEAD + 1) / _AHEAD * length, eta)
    along = line_expansion(landscape, parameters, theta, u, s)
    coefficients, loss = along.coefficients, float(along.losses[_BEHIND])  # of one program: 0 is no change at all
    if place is Place.TIP:  # no derivative is one there, whatever the formula's program gives
        gradient, hessian, size, coefficients[1:] = np.full(2, np.nan), np.full((2, 2), np.nan), math.nan, math.nan
    slope = float(u @ gradient)
    if abs(slope) <= _ROUNDING * size:  # at a right angle
        slope = coefficients[1] = 0.0
    rounding = _ROUNDING * np.abs(along.losses, where=np.isfinite(along.losses), out=np.zeros(_POINTS)).max()

    def apart(at: np.ndarray, losses: np.ndarray) -> np.ndarray:
        change = losses - loss
        error = np.abs(_changes(coefficients, at) - change)
        return ~(error <= SHARE * np.abs(change) + rounding)

    def losses_at(at: np.ndarray) -> np.ndarray:
        return line_expansion(landscape, parameters, theta, u, at).losses

    on_line = slice(0, -1)
    ahead = slice(_BEHIND + 1, -1)
    parted = apart(s[ahead], along.losses[ahead])
    return LineModels(
        place,
        loss,
        gradient,
        hessian,
        size,
        u,
        slope,
        s[on_line],
        along.losses[on_line],
        loss + _changes(coefficients, s[on_line]),
        float(along.losses[-1]) - loss,
        _changes(coefficients, s[-1:])[:, 0],
        np.array([_first(parted[degree], degree, s[ahead], apart, losses_at) for degree in DEGREES]),
        compared_levels(loss, loss - terrain(landscape, parameters).lowest_loss, size, hessian, length),
    )


def _place(landscape: Landscape, parameters: Any, theta: np.ndarray, numbers: np.ndarray, length: float) -> Place:
    """What kind of point theta is, from its loss, gradient and Hessian in one row."""
    if not np.isfinite(numbers).all():
        return Place.NOT_FINITE
    if any(not one.smooth and tuple(theta) == one.theta for one in landscape.minima(parameters)):
        return Place.TIP
    slope, curvature = np.linalg.norm(numbers[1:3]), np.linalg.norm(numbers[3:])
    return Place.FLAT if slope <= _FLAT * curvature * length else Place.SLOPE


def _direction(gradient: np.ndarray, angle: float) -> np.ndarray:
    """The gradient turned by so many degrees, (2,), of length 1."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = gradient / np.linalg.norm(gradient)
    return np.array([cosine * x - sine * y, sine * x + cosine * y])


def _changes(coefficients: np.ndarray, s: np.ndarray) -> np.ndarray:
    """How far each degree's polynomial is from L(theta) at each s: (DEGREE + 1, points)."""
    terms = coefficients[1:, None] * s ** np.arange(1, DEGREE + 1)[:, None]
    return np.concatenate((np.zeros((1, len(s))), np.cumsum(terms, axis=0)))


def _first(parted: np.ndarray, degree: int, s: np.ndarray, apart: Any, losses_at: Any) -> float:
    """The smallest s at which a degree has parted from the loss: on the line's own points, and then between two."""
    if not parted.any():
        return math.nan
    at = int(np.argmax(parted))
    finer = np.linspace(s[at - 1], s[at], _POINTS) if at else np.geomspace(_CLOSEST * s[0], s[0], _POINTS)
    found = int(np.argmax(apart(finer, losses_at(finer))[degree]))
    return float(finer[found]) if at or found else 0.0
