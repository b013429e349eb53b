"""Copies of a minimum: a network whose units change places, or whose signs are turned, says the same everywhere.

tanh is odd, so a unit with weights, bias and output weight turned round adds what it added before. With h units each
minimum has h! 2^h copies of the same loss, in different places (Hecht-Nielsen 1990; Chen, Lu and Hecht-Nielsen 1993).
"""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from networks.many_minima import CHUNK, Training, moons, trained
from networks.side_by_side import ROWS, Points

POSITIONS = 101  # along the path from a minimum to its copy


class Path(NamedTuple):
    """The straight way from a minimum to its copy.

    positions: the share of the way, (positions,).
    losses: there, (positions,); the same at both ends.
    """

    positions: np.ndarray
    losses: np.ndarray


def copies_of(theta: np.ndarray, seed: int = 0) -> dict[str, np.ndarray]:
    """Three copies of a network: two units exchanged, all units in a drawn order, all signs turned.

    Args:
        theta: the rows w_0, w_1, b and v, (4, units), at least two units.
        seed: of the order.

    Returns:
        (4, units) each, by "pair", "order" and "signs".
    """
    units = theta.shape[1]
    order = np.random.default_rng(seed).permutation(units)
    pair = np.array([1, 0, *range(2, units)])
    return {"pair": theta[:, pair], "order": theta[:, order], "signs": -theta}


def copy_count(units: int) -> int:
    """How many copies a minimum has, itself among them: h! 2^h, if no two units are alike."""
    return math.factorial(units) * 2**units


def path_between(theta: np.ndarray, copy: np.ndarray, points: Points) -> Path:
    r"""The mean square loss along the straight line, $L((1 - s) \theta + s \theta')$.

    Args:
        theta, copy: its ends, (4, units).
        points: the examples.

    Returns:
        A `Path`. What units add is sorted before it is summed, so that their order does not round the sum otherwise.
    """
    positions, (x, y) = np.linspace(0.0, 1.0, POSITIONS), (np.asarray(part, float) for part in points)
    losses = [_loss((1.0 - s) * theta + s * copy, x, y) for s in positions]
    return Path(positions, np.array(losses))


@lru_cache(maxsize=64)
def copies_with_paths(training: Training, width: int) -> dict[str, Path]:
    """The first network of a width at the end of its training: the ways to three of its copies, by what makes them."""
    theta = np.asarray(trained(training, width, 0), float).reshape(ROWS, width, CHUNK)[:, :, 0]
    return {kind: path_between(theta, copy, moons()[0]) for kind, copy in copies_of(theta).items()}


def _loss(theta: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    added = theta[3] * np.tanh(x[:, :1] * theta[0] + x[:, 1:] * theta[1] + theta[2])
    return float(np.square(np.sort(added, axis=1).sum(axis=1) - y).mean())
