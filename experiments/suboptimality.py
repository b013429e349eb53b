"""Suboptimality: how far a loss is above the lowest known one, L - L*."""

import numpy as np

from experiments.analysis.losses import losses as losses_at
from experiments.experiment import Experiment

_SAME = 1e-9  # of a loss as large as the landscape's


def rounding(experiment: Experiment) -> float:
    """Two losses of this landscape that differ by less are the same but for rounding."""
    scale = experiment.surface.scale(experiment.parameters)
    return _SAME * scale.curvature * scale.length**2


def fallen(experiment: Experiment, losses: np.ndarray | float) -> np.ndarray | bool:
    """Whether each loss is below L* by more than rounding; nowhere if no minimum is known.

    L* is the lowest loss of the domain, so the run has left it for a place that is near no known minimum.
    """
    return losses < experiment.surface.lowest_loss(experiment.parameters) - rounding(experiment)


def suboptimalities(experiment: Experiment, losses: np.ndarray) -> np.ndarray:
    """L - L* of each loss, of the same shape; NaN where the run has `fallen` below L*."""
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    return np.where(fallen(experiment, losses), np.nan, losses - lowest)


def initial_suboptimality(experiment: Experiment) -> float:
    """L_0 - L* at the start that all contenders share; NaN where no minimum is known."""
    surface, parameters = experiment.surface, experiment.parameters
    return float(losses_at(surface, parameters, np.array([experiment.start]))[0]) - surface.lowest_loss(parameters)
