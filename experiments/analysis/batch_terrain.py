"""Batch terrain: the loss of one mini-batch on a grid, with levels to draw. It is what the next step sees.

The map's own terrain is sampled once and kept; this one is another at every step, so it is made to be
quick: a coarser grid, only the batch's own examples, and blocks of one size for all batch sizes, because the
losses are compiled for each size.
"""

from typing import Any, NamedTuple

import jax
import numpy as np

from experiments.analysis.shown_domain import shown_domain
from experiments.batches import batch_at
from experiments.experiment import Experiment
from experiments.run import batch_plan
from landscapes import DataSet
from landscapes.data_set import MEAN, example_losses

GRID = 72  # points along the shorter side of the domain
_MOST = 6_000_000  # losses of single examples that one terrain may cost; a large batch has a coarser grid
_BLOCK = 1 << 16  # of them are worked on at once
_POINTS = 401  # along a line
_LEVELS = 7
_SMALLEST = 1e-9  # of the highest: less is rounding
_FLOOR_SHARE = 0.03  # of the domain lies below the lowest level, which keeps it a few cells wide


class BatchTerrain(NamedTuple):
    """The loss of a batch over a grid.

    Attributes:
        theta_0: (columns,) coordinates.
        theta_1: (rows,) coordinates.
        losses: (rows, columns).
        levels: the losses whose contours are drawn, in growing order.
    """

    theta_0: np.ndarray
    theta_1: np.ndarray
    losses: np.ndarray
    levels: np.ndarray


def batch_terrain(experiment: Experiment, contender: int, step: int) -> BatchTerrain:
    """The loss that a contender's step sees, over all that a map may show.

    Args:
        experiment: on a landscape with a data set.
        contender: its place in the race.
        step: from 0 to the number of steps, where it is the batch that would be next.
    """
    landscape, shape = experiment.surface, experiment.parameters
    assert landscape.data
    seen = batch_at(batch_plan(experiment, experiment.contenders[contender]), step)
    domain = landscape.domain(shape)
    shown = shown_domain(domain)
    sides = [high - low for low, high in domain]
    area = np.prod([high - low for low, high in shown]) / min(sides) ** 2
    grid = min(GRID, int(np.sqrt(_MOST / (len(seen) * area))))
    theta_0, theta_1 = (np.linspace(low, high, round((high - low) / min(sides) * grid)) for low, high in shown)
    losses = _losses(landscape.data, shape, seen, theta_0, theta_1)
    inside = np.ix_(*((t >= low) & (t <= high) for t, (low, high) in ((theta_1, domain[1]), (theta_0, domain[0]))))
    return BatchTerrain(theta_0, theta_1, losses, _levels(losses[inside]))


def batch_profile(experiment: Experiment, contender: int, step: int) -> np.ndarray:
    """The same along the line of a one-weight race: (points, 2), w and the batch's loss there."""
    landscape, shape = experiment.surface, experiment.parameters
    assert landscape.data
    seen = batch_at(batch_plan(experiment, experiment.contenders[contender]), step)
    w = np.linspace(*landscape.domain(shape).theta_0, min(_POINTS, _MOST // len(seen)))
    return np.stack([w, _losses(landscape.data, shape, seen, w, np.zeros(1))[0]], axis=1)


def _losses(data: DataSet, parameters: Any, seen: np.ndarray, theta_0: np.ndarray, theta_1: np.ndarray) -> np.ndarray:
    """`DataSet.batch_loss` of these examples at each point of the grid."""
    points = np.stack(np.meshgrid(theta_0, theta_1), axis=-1).reshape(-1, 2)
    at_once = _BLOCK // len(seen)
    targets, total = np.resize(data.y[seen], _BLOCK), np.empty(len(points))
    for first in range(0, len(points), at_once):
        u = data.predictors(points[first : first + at_once], seen)
        each = np.asarray(_each(data.link, data.example_losses, np.resize(u, _BLOCK), targets))[: u.size]
        total[first : first + at_once] = each.reshape(u.shape).sum(axis=1)
    share = 1.0 / len(seen) if parameters.reduction == MEAN else 1.0
    return share * total.reshape(len(theta_1), len(theta_0))


# Compiled for each link, and not for each data set: a person's own would be many.
_each = jax.jit(example_losses, static_argnames=("link", "own"))


def _levels(losses: np.ndarray) -> np.ndarray:
    """Evenly spaced logarithms of how far the loss is above its lowest; none where it is the same everywhere."""
    above = losses - losses.min()
    highest = above.max()
    if highest == 0:
        return np.empty(0)
    lowest = max(np.quantile(above, _FLOOR_SHARE), _SMALLEST * highest)
    return losses.min() + np.geomspace(lowest, highest, _LEVELS, endpoint=False)
