"""Which minimum a run has reached: the known one that its end is near."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import numpy as np

from experiments.experiment import Experiment
from experiments.sweeps.axes import Axis

NEAR = 0.02  # of the diagonal of the domain
NOWHERE = -1

Places = tuple[int | slice, ...]


def shapes(experiment: Experiment, axes: Sequence[Axis]) -> Iterator[tuple[Places, Any]]:
    """Every shape that the landscape has in the sweep, and where: an index into (*axes, seeds)."""
    everywhere = slice(None)
    own = [axis.word.startswith("landscape.") for axis in axes]
    ways = [range(len(axis.numbers)) if mine else [everywhere] for axis, mine in zip(axes, own, strict=True)]
    for point in product(*ways):
        varied = {
            axis.word.removeprefix("landscape."): axis.numbers[i]
            for axis, i in zip(axes, point, strict=True)
            if isinstance(i, int)
        }
        yield (*point, everywhere), experiment.shape._replace(**varied)


def lowest_losses(experiment: Experiment, axes: Sequence[Axis]) -> np.ndarray:
    """The lowest known loss at each point, (*axes, 1); NaN where no minimum is known."""
    lowest = np.full((*(len(axis.numbers) for axis in axes), 1), np.nan)
    for place, shape in shapes(experiment, axes):
        lowest[place] = min((m.loss for m in experiment.surface.minima(shape)), default=np.nan)
    return lowest


def minimum_reached(experiment: Experiment, axes: Sequence[Axis], ends: np.ndarray) -> np.ndarray:
    """The known minimum nearest to each end, if it is near.

    Args:
        experiment, axes: of the sweep.
        ends: (*axes, seeds, 2).

    Returns:
        (*axes, seeds), indices into the landscape's minima; -1 where none is within `NEAR` of the
        domain's diagonal, so also where the run diverged.
    """
    reached = np.full(ends.shape[:-1], NOWHERE)
    for place, shape in shapes(experiment, axes):
        low, high = np.array(experiment.surface.domain(shape)).T
        own, found = ends[place], reached[place]
        nearest = np.full(found.shape, (NEAR * np.hypot(*(high - low))) ** 2)
        with np.errstate(all="ignore"):  # who diverged is near nothing
            for i, minimum in enumerate(experiment.surface.minima(shape)):
                square = (own[..., 0] - minimum.theta[0]) ** 2 + (own[..., 1] - minimum.theta[1]) ** 2
                nearer = square <= nearest
                found[nearer], nearest[nearer] = i, square[nearer]
    return reached
