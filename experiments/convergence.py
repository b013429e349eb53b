"""Convergence: how fast an error goes to zero, fitted to the errors alone.

An order p leaves e_(t+1) = C e_t^p. On a log scale that is a line, log e_(t+1) = log C + p log e_t,
and p is its slope. With p = 1 each step leaves the same share of the error (linear convergence),
with p = 2 each step doubles the number of right digits (quadratic).

Orders are about the end of a run: only the lower half of the fall counts, seen on a log scale, or the last
four steps where that is fewer. And a run ends where errors are rounding.

References:
    J. Nocedal and S. Wright, Numerical Optimization, 2006, appendix A.2.
"""

import math
from enum import StrEnum
from typing import NamedTuple

import numpy as np

_FEW = 4  # steps that a fit has at least, if there are as many
_FEWEST = 3
_NEAR = 0.1  # of the first error: who is farther away has not converged
_LINEAR = 0.15  # how far an order may be from 1
_QUADRATIC = 0.25  # and from 2
_STEADY = 0.1  # how much the logarithm of the share may vary that a step of linear convergence leaves
_ENOUGH = 6  # steps: of fewer nobody can say that they all leave the same share
_NO_SPREAD = 1e-12
_MANY = 12  # steps: of so many the two halves are compared, since a zigzag leaves now more, now less


class Kind(StrEnum):
    """What can be said of a run."""

    LINEAR = "linear"
    SUPERLINEAR = "superlinear"
    QUADRATIC = "quadratic"
    FASTER = "faster than quadratic"
    AT_ONCE = "arrived before a fit was possible"
    UNSETTLED = "not settled yet"


class Convergence(NamedTuple):
    """How fast.

    order: p, the slope of the fit; None where nothing could be fitted.
    ratio: e_(t+1) / e_t, its geometric mean over the fitted steps; only of linear convergence.
    steps: how many steps it took until only rounding was left; None if it did not come so far.
    """

    kind: Kind
    order: float | None
    ratio: float | None
    steps: int | None


def convergence(errors: np.ndarray, told: float) -> Convergence:
    """The order of convergence of a sequence of errors.

    Args:
        errors: (steps + 1,), not negative. What is not finite ends the sequence.
        told: the size of an error that cannot be told from rounding.

    Returns:
        A `Convergence`. It is UNSETTLED if the run ends far from where it goes, if the steps are too few, or if
        its share is still changing.
    """
    finite = np.isfinite(errors)
    errors = errors[: len(errors) if finite.all() else int(np.argmin(finite))]
    small = errors <= told
    arrived = int(np.argmax(small)) if small.any() else None
    usable = errors[:arrived]
    if arrived is None and (len(errors) < 2 or not errors[-1] <= _NEAR * errors[0]):
        return Convergence(Kind.UNSETTLED, None, None, None)
    logs = np.log(usable)
    pairs = len(logs) - 1
    if pairs < _FEWEST:
        return Convergence(Kind.UNSETTLED if arrived is None else Kind.AT_ONCE, None, None, arrived)
    kept = _last_part(logs)
    before, after = logs[-kept - 1 : -1], logs[-kept:]
    order = _slope(before, after)
    if abs(order - 1.0) <= _LINEAR:
        changes = np.diff(logs)[-max(kept, _ENOUGH) :]
        steady = _steady(changes)
        ratio = float(np.exp(changes.mean())) if steady else None
        return Convergence(Kind.LINEAR if steady else Kind.UNSETTLED, order if steady else None, ratio, arrived)
    return Convergence(_kind(order), order if order > 1.0 else None, None, arrived)


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
    """Whether the error falls by the same share all the time."""
    half = len(changes) // 2
    compared = np.array([changes[:half].mean(), changes[half:].mean()]) if len(changes) >= _MANY else changes
    middle = compared.mean()
    agree = np.abs(compared - middle) <= _STEADY * abs(middle)
    return bool(len(changes) >= _ENOUGH and middle < 0 and agree.all())


def _kind(order: float) -> Kind:
    if not order > 1.0:
        return Kind.UNSETTLED
    if abs(order - 2.0) <= _QUADRATIC:
        return Kind.QUADRATIC
    return Kind.SUPERLINEAR if order < 2.0 else Kind.FASTER
