"""Stationary points: a run that ends at a minimum, a saddle or a maximum, or on flat ground."""

import math

import numpy as np

from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.arrival import on_domain
from experiments.experiment import Experiment
from experiments.suboptimality import rounding
from experiments.verdicts.kinds import Verdict, VerdictKind, Why
from experiments.verdicts.surroundings import Surroundings
from landscapes import Minimum

_NEAR = 0.01  # of the landscape's length: Newton's step from a run's end to the stationary point is at most so long

_NONE = 1e-3  # of rounding: less above the lowest loss is not worth a number


def at_known_minimum(experiment: Experiment, theta: np.ndarray, loss: float, tolerance: float) -> Verdict | None:
    """The known minimum that theta is near, if the loss there is within the tolerance of the minimum's."""
    minimum = _known(experiment, theta)
    if minimum is None or not abs(loss - minimum.loss) <= tolerance:
        return None
    return _at_global(experiment, loss) if minimum.is_global else _at_local(experiment, minimum.loss)


def at_degenerate_saddle(experiment: Experiment, theta: np.ndarray) -> Verdict | None:
    """A known saddle whose Hessian is zero, if theta is at it."""
    for saddle in experiment.surface.saddles(experiment.parameters):
        if saddle.degenerate and math.dist(saddle.theta, theta.tolist()) <= _NEAR * _length(experiment):
            return Verdict(VerdictKind.SADDLE, Why.ALL_ZERO)
    return None


def at_stationary_point(experiment: Experiment, end: Surroundings, loss: float) -> Verdict | None:
    """What kind of stationary point the end is near, by the eigenvalues of the Hessian.

    Args:
        experiment: where the run was.
        end: where it ended, its slope being nearly zero.
        loss: there.

    Returns:
        None where no stationary point is near, or where an eigenvalue is zero.
    """
    if end.singular or not end.away <= _NEAR * _length(experiment):
        return None
    if experiment.weights == 1:
        low = {"low": end.low}
        minimum, maximum = (Why.ONE_POSITIVE, low), (Why.ONE_NEGATIVE, low)
    else:
        both = {"low": end.low, "high": end.high}
        minimum, maximum = (Why.BOTH_POSITIVE, both), (Why.BOTH_NEGATIVE, both)
    if end.low > 0:
        return _minimum(experiment, end, loss) or Verdict(VerdictKind.MINIMUM, *minimum)
    if end.high < 0:
        return Verdict(VerdictKind.MAXIMUM, *maximum)
    return Verdict(VerdictKind.SADDLE, Why.OF_BOTH_SIGNS, {"low": end.low, "high": end.high})


def on_the_lowest_floor(experiment: Experiment, end: Surroundings, loss: float) -> Verdict | None:
    """A run that ends as low as a global minimum, near none of those known: there is a whole line of them."""
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    as_low = abs(loss - lowest) <= rounding(experiment) and on_domain(experiment, end.theta)
    return _at_global(experiment, loss) if as_low and global_minima(experiment) else None


def global_minima(experiment: Experiment) -> int:
    """How many of the known minima are global ones."""
    return sum(minimum.is_global for minimum in experiment.surface.minima(experiment.parameters))


def _minimum(experiment: Experiment, end: Surroundings, loss: float) -> Verdict | None:
    """Whether the minimum is a global one, none off the domain being one; None where no minimum is known."""
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    if math.isnan(lowest):
        return None
    known = _known(experiment, end.theta)
    as_low = abs(loss - lowest) <= rounding(experiment) and on_domain(experiment, end.theta)
    if as_low or (known and known.is_global):
        return _at_global(experiment, loss)
    return _at_local(experiment, loss)


def _known(experiment: Experiment, theta: np.ndarray) -> Minimum | None:
    number = int(nearest_minimum(experiment.surface, experiment.parameters, theta))
    return None if number == NONE_NEAR else experiment.surface.minima(experiment.parameters)[number]


def _at_global(experiment: Experiment, loss: float) -> Verdict:
    above = loss - experiment.surface.lowest_loss(experiment.parameters)
    count = {"minima": global_minima(experiment)}
    if above <= _NONE * rounding(experiment):
        return Verdict(VerdictKind.GLOBAL_MINIMUM, Why.LOWEST, count)
    return Verdict(VerdictKind.GLOBAL_MINIMUM, Why.ABOVE_MINIMUM, count | {"above": above})


def _at_local(experiment: Experiment, loss: float) -> Verdict:
    above = loss - experiment.surface.lowest_loss(experiment.parameters)
    if not above > 0.0:
        return Verdict(VerdictKind.LOCAL_MINIMUM)
    return Verdict(VerdictKind.LOCAL_MINIMUM, Why.ABOVE_LOWEST, {"above": above})


def _length(experiment: Experiment) -> float:
    return experiment.surface.scale(experiment.parameters).length
