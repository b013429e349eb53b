"""Brute force: try every point of a grid. Two parameters allow it, and nothing larger does."""

import math
import time
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from experiments.analysis.losses import PROGRAMS, loss_at_each
from experiments.arrival import on_domain
from experiments.compile_cache import program
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.result import Result
from experiments.trajectory import Trajectory
from landscapes import Landscape, Point
from quantities import Range

GRID = Range(10, 2000, "Points along each side of the grid.", log=True, integer=True)
PARAMETERS = (2, 3, 10, 100, 1_000_000)
_BLOCKS = (1 << 12, 1 << 15)  # points at once, for small and for large grids
_SECONDS_PER_YEAR = 365.25 * 24 * 3600


@dataclass(frozen=True)
class Tried:
    """What trying all points of a grid took and found.

    Attributes:
        count: how many losses were computed.
        seconds: the time that took, without compiling.
        theta: the best point.
        loss: the loss there.
    """

    count: int
    seconds: float
    theta: Point
    loss: float


class Cost(NamedTuple):
    """What the same grid would take with more parameters, as powers of ten.

    Attributes:
        parameters: how many the grid has.
        log10_count: the power of the number of losses.
        log10_years: the power of the time, in years.
    """

    parameters: int
    log10_count: float
    log10_years: float

    @property
    def seconds(self) -> float:
        """How long, of what takes less than a year."""
        return 10**self.log10_years * _SECONDS_PER_YEAR


class Reached(NamedTuple):
    """When a run was as low as the best point of the grid, on the domain that the grid is over.

    step: the first one with a loss so low.
    cost: in evaluations of the full loss; one of a mini-batch costs the batch's share of the examples.
    """

    step: int
    cost: float


def try_everything(landscape: Landscape, parameters: Any, grid: int) -> Tried:
    """The loss at each of grid x grid points over the domain, its rim included.

    Args:
        landscape, parameters: what to try.
        grid: points along each side, as `GRID` accepts them.

    Returns:
        A `Tried`. Losses that are not a number are worse than any other; its loss is NaN if there is no other.
    """
    block = min(_BLOCKS[grid**2 > _BLOCKS[0]], grid**2)
    sides = [np.linspace(low, high, grid) for low, high in landscape.domain(parameters)]
    losses_of = partial(program(loss_at_each, PROGRAMS, landscape, "landscape"), landscape, parameters)
    np.asarray(losses_of(np.zeros((block, 2))))  # compiles
    started, best, place = time.perf_counter(), math.inf, 0
    for first in range(0, grid**2, block):
        # Always a full block, so that no other shape has to be compiled.
        losses = np.asarray(losses_of(_points(sides, first + np.arange(block))))
        lowest = int(np.argmin(np.where(np.isnan(losses), math.inf, losses)))
        if losses[lowest] < best:
            best, place = float(losses[lowest]), first + lowest
    seconds = time.perf_counter() - started
    theta = _points(sides, np.array([place]))[0]
    return Tried(grid**2, seconds, (float(theta[0]), float(theta[1])), best if best < math.inf else math.nan)


def _points(sides: list[np.ndarray], indices: np.ndarray) -> np.ndarray:
    """The grid's points with these indices, (indices, 2); after the last one, the last one again."""
    row, column = np.divmod(np.minimum(indices, len(sides[0]) ** 2 - 1), len(sides[0]))
    return np.stack((sides[0][column], sides[1][row]), axis=1)


def reached(result: Result, loss: float) -> tuple[Reached | None, ...]:
    """When the loss of each contender is at most this on the domain for the first time; None where it never is.

    Args:
        result: of a landscape with a data set.
        loss: a full loss.
    """
    runs = zip(result.experiment.contenders, result, strict=True)
    return tuple(_reached(result.experiment, *one, loss) for one in runs)


def _reached(experiment: Experiment, contender: Contender, trajectory: Trajectory, loss: float) -> Reached | None:
    as_low = (trajectory.losses <= loss) & on_domain(experiment, trajectory.positions)
    if not as_low.any():
        return None
    step, share = int(np.argmax(as_low)), (contender.batch or experiment.examples) / experiment.examples
    return Reached(step, float(trajectory.cost[step] * share))


def extrapolate(grid: int, seconds_per_loss: float, parameters: int) -> Cost:
    """What grid^n losses would take for n parameters, if one takes as long as here: 10^1,000,000 is no float."""
    log10_count = parameters * math.log10(grid)
    return Cost(parameters, log10_count, log10_count + math.log10(seconds_per_loss / _SECONDS_PER_YEAR))
