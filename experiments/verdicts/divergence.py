"""Why a run diverged: its rate is above 2 / lambda_max, the Hessian has no inverse, or the loss is not defined.

Near a point where the largest curvature is lambda a step of gradient descent grows if a lambda > 2
(`docs/model.md`). It is looked for from the lowest loss of the run on: before that the run came down.
"""

import numpy as np

from experiments.contender import Contender
from experiments.experiment import COORDINATE, Experiment
from experiments.trajectory import Trajectory
from experiments.verdicts.kinds import Verdict, VerdictKind, Why
from experiments.verdicts.surroundings import surroundings

_LOOK = 64  # steps after the lowest loss
_EDGE = 2.0  # a lambda above which steps of gradient descent grow
DESCENT = "gradient_descent"


def undefined_at(path: Trajectory) -> int | None:
    """The first step whose loss is not a number, though its position is one.

    Farther out than any start may be, infinity less infinity is not a number either: that is no hole in the loss.
    """
    with np.errstate(invalid="ignore"):
        near = (np.abs(path.positions) <= COORDINATE.high).all(axis=1)
    holes = np.isnan(path.losses) & near
    return int(np.argmax(holes)) if holes.any() else None


def diverged(experiment: Experiment, contender: Contender, path: Trajectory, step: int) -> Verdict:
    """The verdict on a run whose position is not finite from this step on."""
    when = {"step": step}
    hole = undefined_at(path)
    if step == 0:
        return Verdict(VerdictKind.DIVERGED, None, when)
    if path.evaluations.hessians[step - 1] > 0:
        (last,) = surroundings(experiment, path.positions[step - 1 : step])
        if last.singular:
            return Verdict(VerdictKind.DIVERGED, Why.NO_INVERSE, when | {"at": step - 1})
    if hole is not None:
        return Verdict(VerdictKind.UNDEFINED, Why.NOT_DEFINED, {"step": hole})
    found = rate_too_high(experiment, contender, path)
    return found._replace(numbers={**found.numbers, **when}) if found else Verdict(VerdictKind.DIVERGED, None, when)


def rate_too_high(experiment: Experiment, contender: Contender, path: Trajectory) -> Verdict | None:
    """Where the rate of gradient descent was above 2 / lambda_max of the full loss, if it was.

    None for other rules, which have other edges, and for mini-batches, whose losses have other curvatures.
    """
    small = contender.batch is not None and contender.batch < experiment.examples
    if contender.optimizer != DESCENT or small:
        return None
    losses = np.where(np.isfinite(path.losses), path.losses, np.inf)
    first = int(np.argmin(losses))
    last = len(path.rates) if path.diverged_at is None else path.diverged_at
    rates = path.rates[first : min(last, first + _LOOK)]
    if not len(rates):
        return None
    for at, (rate, here) in enumerate(
        zip(rates.tolist(), surroundings(experiment, path.positions[first : first + len(rates)]), strict=True),
        start=first,
    ):
        if np.isfinite(here.high) and rate * here.high > _EDGE:
            numbers = {"rate": rate, "limit": _EDGE / here.high, "curvature": here.high, "at": at}
            return Verdict(VerdictKind.DIVERGED, Why.RATE_LATER if at else Why.RATE_AT_START, numbers)
    return None
