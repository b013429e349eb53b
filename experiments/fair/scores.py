"""How well rates do: a number for each, the lower the better, read off the runs of a sweep."""

import numpy as np

from experiments.arrays import baseline_loss
from experiments.arrival import on_domain
from experiments.experiment import Experiment
from experiments.suboptimality import suboptimalities
from experiments.sweep import Sweep
from experiments.sweep.quartiles import MEDIAN, quartile_runs

_DIGITS = 2.0**-50  # of L*: a loss has no more of them


def scores(experiment: Experiment, goal: str, runs: Sweep) -> np.ndarray:
    """What the median run of each rate reaches.

    Args:
        experiment: of the sweep.
        goal: "loss" or "steps" (`experiments.contender.GOAL`).
        runs: a sweep over rates; its arrays are (contenders, rates, seeds).

    Returns:
        (contenders, rates). For "loss" L_T - L*, or where no minimum is known L_T less the lowest loss of the map; for
        "steps" the step from which on the loss stays within the sweep's tolerance. Infinite where the rate is no
        candidate: where a run diverges, or the median run fell below L*, left the map of a landscape without known
        minimum, or does not stay within the tolerance.
    """
    reached = _gaps(experiment, runs) if goal == "loss" else runs.stays_from
    known = np.where(np.isfinite(reached), reached, np.inf)
    median = np.take_along_axis(known, quartile_runs(known)[..., MEDIAN, None], axis=-1)[..., 0]
    return np.where(runs.diverged.any(axis=-1), np.inf, median)


def _gaps(experiment: Experiment, runs: Sweep) -> np.ndarray:
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    if not np.isfinite(lowest):
        return np.where(on_domain(experiment, runs.ends), runs.final_losses - baseline_loss(experiment), np.nan)
    gaps = suboptimalities(experiment, runs.final_losses)
    return np.where(gaps <= _DIGITS * abs(lowest), 0.0, gaps)
