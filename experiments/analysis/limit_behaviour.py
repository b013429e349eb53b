"""How a run ends: it rests, goes round a cycle, is still on its way, or has diverged.

A period p means theta_{t+p} = theta_t, but theta_{t+q} != theta_t for all q < p. Gradient descent above the
edge of stability of a minimum often ends in a 2-cycle around it, and at still higher rates in cycles of 4, 8, ...
"""

from enum import Enum, auto
from typing import NamedTuple

import numpy as np

from experiments.trajectory import Trajectory

LONGEST = 8  # period that is looked for
_LOOK = 2 * LONGEST  # last steps that have to agree
_SAME = 1e-5  # of the steps: nearer points count as the same
_STILL = 1e-6  # a step below this fraction of the longest step counts as rest


class LimitKind(Enum):
    """What a run does at its end."""

    REST = auto()
    CYCLE = auto()
    MOVING = auto()
    DIVERGED = auto()


class LimitBehaviour(NamedTuple):
    """How a run ends, and where.

    points: (p, 2): where it rests or has got to (p = 1), or the cycle's points in the order they are visited (p is
        its period); none where it diverged.
    """

    end: LimitKind
    points: np.ndarray


def limit_behaviour(trajectory: Trajectory) -> LimitBehaviour:
    """How the run ends, by its last 16 steps.

    It rests if they are all shorter than a millionth of its longest step. It goes round a cycle of period p, at most
    8, if they all lead to where it was p steps before, to 1e-5 of the longest of them, and do not for a smaller p.
    A run that is too short to tell is on its way.
    """
    positions = trajectory.positions
    if trajectory.diverged_at is not None:
        return LimitBehaviour(LimitKind.DIVERGED, positions[:0])
    steps = np.hypot(*np.diff(positions, axis=0).T)
    late = steps[-_LOOK:].max()
    if late <= _STILL * steps.max():
        return LimitBehaviour(LimitKind.REST, positions[-1:])
    if len(steps) >= _LOOK + LONGEST:
        for period in range(2, LONGEST + 1):
            back = np.hypot(*(positions[-_LOOK:] - positions[-_LOOK - period : -period]).T)
            if back.max() <= _SAME * late:
                return LimitBehaviour(LimitKind.CYCLE, positions[-period:])
    return LimitBehaviour(LimitKind.MOVING, positions[-1:])
