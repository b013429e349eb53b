"""How much noise is felt on a landscape."""

from experiments import Experiment
from experiments.suboptimality import initial_suboptimality

_FELT = 0.005  # of the mean slope on the way down


def noise_level(experiment: Experiment) -> float:
    """A standard deviation of the gradient that is felt on the experiment's landscape, in one digit.

    It is 0 where there is a data set, whose noise is that of its batches.
    """
    surface = experiment.surface
    if surface.data:
        return 0.0
    return float(f"{_FELT * initial_suboptimality(experiment) / surface.scale(experiment.parameters).length:.1g}")
