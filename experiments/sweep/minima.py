"""The known minima at each point of a sweep: they move where an axis varies a parameter of the landscape."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import numpy as np

from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.experiment import Experiment
from experiments.sweep.axes import Axis

Index = tuple[int | slice, ...]


def landscape_parameters(experiment: Experiment, axes: Sequence[Axis]) -> Iterator[tuple[Index, Any]]:
    """Each distinct set of landscape parameters in the sweep, with its index into (*axes, seeds)."""
    everywhere = slice(None)
    own = [axis.word.startswith("landscape.") for axis in axes]
    ways = [range(len(axis.numbers)) if mine else [everywhere] for axis, mine in zip(axes, own, strict=True)]
    for point in product(*ways):
        varied = {
            axis.word.removeprefix("landscape."): axis.numbers[i]
            for axis, i in zip(axes, point, strict=True)
            if isinstance(i, int)
        }
        yield (*point, everywhere), experiment.parameters._replace(**varied)


def lowest_losses(experiment: Experiment, axes: Sequence[Axis]) -> np.ndarray:
    """L* at each point, (*axes, 1); NaN where no minimum is known."""
    lowest = np.full((*(len(axis.numbers) for axis in axes), 1), np.nan)
    for index, parameters in landscape_parameters(experiment, axes):
        lowest[index] = experiment.surface.lowest_loss(parameters)
    return lowest


def minimum_reached(experiment: Experiment, axes: Sequence[Axis], ends: np.ndarray) -> np.ndarray:
    """`nearest_minimum` of each run's last position.

    Args:
        experiment, axes: of the sweep.
        ends: the last positions, (*axes, seeds, 2).

    Returns:
        (*axes, seeds), indices into the landscape's minima; -1 for none.
    """
    reached = np.full(ends.shape[:-1], NONE_NEAR)
    for index, parameters in landscape_parameters(experiment, axes):
        reached[index] = nearest_minimum(experiment.surface, parameters, ends[index])
    return reached
