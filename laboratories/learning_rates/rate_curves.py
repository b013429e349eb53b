"""Rate curves: one optimizer at several learning rates, the suboptimality of each run and its verdict."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.run import run
from experiments.suboptimality import suboptimalities
from laboratories.learning_rates.verdicts import RateVerdict, verdicts


class RateCurve(NamedTuple):
    """One rate: what it did, and L_t - L*, (steps + 1,), as `experiments.suboptimality.suboptimalities` has it."""

    rate: float
    verdict: RateVerdict
    suboptimalities: np.ndarray

    @property
    def final(self) -> float:
        """L_T - L*, at least 0; infinite where the run diverged or fell below L* off the domain."""
        last = float(self.suboptimalities[-1])
        return max(last, 0.0) if math.isfinite(last) else math.inf


def rate_curves(experiment: Experiment, share: float) -> list[RateCurve]:
    """A curve for each contender.

    Args:
        experiment: one optimizer at several rates, on a landscape with a known minimum.
        share: how much of the best run's way down a good rate may leave (`laboratories.learning_rates.verdicts`).
    """
    result = run(experiment)
    return [
        RateCurve(contender.rate, verdict, suboptimalities(experiment, trajectory.losses))
        for contender, verdict, trajectory in zip(experiment.contenders, verdicts(result, share), result, strict=True)
    ]


def best_curve(curves: Sequence[RateCurve]) -> RateCurve:
    """The curve that ends lowest; of equal ones the first."""
    return min(curves, key=lambda curve: curve.final)
