"""Trajectories made up from a few positions, to check what is computed from them."""

from collections.abc import Sequence

import numpy as np

from experiments import Contender, Experiment, Result, Trajectory
from experiments.record import layout
from landscapes import Point
from optimizers import OPTIMIZERS

BOWL = Experiment(landscape="quadratic_bowl", contenders=(Contender(optimizer="gradient_descent", rate=0.5),))


def walked(positions: Sequence[Point], rate: float = 0.5) -> Trajectory:
    """One that stood at these positions of the bowl, with the losses and gradients met there."""
    columns = layout(OPTIMIZERS["gradient_descent"])
    rows = np.zeros((len(positions), columns.width))
    theta = np.array(positions)
    rows[:, columns.state["theta"].columns] = theta
    rows[:, columns.step["gradient"].columns] = theta
    with np.errstate(over="ignore"):
        rows[:, columns.step["loss"].columns] = (theta**2).sum(axis=1, keepdims=True) / 2
    rows[:, columns.step["rate"].columns] = rate
    rows[:, columns.step["gradients"].columns] = 1.0
    return Trajectory(rows, columns)


def race(*trajectories: Trajectory) -> Result:
    """All of them in one race on the bowl."""
    contenders = BOWL.contenders * len(trajectories)
    return Result(BOWL.model_copy(update={"contenders": contenders}), trajectories)
