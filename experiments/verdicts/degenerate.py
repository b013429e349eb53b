"""Stationary points whose Hessian has no inverse: the losses around one tell what it is."""

import numpy as np

from experiments.analysis.losses import losses
from experiments.experiment import Experiment
from experiments.verdicts.kinds import Verdict, VerdictKind, Why
from experiments.verdicts.surroundings import Surroundings

_RADIUS = 1e-2  # of the landscape's length
_LEVEL = 1e-12  # of the landscape's losses: so near to the loss in the middle is as high
_ANGLES = np.arange(24) * np.pi / 12
_RING = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=-1)


def at_flat_stationary_point(experiment: Experiment, end: Surroundings, loss: float, flat: float) -> Verdict | None:
    """A saddle or a maximum, by the signs of the loss on a small ring around it.

    Args:
        experiment: where the run was.
        end: where it ended, with no slope.
        loss: there.
        flat: a curvature that is none.

    Returns:
        None where no way leads down, and of one weight, which has no ring.
    """
    if experiment.weights == 1:
        return None
    scale = experiment.surface.scale(experiment.parameters)
    ring = losses(experiment.surface, experiment.parameters, end.theta + _RADIUS * scale.length * _RING)
    rises = ring - loss
    level = _LEVEL * scale.curvature * scale.length**2
    why = Why.ALL_ZERO if max(abs(end.low), abs(end.high)) <= flat else None
    if (rises < -level).all():
        return Verdict(VerdictKind.MAXIMUM, why)
    if (rises < -level).any() and (rises > level).any():
        return Verdict(VerdictKind.SADDLE, why)
    return None
