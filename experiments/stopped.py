"""Stopping rules: when a run would be called done, by which rule first, and at which step.

A rule is read off the record afterwards. A run takes all its steps whatever the rules are, so that
a person can see what stopping there would have missed. Divergence is an outcome and not a rule: a
number that is not a number fires none.
"""

from typing import NamedTuple

import numpy as np

from experiments.stopping_rules import Stopping
from experiments.trajectory import Trajectory

_CLEAREST = ("gradient", "loss", "step", "steps")


class Stop(NamedTuple):
    """The rule that fired first, and the position at which the run stands then."""

    rule: str
    step: int


def stop(trajectory: Trajectory, stopping: Stopping) -> Stop | None:
    """The rule that fires first on this run.

    Where several fire at one position, the one returned is the one that is most specific to the position:
    gradient, then loss, then step, and the number of steps last.

    Args:
        trajectory: what the contender did.
        stopping: the rules, each on or off.

    Returns:
        Which rule and when, or None if no rule is on or none fired.
    """
    found = []
    for rule in _CLEAREST:
        limit = getattr(stopping, rule)
        if limit is not None:
            fired = _MEASURES[rule](trajectory) <= limit if rule in _MEASURES else _steps(trajectory) >= limit
            if fired.any():
                found.append(Stop(rule, int(np.argmax(fired))))
    return min(found, key=lambda one: one.step, default=None)  # of equal ones, the first


def _gradient(trajectory: Trajectory) -> np.ndarray:
    with np.errstate(over="ignore", invalid="ignore"):
        return np.hypot(*trajectory.gradients.T)


def _step(trajectory: Trajectory) -> np.ndarray:
    with np.errstate(over="ignore", invalid="ignore"):
        moves = np.hypot(*np.diff(trajectory.positions, axis=0).T)
    return np.concatenate(([np.inf], moves))  # the start has no step before it


def _steps(trajectory: Trajectory) -> np.ndarray:
    return np.arange(len(trajectory.losses))


_MEASURES = {"gradient": _gradient, "loss": lambda trajectory: trajectory.losses, "step": _step}
