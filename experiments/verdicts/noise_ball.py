"""Whether a noisy run has settled in a noise ball, and around which minimum."""

import numpy as np

from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.trajectory import Trajectory
from experiments.verdicts.kinds import Verdict, VerdictKind, Why
from experiments.verdicts.stationary import global_minima

_SHORTEST = 8  # steps: fewer have no quarters to compare
_WHY = {
    True: (Why.BATCHES_AT_GLOBAL, Why.BATCHES_AT_LOCAL, Why.BATCHES_ELSEWHERE),
    False: (Why.NOISE_AT_GLOBAL, Why.NOISE_AT_LOCAL, Why.NOISE_ELSEWHERE),
}


def is_noisy(experiment: Experiment, contender: Contender) -> bool:
    """Whether its steps see additive noise, or batches that are not all examples."""
    return contender.noise > 0.0 or _in_batches(experiment, contender)


def on_the_way(path: Trajectory) -> Verdict | None:
    """A noisy run that is still going down; None where it has settled, or is too short to tell.

    It goes down if the mean loss of its last quarter is below that of the third by more than the losses of the last
    quarter are spread (one standard deviation).
    """
    losses = path.losses[1:]
    if len(losses) < _SHORTEST or not np.isfinite(losses[len(losses) // 2 :]).all():
        return None
    half, quarter = len(losses) // 2, 3 * len(losses) // 4
    fall = float(losses[half:quarter].mean() - losses[quarter:].mean())
    numbers = {"fall": fall, "steps": len(losses) - quarter}
    return Verdict(VerdictKind.GOING_DOWN, Why.FALLS, numbers) if fall > losses[quarter:].std() else None


def noise_ball(experiment: Experiment, contender: Contender, path: Trajectory) -> Verdict | None:
    """Where a noisy run hovers over the last quarter of its steps; None where it is too short to tell."""
    late = path.positions[1:][3 * (len(path.positions) - 1) // 4 :]
    if len(path.positions) <= _SHORTEST:
        return None
    middle = late.mean(axis=0)
    number = int(nearest_minimum(experiment.surface, experiment.parameters, middle))
    at_global, at_local, elsewhere = _WHY[_in_batches(experiment, contender)]
    if number == NONE_NEAR:
        return Verdict(VerdictKind.HOVERING, elsewhere, {"radius": _radius(late, middle)})
    minimum = experiment.surface.minima(experiment.parameters)[number]
    numbers = {"radius": _radius(late, np.array(minimum.theta))}
    if minimum.is_global:
        return Verdict(VerdictKind.HOVERING, at_global, numbers | {"minima": global_minima(experiment)})
    above = minimum.loss - experiment.surface.lowest_loss(experiment.parameters)
    return Verdict(VerdictKind.HOVERING, at_local, numbers | {"above": above})


def _in_batches(experiment: Experiment, contender: Contender) -> bool:
    return contender.batch is not None and contender.batch < experiment.examples


def _radius(late: np.ndarray, middle: np.ndarray) -> float:
    """The root of the mean square of the distances."""
    return float(np.sqrt(((late - middle) ** 2).sum(axis=1).mean()))
