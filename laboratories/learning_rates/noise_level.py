"""How much noise is felt on a landscape."""

import math

from experiments import Experiment
from experiments.contender import NOISE
from experiments.suboptimality import initial_suboptimality

_FELT = 0.005  # of the mean slope on the way down


def noise_level(experiment: Experiment) -> float:
    """A standard deviation of the gradient that is felt on the experiment's landscape, in one digit.

    It is 0 where there is a data set, whose noise is that of its batches, and where no minimum is known.
    """
    surface = experiment.surface
    if surface.data:
        return 0.0
    felt = _FELT * initial_suboptimality(experiment) / surface.scale(experiment.parameters).length
    return min(float(f"{felt:.1g}"), NOISE.high) if felt < math.inf else 0.0
