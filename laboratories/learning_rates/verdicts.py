"""Verdicts: what a learning rate did, read off its run and those of other rates from the same start.

The lecture's four words (L0) describe the run, so nothing here knows the rate itself. In this order:

1. very high: the end is not finite, or each of the last `LAST` losses is above the loss at the start.
2. good: the last `LAST` losses are all within a share s of the best run's way down,
   L - L_best <= s (L_0 - L_best), where L_best is the least of what all runs stay below in their last steps. A run
   that ends below the lowest known loss has left the domain: it is not good, and no other is measured by it.
3. high: the run jumps. A step was longer than a quarter of the map's width, or the loss has been above the start,
   or is no lower than a quarter of the run ago, or the run goes to and fro: over that last quarter it gets less
   than half as far as its path is long.
4. stuck: it has come to rest; the last quarter of its steps is less than a thousandth of all its way.
   (A trap or a plateau: what is not good does not end where the best one does.)
5. low: what is left is still on its way down.

A 2-cycle is high, because it goes to and fro; so is a zigzag across a valley that dies out too slowly,
though its loss falls at every step.
"""

from enum import Enum, auto

import numpy as np

from experiments.result import Result
from experiments.suboptimality import fallen
from experiments.trajectory import Trajectory

LAST = 10  # losses that count as the end: a loss that is low in one of them by chance is not the end
SHARE = 1e-3
_LEAP = 0.25
_STRAIGHT = 0.5
_AT_REST = 1e-3


class RateVerdict(Enum):
    """What a rate did, from the largest rates to the smallest, as they mostly are."""

    VERY_HIGH = auto()
    HIGH = auto()
    GOOD = auto()
    LOW = auto()
    STUCK = auto()


def verdicts(result: Result, share: float = SHARE) -> list[RateVerdict]:
    """A verdict for each contender.

    Args:
        result: one optimizer at several rates; the rule above compares their runs.
        share: s, how much of the best run's way down may be left at the end, >= 0.
    """
    experiment = result.experiment
    gone = [bool(np.any(fallen(experiment, _last(trajectory)))) for trajectory in result]
    best = min((_ceiling(one) for one, is_gone in zip(result, gone, strict=True) if not is_gone), default=np.inf)
    width = max(high - low for low, high in experiment.surface.domain(experiment.parameters))
    goals = [np.nan if is_gone else best for is_gone in gone]  # nothing is within a share of NaN
    return [_verdict(trajectory, goal, share, width) for trajectory, goal in zip(result, goals, strict=True)]


def _last(trajectory: Trajectory) -> np.ndarray:
    return trajectory.losses[1:][-LAST:]


def _ceiling(trajectory: Trajectory) -> float:
    """What the run stays below in its last steps; infinite where these are not all finite."""
    last = _last(trajectory)
    return float(last.max()) if np.isfinite(last).all() else np.inf


def _verdict(trajectory: Trajectory, best: float, share: float, width: float) -> RateVerdict:
    start, ceiling = trajectory.losses[0], _ceiling(trajectory)
    if not np.isfinite(ceiling) or _last(trajectory).min() > start:
        return RateVerdict.VERY_HIGH
    if ceiling - best <= share * (start - best):
        return RateVerdict.GOOD
    with np.errstate(over="ignore", invalid="ignore"):  # a run that comes back from far away has leapt
        steps = np.hypot(*np.diff(trajectory.positions, axis=0).T)
    if not (trajectory.losses <= start).all() or not steps.max() <= _LEAP * width:
        return RateVerdict.HIGH
    quarter = 3 * len(steps) // 4
    late, away = steps[quarter:].sum(), np.hypot(*(trajectory.positions[-1] - trajectory.positions[quarter]))
    if late <= _AT_REST * steps.sum():
        return RateVerdict.STUCK
    falling = trajectory.losses[-1] < trajectory.losses[quarter]
    return RateVerdict.LOW if falling and away >= _STRAIGHT * late else RateVerdict.HIGH
