"""The noise ball: how near to the minimum a constant rate comes when gradients are noisy, and what theory says."""

import math
from typing import NamedTuple

import numpy as np

from experiments.analysis.global_minimum import global_minimum
from experiments.contender import Contender
from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from experiments.experiment import Experiment
from laboratories.noise.bound import Bound, Constants, Reason, bound, measured, share
from laboratories.noise.stationary import Stationary, stationary
from landscapes import Point

NEAR = 1.5  # times its size: runs that are so near have reached the ball
_SETTLED = 0.1  # of the size
_TOO_FAR = 1e100  # larger distances overflow when squared


class Ball(NamedTuple):
    """What many runs of one contender make around theta*.

    runs: the runs, their distances taken from theta*.
    size: E|theta_t - theta*|^2, the mean over the last quarter of the steps.
    error: the standard error of the size, from the differences between the runs.
    settled: whether the size is still the same at the end (`settled`).
    steps_to: the first step at which E|theta_t - theta*|^2 is at most `NEAR` times the size.
    constants: measured where the runs stay in their second half; None where there is nothing to measure.
    bound: the lecture's.
    exact: the stationary value, on a quadratic with additive noise alone.
    """

    runs: EnsembleResult
    size: float
    error: float
    settled: bool
    steps_to: int | None
    constants: Constants | None
    bound: Bound
    exact: Stationary | None

    @property
    def settled_size(self) -> float:
        """The size, NaN where it has not settled."""
        return self.size if self.settled else math.nan

    @property
    def valid_bound(self) -> float | None:
        """The bound's value, None where the bound does not hold."""
        return self.bound.value if self.bound.holds else None

    @property
    def exact_size(self) -> float | None:
        """The stationary value of the size, None where there is none."""
        return self.exact.size if self.exact else None


def settled(runs: EnsembleResult) -> bool:
    """Whether E|d|^2 has come to rest, by its means over the last three quarters of the steps.

    It has if the last two are the same within three standard errors, which must not be so large that
    they say nothing (a few runs that fly away do that). It also has if the two differ by less than a
    tenth, and by less than half of what the two before differ by: what is still to come is then less than a
    tenth, too, while a slow way down or up changes by the same amount again and again.
    """
    if runs.diverged or not np.isfinite(runs.quarters).all():
        return False
    with np.errstate(all="ignore"):  # far enough away a square overflows; what compares with NaN is false
        changes = np.diff(runs.quarters[:, 1:], axis=1)
        error = 3.0 * changes[:, 1].std() / math.sqrt(len(changes))
        before, last = np.abs(changes.mean(axis=0))
        rounding, size = 1e-12 * runs.distances[0], runs.quarters[:, 3].mean()
    the_same = last <= error <= size / 2.0 or last <= rounding
    return bool(np.isfinite(last) and (the_same or last <= min(_SETTLED * size, before / 2.0)))


def steps_to(runs: EnsembleResult) -> int | None:
    """The first step at which E|d|^2 is at most `NEAR` times its mean over the last quarter of the steps."""
    with np.errstate(all="ignore"):  # as in `settled`
        near = runs.distances <= NEAR * runs.quarters[:, 3].mean()
    return int(near.argmax()) if near.any() and not runs.diverged else None


def noise_ball(experiment: Experiment, seeds: int) -> tuple[Ball, ...]:
    """The ball of each contender.

    Args:
        experiment: what to run; on a data set choose the reduction "mean". The bound and the
            exact value are those of gradient descent at a constant rate.
        seeds: how many runs each contender makes, at least 1.

    Returns:
        A `Ball` for each contender. Where no minimum is known its distances are NaN; where runs
        diverged they are not finite either.
    """
    middle = global_minimum(experiment)
    results = ensemble(experiment, seeds, middle or (math.nan, math.nan))
    return tuple(_ball(experiment, *one, middle) for one in zip(experiment.contenders, results, strict=True))


def _ball(experiment: Experiment, contender: Contender, runs: EnsembleResult, middle: Point | None) -> Ball:
    with np.errstate(all="ignore"):  # `Reason.DIVERGED` marks runs that diverged
        late = runs.quarters[:, 3]
        size, error = float(late.mean()), float(late.std()) / math.sqrt(len(late))
        resting, arrived, radius = settled(runs), steps_to(runs), float(runs.farthest.max())
    surface, shape, examples = experiment.surface, experiment.parameters, experiment.examples
    reasons, constants = _reasons(experiment, contender, middle, radius), None
    limit, exact = Bound(None, ()), None
    if middle and Reason.DIVERGED not in reasons:
        kept = share(examples, contender.batch)
        # On a data set additive noise is not averaged over its examples (`Contender`); the bound divides all of it.
        noise = contender.noise / math.sqrt((contender.batch or 1) * kept)
        constants = measured(surface, shape, middle, radius, noise)
        limit = bound(constants, contender.rate, kept)
    additive_alone = not examples or contender.batch in (None, examples)
    if middle and additive_alone and Reason.OTHER_RULE not in reasons:
        deviation = contender.noise / math.sqrt(contender.batch or 1)
        exact = stationary(surface, shape, middle, contender.rate, deviation)
    return Ball(runs, size, error, resting, arrived, constants, limit._replace(reasons=reasons + limit.reasons), exact)


def _reasons(experiment: Experiment, contender: Contender, middle: Point | None, radius: float) -> tuple[Reason, ...]:
    """Why no bound can hold, whatever the constants are."""
    plain = (contender.optimizer, contender.schedule, contender.warmup) == ("gradient_descent", "constant", 0)
    summed = experiment.landscape_parameters.get("reduction") == "sum"
    broken = {
        Reason.NO_MINIMUM: middle is None,
        Reason.DIVERGED: middle is not None and not radius < _TOO_FAR,
        Reason.SUM: summed,
        Reason.OTHER_RULE: not plain,
    }
    return tuple(reason for reason, is_so in broken.items() if is_so)
