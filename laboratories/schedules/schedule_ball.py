"""Whether the noise ball still shrinks when the learning rate follows a schedule.

A constant rate comes to rest in a ball of a size that the rate decides (lecture L1). A rate that falls
lets the ball shrink, as long as it is large enough to move the runs: a rate that falls too fast stops them short.
"""

import math
from enum import Enum, auto
from typing import NamedTuple

import numpy as np

from experiments.analysis.global_minimum import global_minimum
from experiments.analysis.hessian import hessian
from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from experiments.experiment import Experiment
from laboratories.schedules.budget import rate_shares

ERRORS = 3.0  # standard errors on either side of a change are held possible
LEAST = 0.02  # a smaller change is none
REST = 0.1  # a change that is smaller for certain is rest
STILL = 0.1  # of the distance: runs that move less in the last half have stopped


class BallVerdict(Enum):
    """What E|d|^2 does at the end."""

    SHRINKS = auto()
    RESTS = auto()
    STOPPED = auto()  # because the rate is almost zero
    GROWS = auto()
    UNCLEAR = auto()  # too few runs
    DIVERGED = auto()


class ScheduleBall(NamedTuple):
    """What many runs of one contender make around theta*.

    distances: E|theta_t - theta*|^2, (steps + 1,).
    change: of its mean from the third quarter of the steps to the last, as a share.
    error: the standard error of the change, from the differences between the runs.
    """

    distances: np.ndarray
    change: float
    error: float
    verdict: BallVerdict


def schedule_balls(experiment: Experiment, seeds: int) -> tuple[ScheduleBall, ...]:
    """The ball of each contender.

    Args:
        experiment: on a landscape with a known minimum.
        seeds: how many runs each contender makes, at least 1. They share their noise.

    Raises:
        ValueError: no minimum is known.
    """
    middle = global_minimum(experiment)
    if middle is None:
        raise ValueError(f"{experiment.landscape} has no known minimum that a ball could be around.")
    steepest = float(np.linalg.eigvalsh(hessian(experiment.surface, experiment.parameters, middle))[-1])
    results = ensemble(experiment, seeds, middle)
    late = [float(shares[len(shares) // 2 :].sum()) for shares in rate_shares(experiment)]
    moves = [steepest * c.rate * sum_of_shares for c, sum_of_shares in zip(experiment.contenders, late, strict=True)]
    return tuple(ball(runs, move) for runs, move in zip(results, moves, strict=True))


def ball(runs: EnsembleResult, move: float) -> ScheduleBall:
    """The ball of one contender's runs.

    The change c = Q_4 / Q_3 - 1, Q_i being the mean of |d|^2 over the runs in quarter i, has the
    standard error of the mean of q_4 / Q_3 - (Q_4 / Q_3) q_3 / Q_3 over the runs (each is in both
    quarters, so the two are compared run by run). All of c -+ 3 errors is held possible. The ball

    * shrinks or grows if that is all on one side of zero, and c is at least 2 %;
    * has come to rest if that is all within 10 %; if the rates that are left move no run by a tenth
      either, it has not come to rest but stopped;
    * else so few runs do not decide.

    A rate like 1/sqrt(t) has c = 1 - sqrt(5/7) = -15 % in the long run.

    Args:
        runs: the runs, their distances taken from theta*.
        move: how far the rates of the last half can move a run without noise, as a share of the distance:
            sum a_t lambda_max, for the largest eigenvalue of the Hessian at theta*.
    """
    with np.errstate(all="ignore"):  # the verdict marks runs that diverged
        third, last = runs.quarters[:, 2:].T / (runs.quarters[:, 2].mean() or 1.0)  # 0 if all are at the minimum
        change = float(last.mean() - third.mean())
        error = float((last - (1.0 + change) * third).std()) / math.sqrt(len(last))
    finite = math.isfinite(runs.distances[-1]) and math.isfinite(change) and not runs.diverged
    return ScheduleBall(
        runs.distances, change, error, _verdict(change, error, move) if finite else BallVerdict.DIVERGED
    )


def _verdict(change: float, error: float, move: float) -> BallVerdict:
    room = ERRORS * error
    if abs(change) >= LEAST and abs(change) > room:
        return BallVerdict.SHRINKS if change < 0.0 else BallVerdict.GROWS
    if move < STILL:
        return BallVerdict.STOPPED
    return BallVerdict.RESTS if abs(change) + room <= REST else BallVerdict.UNCLEAR
