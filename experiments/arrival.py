"""Arrival: when a run first is at a minimum's loss, and from when on it stays there.

A run is at a loss where its own is within the tolerance of it, on either side, and where it stands on the landscape's
domain. Off the domain a loss may be as low as at the lowest known minimum, or lower, with no known minimum near.
"""

from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.trajectory import Trajectory


class Arrival(NamedTuple):
    """The steps of a run that was at a loss.

    first: the first step there.
    stays_from: the step from which on it is there until its end; None where it has left again.
    """

    first: int
    stays_from: int | None


def on_domain(experiment: Experiment, positions: np.ndarray) -> np.ndarray:
    """Whether each position, (..., 2), is on the landscape's domain, its edges included; (...)."""
    low, high = np.array(experiment.surface.domain(experiment.parameters)).T
    return ((positions >= low) & (positions <= high)).all(axis=-1)


def arrival(experiment: Experiment, trajectory: Trajectory, loss: float, tolerance: float) -> Arrival | None:
    """When the run was at the loss: |L(theta_t) - loss| <= tolerance, with theta_t on the domain.

    Args:
        experiment: its landscape has the domain.
        trajectory: of one of its contenders.
        loss: that of a minimum; NaN where none is known.
        tolerance: in units of loss, > 0.

    Returns:
        None where it never was.
    """
    with np.errstate(invalid="ignore"):  # infinity less infinity, where a run diverged
        there = (np.abs(trajectory.losses - loss) <= tolerance) & on_domain(experiment, trajectory.positions)
    if not there.any():
        return None
    outside = np.flatnonzero(~there)
    stays_from = int(outside[-1]) + 1 if len(outside) else 0
    return Arrival(int(np.argmax(there)), stays_from if there[-1] else None)
