"""The best of the rates that were tried. Several neighbours may do equally well: then it is the middle of them."""

import math
from itertools import groupby
from typing import NamedTuple

import numpy as np


class Plateau(NamedTuple):
    """Neighbouring rates that do equally well, by their first and last place among the rates that were tried."""

    first: int
    last: int


def best_plateau(rates: np.ndarray, scores: np.ndarray) -> Plateau | None:
    """The neighbouring rates with the lowest score; of several such groups the widest on a log scale, then the first.

    Args:
        rates: (trials,), in growing order.
        scores: (trials,), lower is better; infinite where a rate is no candidate.

    Returns:
        None where no rate is a candidate.
    """
    lowest = scores.min()
    if not np.isfinite(lowest):
        return None
    by_rank = groupby(enumerate(scores == lowest), lambda one: one[1])
    groups = [[i for i, _ in group] for is_best, group in by_rank if is_best]
    found = [Plateau(group[0], group[-1]) for group in groups]
    return max(found, key=lambda one: math.log(rates[one.last] / rates[one.first]))


def middle(rates: np.ndarray, plateau: Plateau) -> int:
    """The place of the rate that is nearest to the plateau's middle, on a log scale."""
    own = np.log(rates[plateau.first : plateau.last + 1])
    return plateau.first + int(np.abs(own - (own[0] + own[-1]) / 2).argmin())


def best_place(rates: np.ndarray, scores: np.ndarray, own: float) -> int | None:
    """The place of the best rate; None where no rate is a candidate.

    Args:
        rates, scores: as for `best_plateau`.
        own: the rate that the contender has. If it is among the best, it is not replaced by another one.
    """
    plateau = best_plateau(rates, scores)
    if plateau is None:
        return None
    kept = np.flatnonzero(rates[plateau.first : plateau.last + 1] == own)
    return plateau.first + int(kept[0]) if len(kept) else middle(rates, plateau)
