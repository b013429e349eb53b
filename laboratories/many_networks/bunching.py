"""How closely the losses of each width lie together."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from networks.many_minima import Ends

HIGHEST = 1.0  # the loss of a network that answers 0 everywhere; what is above has learned nothing


class Width(NamedTuple):
    """The losses of the networks with so many units: mean, standard deviation, lowest, median and highest.

    left_out: how many networks are not among these, because their loss is above `HIGHEST` or not finite. The numbers
        are NaN where no network is left.
    """

    units: int
    mean: float
    spread: float
    lowest: float
    median: float
    highest: float
    left_out: int


def shown_losses(found: Mapping[int, Ends], kind: str) -> dict[int, np.ndarray]:
    """The losses of each width that are at most `HIGHEST`; kind: "test" or "training"."""
    every = {width: getattr(ends, kind) for width, ends in found.items()}
    return {width: losses[losses <= HIGHEST] for width, losses in every.items()}


def widths_of(found: Mapping[int, Ends], kind: str) -> list[Width]:
    """What is to be said of each width; arguments as `shown_losses`."""
    kept = shown_losses(found, kind)
    return [_width(units, losses, len(found[units].test)) for units, losses in kept.items()]


def _width(units: int, losses: np.ndarray, networks: int) -> Width:
    left_out = networks - len(losses)
    if not len(losses):
        return Width(units, math.nan, math.nan, math.nan, math.nan, math.nan, left_out)
    lowest, median, highest = (float(number) for number in np.quantile(losses, (0.0, 0.5, 1.0)))
    return Width(units, float(losses.mean()), float(losses.std()), lowest, median, highest, left_out)
