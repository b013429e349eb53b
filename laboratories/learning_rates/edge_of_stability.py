"""Gradient descent beside the edge of stability: one run, and what all rates from the same start share."""

from typing import NamedTuple

import numpy as np

from experiments.analysis.limit_behaviour import LimitBehaviour, limit_behaviour
from experiments.defaults import default_rate
from experiments.experiment import Experiment
from experiments.run import run
from experiments.sweep.override import with_values
from experiments.trajectory import Trajectory
from experiments.view_box import ViewBox, view_box, whole_map
from laboratories.learning_rates.bifurcation import Bifurcation, bifurcation
from laboratories.learning_rates.stability import Edge, edge, sharpness
from landscapes import Domain

_LATE = 16  # last steps that a close-up has to hold


class EdgeRun(NamedTuple):
    """One run: how it ends, and lambda_max of the Hessian at theta_t, (steps + 1,)."""

    trajectory: Trajectory
    ending: LimitBehaviour
    sharpness: np.ndarray


class Surroundings(NamedTuple):
    """What all rates share: the edge of the minimum that a low rate finds, its bifurcation, the terrain there."""

    edge: Edge
    bifurcation: Bifurcation
    view: ViewBox


def edge_run(experiment: Experiment) -> EdgeRun:
    """Run it; it has one contender, gradient descent."""
    (trajectory,) = run(experiment)
    return EdgeRun(trajectory, limit_behaviour(trajectory), sharpness(experiment, trajectory.positions))


def surroundings(experiment: Experiment) -> Surroundings | None:
    """What does not depend on the rate.

    Args:
        experiment: one contender, gradient descent.

    Returns:
        None where there is no edge of stability (`laboratories.learning_rates.stability.edge`).
    """
    calm = default_rate("gradient_descent", experiment.landscape, experiment.landscape_parameters)
    (trajectory,) = run(with_values(experiment, {"rate": calm}))
    found = edge(experiment, trajectory)
    if not found:
        return None
    diagram = bifurcation(experiment, found)
    radius = max(map(abs, diagram.span))
    box = Domain(*((middle - radius, middle + radius) for middle in found.theta.tolist()))
    return Surroundings(found, diagram, view_box(experiment, box, close=True))


def end_view(experiment: Experiment, trajectory: Trajectory, around: Surroundings | None) -> ViewBox:
    """The close-up if the run ends in it, otherwise the whole map."""
    if around:
        low, high = np.array(around.view.box).T
        late = trajectory.positions[-_LATE:]
        if ((late >= low) & (late <= high)).all():
            return around.view
    return whole_map(experiment)
