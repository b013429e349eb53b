"""The global minimum that an experiment's runs should find."""

import math

from experiments.experiment import Experiment
from landscapes import Point


def global_minimum(experiment: Experiment) -> Point | None:
    """theta*: the lowest known minimum, of several the one nearest to the start; None where none is known."""
    minima = [m for m in experiment.surface.minima(experiment.parameters) if m.is_global]
    return min((m.theta for m in minima), key=lambda theta: math.dist(theta, experiment.start), default=None)
