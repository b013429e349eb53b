"""Arrays: what can be read off one contender's run, by the names that the API, the files and the player share."""

from collections.abc import Callable, Mapping

import numpy as np

from experiments.analysis.profile import lowest_and_highest
from experiments.experiment import Experiment
from experiments.trajectory import Trajectory


def baseline_loss(experiment: Experiment) -> float:
    """Zero, or where losses go below zero, which has no logarithm, the lowest loss of the map."""
    return min(lowest_and_highest(experiment.surface, experiment.parameters)[0], 0.0)


def losses_above_baseline(experiment: Experiment, trajectory: Trajectory) -> np.ndarray:
    """(steps + 1,), how far the loss is above `baseline_loss`, and so above zero."""
    return trajectory.losses - baseline_loss(experiment)


def distances(experiment: Experiment, trajectory: Trajectory) -> np.ndarray:
    """(steps + 1,), the distance to the nearest known minimum; NaN where none is known."""
    minima = [m.theta for m in experiment.surface.minima(experiment.parameters)] or [(np.nan, np.nan)]
    theta_0, theta_1 = trajectory.positions.T
    with np.errstate(over="ignore", invalid="ignore"):
        return np.minimum.reduce([np.hypot(theta_0 - x, theta_1 - y) for x, y in minima])


def updates(_: Experiment, trajectory: Trajectory) -> np.ndarray:
    """(steps, 2), by how much each step changed theta."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.diff(trajectory.positions, axis=0)


def gradient_norms(_: Experiment, trajectory: Trajectory) -> np.ndarray:
    """(steps,), the norm of the gradient that each step used."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.hypot(trajectory.gradients[:, 0], trajectory.gradients[:, 1])


ARRAYS: Mapping[str, Callable[[Experiment, Trajectory], np.ndarray]] = {
    "positions": lambda _, trajectory: trajectory.positions,
    "losses": lambda _, trajectory: trajectory.losses,
    "gradients": lambda _, trajectory: trajectory.gradients,
    "rates": lambda _, trajectory: trajectory.rates,
    "evaluations": lambda _, trajectory: trajectory.evaluations.total,
    "effective_rates": lambda _, trajectory: trajectory.effective_rates,
    "costs": lambda _, trajectory: trajectory.cost,
    "updates": updates,
    "heights": losses_above_baseline,
    "distances": distances,
    "gradient_norms": gradient_norms,
}
# What is taken home, and what an answer of the API holds unless others are asked for.
RECORDED = ("positions", "losses", "gradients", "rates", "evaluations")
