"""A network whose units all begin alike: they get the same gradients, so they stay alike.

All weights are 0.5 and the biases 0. What the network is to learn is the sign of x_0 x_1, for which it needs units that
differ.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np

from experiments.compile_cache import bounded
from networks.equal_loop import LOOPS, ROWS_KEPT, train_recorded
from networks.side_by_side import ROWS, Points
from optimizers import OPTIMIZERS

MOST_STEPS = ROWS_KEPT - 1
WEIGHT = 0.5  # all begin with it
EXAMPLES = 64


class EqualStart(NamedTuple):
    """A training from equal weights.

    optimizer: a slug of `networks.elementwise.ELEMENTWISE`. rate: its learning rate.
    width: units. steps: at most `MOST_STEPS`.
    nudge: what is added to the first weight of the first unit; with `to_all` to both weights of each unit, times a
        normal draw of its own.
    seed: of the points and of these draws.
    """

    optimizer: str
    rate: float
    width: int
    nudge: float
    steps: int
    to_all: bool = False
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Units:
    """What became of the units.

    weights: w_0, w_1, b and v of each unit before each step and after the last, (steps + 1, 4, width).
    losses: of the network at the same times, (steps + 1,).
    """

    weights: np.ndarray
    losses: np.ndarray

    @property
    def differences(self) -> np.ndarray:
        """The largest difference between two units in any of their four numbers, (steps + 1,); NaN if not finite."""
        with np.errstate(invalid="ignore"):  # infinite weights have no difference
            return np.ptp(self.weights, axis=2).max(axis=1)

    @property
    def kinds(self) -> int:
        """How many different units there are at the end."""
        return len(np.unique(self.weights[-1], axis=1).T)


def xor_points(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Points of the square [-1, 1]^2 and the sign of x_0 x_1: (64, 2) and (64,)."""
    x = np.random.default_rng(seed).uniform(-1.0, 1.0, (EXAMPLES, 2))
    return x, np.sign(x[:, 0] * x[:, 1])


@lru_cache(maxsize=32)
def equal_units(start: EqualStart) -> Units:
    """Train on all points at a constant rate.

    Args:
        start: what is trained.

    Returns:
        `Units`, read-only, shared by all who ask for the same. Without a nudge all differences are exactly 0.
    """
    weights = np.zeros((ROWS, start.width))
    weights[[0, 1, 3]] = WEIGHT
    if start.to_all:
        weights[:2] += start.nudge * np.random.default_rng(start.seed).normal(size=(2, start.width))
    else:
        weights[0, 0] += start.nudge
    points = Points(*map(jnp.asarray, xor_points(start.seed)))
    given = (points, jnp.asarray(start.rate), jnp.asarray(start.steps))
    loop = bounded(train_recorded, LOOPS)
    record = loop(OPTIMIZERS[start.optimizer], start.width, jnp.asarray(weights.ravel()), *given)
    theta, losses = (np.asarray(part)[: start.steps + 1] for part in record)
    return Units(theta.reshape(-1, ROWS, start.width), losses)
