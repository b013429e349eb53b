"""Suboptimality: how far a loss is above the lowest known one, L - L*."""

import jax.numpy as jnp

from experiments.experiment import Experiment


def initial_suboptimality(experiment: Experiment) -> float:
    """L_0 - L* at the start that all contenders share; NaN where no minimum is known."""
    surface, parameters = experiment.surface, experiment.parameters
    return float(surface.loss(jnp.asarray(experiment.start), parameters)) - surface.lowest_loss(parameters)
