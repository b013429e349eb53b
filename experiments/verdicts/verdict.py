"""Verdicts on runs: where each ended and why. The first rule that holds counts (`docs/model.md` lists them).

Derivatives are taken at the end of a run alone, and of one that went away at the steps after its lowest loss: a verdict
costs hardly more for a longer run.
"""

import numpy as np

from experiments.analysis.limit_behaviour import LimitKind, limit_behaviour
from experiments.arrival import on_domain
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.result import Result
from experiments.suboptimality import fallen
from experiments.summary import left_at
from experiments.trajectory import Trajectory
from experiments.verdicts.degenerate import at_flat_stationary_point
from experiments.verdicts.divergence import diverged, rate_too_high, undefined_at
from experiments.verdicts.kinds import Verdict, VerdictKind, Why
from experiments.verdicts.noise_ball import is_noisy, noise_ball, on_the_way
from experiments.verdicts.stationary import (
    at_degenerate_saddle,
    at_known_minimum,
    at_stationary_point,
    on_the_lowest_floor,
)
from experiments.verdicts.surroundings import Surroundings, surroundings

_TINY = 1e-12  # of the largest slope: there is nothing to follow
_STILL = 1e-6  # of the largest slope: a stationary point may be near


def verdicts(result: Result, tolerance: float) -> list[Verdict]:
    """A verdict on each contender's run.

    Args:
        result: the race, each run to its end or to where it was stopped.
        tolerance: how close to a minimum's loss counts as being there, in units of loss, > 0.
    """
    experiment = result.experiment
    ends = surroundings(experiment, [path.positions[-1] for path in result])
    runs = zip(experiment.contenders, result, ends, strict=True)
    with np.errstate(over="ignore", invalid="ignore"):  # of runs that diverge
        found = [_verdict(experiment, *one, tolerance) for one in runs]
    return [one._replace(searched=True) for one in found] if experiment.surface.searched else found


def _verdict(
    experiment: Experiment, contender: Contender, path: Trajectory, end: Surroundings, tolerance: float
) -> Verdict:
    if path.diverged_at is not None:
        return diverged(experiment, contender, path, path.diverged_at)
    loss = float(path.losses[-1])
    hole = undefined_at(path)
    if np.isnan(loss) and hole is not None:
        return Verdict(VerdictKind.UNDEFINED, Why.NOT_DEFINED, {"step": hole})
    if np.isfinite(loss) and fallen(experiment, loss) and not _on_a_searched_map(experiment, end.theta):
        below = experiment.surface.lowest_loss(experiment.parameters) - loss
        return Verdict(VerdictKind.FALLEN, Why.BELOW_LOWEST, {"below": below})
    behaviour = limit_behaviour(path) if len(path.rates) else None
    if behaviour and behaviour.end is LimitKind.CYCLE:
        return _cycle(behaviour.points)
    left = left_at(experiment, path)
    rests = behaviour is None or behaviour.end is LimitKind.REST
    if is_noisy(experiment, contender) and not rests and left is None:
        found = on_the_way(path) or noise_ball(experiment, contender, path)
        if found:
            return found
    return (
        at_known_minimum(experiment, end.theta, loss, tolerance)
        or _unless_far_out(left, _where_nothing_pulls(experiment, path, end, loss))
        or (_left(experiment, contender, path, left) if left is not None else None)
        or (_at_rest(path, end) if rests else None)
        or _moving(experiment, path)
    )


def _on_a_searched_map(experiment: Experiment, theta: np.ndarray) -> bool:
    """There a loss may well be lower than the lowest minimum found, as below a saddle beside a pole."""
    return experiment.surface.searched and bool(on_domain(experiment, theta))


def _unless_far_out(left: int | None, found: Verdict | None) -> Verdict | None:
    """Who left the map and came to rest on flat ground far out is told of the way there."""
    return None if left and found and found.kind is VerdictKind.FLAT else found


def _cycle(points: np.ndarray) -> Verdict:
    apart = np.hypot(*(points[:, None] - points[None]).T).max()
    return Verdict(VerdictKind.CYCLE, Why.APART, {"period": len(points), "apart": float(apart)})


def _where_nothing_pulls(experiment: Experiment, path: Trajectory, end: Surroundings, loss: float) -> Verdict | None:
    """A stationary point or flat ground, where the slope is next to nothing beside the largest of the run."""
    scale = experiment.surface.scale(experiment.parameters)
    slopes = np.hypot(*path.gradients.T)
    largest = max(scale.curvature * scale.length, float(slopes[np.isfinite(slopes)].max(initial=0.0)))
    if not end.slope <= _STILL * largest:
        return None
    saddle = at_degenerate_saddle(experiment, end.theta)
    if saddle:
        return saddle
    level = end.slope <= _TINY * largest
    if not (level and max(abs(end.low), abs(end.high)) <= _TINY * scale.curvature):
        found = at_stationary_point(experiment, end, loss)
        if found or not level:
            return found
    return (
        on_the_lowest_floor(experiment, end, loss)
        or at_flat_stationary_point(experiment, end, loss, _TINY * scale.curvature)
        or _flat(end)
    )


def _flat(end: Surroundings) -> Verdict:
    if end.slope:
        return Verdict(VerdictKind.FLAT, Why.TINY_GRADIENT, {"gradient": end.slope})
    return Verdict(VerdictKind.FLAT, Why.NO_GRADIENT)


def _left(experiment: Experiment, contender: Contender, path: Trajectory, step: int) -> Verdict:
    kind = VerdictKind.LEFT_MAP if step else VerdictKind.OFF_MAP
    if path.losses[-1] < path.losses[0]:
        return Verdict(kind, Why.STILL_FALLING, {"step": step})
    found = rate_too_high(experiment, contender, path)
    if found:
        return Verdict(kind, found.why, {**found.numbers, "step": step})
    return Verdict(kind, Why.STILL_RISING, {"step": step})


def _at_rest(path: Trajectory, end: Surroundings) -> Verdict:
    """It moves no more, though there is a slope, or because none is defined."""
    moved = len(path.rates) and np.ptp(path.positions, axis=0).any()
    kind, slope = (VerdictKind.AT_REST, Why.SLOPE_LEFT) if moved else (VerdictKind.AT_START, Why.SLOPE_HERE)
    if np.isfinite(end.slope):
        return Verdict(kind, slope, {"gradient": end.slope})
    return Verdict(kind, Why.SLOPE_UNKNOWN)


def _moving(experiment: Experiment, path: Trajectory) -> Verdict:
    """Going down if the loss fell over the last quarter of the steps."""
    steps = max(len(path.rates) // 4, 1)
    fall, loss = float(path.losses[-1 - steps] - path.losses[-1]), float(path.losses[-1])
    if not fall > 0.0:
        return Verdict(VerdictKind.NOT_SETTLED, Why.NO_LOWER, {"steps": steps})
    if not np.isfinite(fall):
        return Verdict(VerdictKind.GOING_DOWN)
    above = loss - experiment.surface.lowest_loss(experiment.parameters)
    numbers = {"fall": fall, "steps": steps}
    if not above > 0.0:
        return Verdict(VerdictKind.GOING_DOWN, Why.FALLS, numbers)
    return Verdict(VerdictKind.GOING_DOWN, Why.FALLS_ABOVE_LOWEST, numbers | {"above": above})
