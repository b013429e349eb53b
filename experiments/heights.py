"""Heights: how far losses are above the lowest known one."""

import jax.numpy as jnp

from experiments.experiment import Experiment


def lowest_loss(experiment: Experiment) -> float:
    """L*, the lowest known loss of a landscape that has a known minimum."""
    return min(m.loss for m in experiment.surface.minima(experiment.shape))


def start_height(experiment: Experiment) -> float:
    """L_0 - L*, where everyone starts."""
    return float(experiment.surface.loss(jnp.asarray(experiment.start), experiment.shape)) - lowest_loss(experiment)
