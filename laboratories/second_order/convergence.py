"""Convergence: how fast an error goes to zero, fitted to the errors alone.

An order p leaves e_(t+1) = C e_t^p. On a log scale that is a line, log e_(t+1) = log C + p log e_t,
and p is its slope. With p = 1 each step leaves the same share of the error (linear convergence),
with p = 2 each step doubles the number of right digits (quadratic).

Orders are about the end of a run: only the lower half of the fall counts, on a log scale, or the last
four steps where that is fewer. And a run ends where errors are rounding.

Between p = 1 and a little more a slope does not tell: there the shares e_(t+1) / e_t themselves are looked at.
Where they are steady convergence is linear, where they fall to nothing it is superlinear.

References:
    J. Nocedal and S. Wright, Numerical Optimization, 2006, appendix A.2.
"""

import math
from enum import Enum, auto
from typing import NamedTuple

import numpy as np

_FEWEST, _FEW = 3, 4  # steps that a fit needs, and that it has where there are as many
_NEAR = 0.1  # a run counts as converged once its error is below this fraction of the first
_LINEAR, _QUADRATIC = 0.15, 0.25  # how far an order may be from 1, and from 2
_ENOUGH = 6  # steps: fewer do not show that they all leave the same share
_STEADY = 0.1  # how much the logarithm of a steady share may vary
_MANY = 6  # shares: of so many the two halves are compared, and not each
_FALLING, _CLEARLY = 8, 1.5  # steps in which a share has to fall, and how many times its logarithm grows
_NO_SPREAD = 1e-12  # squared logarithms: points so near to each other have no slope


class ConvergenceKind(Enum):
    """What can be said of a run."""

    LINEAR = auto()
    SUPERLINEAR = auto()
    QUADRATIC = auto()
    FASTER = auto()  # than quadratic
    AT_ONCE = auto()  # too few steps for a fit
    UNSETTLED = auto()


class Convergence(NamedTuple):
    """How fast.

    order: p, the slope of the fit; None where nothing could be fitted, or where only the falling ratio tells that
        convergence is superlinear.
    ratio: e_(t+1) / e_t, its geometric mean over the last steps; only of linear convergence.
    steps: how many steps it took until only rounding was left; None if it did not come so far.
    """

    kind: ConvergenceKind
    order: float | None
    ratio: float | None
    steps: int | None


def convergence(errors: np.ndarray, rounding_floor: float) -> Convergence:
    """The order of convergence of a sequence of errors.

    Args:
        errors: (steps + 1,), not negative. What is not finite ends the sequence.
        rounding_floor: errors up to this size are rounding.

    Returns:
        A `Convergence`. It is UNSETTLED if the run ends far from where it goes, if the steps are too few, or if
        its share is still changing.
    """
    finite = np.isfinite(errors)
    errors = errors[: len(errors) if finite.all() else int(np.argmin(finite))]
    small = errors <= rounding_floor
    arrived = int(np.argmax(small)) if small.any() else None
    usable = errors[:arrived]
    if arrived is None and (len(errors) < 2 or not errors[-1] <= _NEAR * errors[0]):
        return Convergence(ConvergenceKind.UNSETTLED, None, None, None)
    logs = np.log(usable)
    pairs = len(logs) - 1
    if pairs < _FEWEST:
        return Convergence(
            ConvergenceKind.UNSETTLED if arrived is None else ConvergenceKind.AT_ONCE, None, None, arrived
        )
    kept = _last_part(logs)
    before, after = logs[-kept - 1 : -1], logs[-kept:]
    order = _slope(before, after)
    if abs(order - 1.0) <= _LINEAR:
        return _near_linear(np.diff(logs)[-max(kept, _FALLING) :], order, arrived)
    return Convergence(_kind(order), order if order > 1.0 else None, None, arrived)


def _near_linear(changes: np.ndarray, order: float, arrived: int | None) -> Convergence:
    """Of an order near 1: linear if the share that a step leaves is steady, superlinear if it falls.

    Two steps are taken together, since methods with a line search leave now more, now less.
    """
    twos = changes[len(changes) % 2 :].reshape(-1, 2).sum(axis=1)
    if len(changes) >= _ENOUGH and _steady(twos):
        return Convergence(ConvergenceKind.LINEAR, order, float(np.exp(twos.mean() / 2.0)), arrived)
    never_rises = bool((np.diff(twos) <= _STEADY * abs(twos.mean())).all())
    falling = len(changes) >= _FALLING and never_rises and twos[-1] < _CLEARLY * twos[0] < 0
    return Convergence(ConvergenceKind.SUPERLINEAR if falling else ConvergenceKind.UNSETTLED, None, None, arrived)


def _last_part(logs: np.ndarray) -> int:
    """How many of the last steps are fitted."""
    above = np.flatnonzero(logs > (logs.max() + logs[-1]) / 2.0)
    below = len(logs) - 2 - above[-1] if len(above) else 0
    return min(max(below, _FEW), len(logs) - 1)


def _slope(x: np.ndarray, y: np.ndarray) -> float:
    """Of the line through the points, by least squares; NaN where they are all above each other."""
    away = x - x.mean()
    spread = float(away @ away)
    return float(away @ y) / spread if spread > _NO_SPREAD else math.nan


def _steady(changes: np.ndarray) -> bool:
    """Whether the error falls by the same share all the time; of many numbers the means of both halves are compared."""
    half = len(changes) // 2
    compared = np.array([changes[:half].mean(), changes[half:].mean()]) if len(changes) >= _MANY else changes
    middle = compared.mean()
    return bool(middle < 0 and (np.abs(compared - middle) <= _STEADY * abs(middle)).all())


def _kind(order: float) -> ConvergenceKind:
    if not order > 1.0:
        return ConvergenceKind.UNSETTLED
    if abs(order - 2.0) <= _QUADRATIC:
        return ConvergenceKind.QUADRATIC
    return ConvergenceKind.SUPERLINEAR if order < 2.0 else ConvergenceKind.FASTER
