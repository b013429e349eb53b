"""A run may end well and yet have met losses that are not finite: it stepped over a place where there is no loss.

A sweep keeps the ends of its runs alone. So the race is run at the rate that would be taken, which costs little.
"""

import numpy as np

from experiments.experiment import Experiment
from experiments.fair.plateau import best_place
from experiments.run import run


def only_finite(alone: Experiment, rates: np.ndarray, scores: np.ndarray, own: float) -> np.ndarray:
    """The scores, infinite also for rates whose run meets a loss that is not finite, until the best one's does not.

    Args:
        alone: the experiment with the contender alone.
        rates: (trials,), in growing order.
        scores: (trials,), infinite where a rate is no candidate.
        own: the rate that the contender has.
    """
    scores = scores.copy()
    while (place := best_place(rates, scores, own)) is not None and not _is_finite(alone, float(rates[place])):
        scores[place] = np.inf
    return scores


def _is_finite(alone: Experiment, rate: float) -> bool:
    (contender,) = alone.contenders
    (trajectory,) = run(alone.model_copy(update={"contenders": (contender.model_copy(update={"rate": rate}),)}))
    return bool(np.isfinite(trajectory.losses).all())
