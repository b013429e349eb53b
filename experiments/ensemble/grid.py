"""Ensembles over a grid of learning rates and batch sizes."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from experiments.experiment import Experiment
from experiments.groups import in_groups

_AT_ONCE = 2  # ensembles; a few hundred seeds are too few chunks for all threads


def ensemble_grid(
    experiment: Experiment, rates: Sequence[float], batches: Sequence[int], seeds: int, about: Sequence[float]
) -> list[list[EnsembleResult]]:
    """The ensemble of the experiment's first contender with each rate and batch size.

    Args:
        experiment: what to run; its first contender lends all but rate and batch size.
        rates, batches: all rates share the noise, and those of one batch size the batches, too.
        seeds, about: as in `experiments.ensemble.loop.ensemble`.

    Returns:
        [i][j] is the result of batches[i] and rates[j].

    Raises:
        pydantic.ValidationError: a ValueError; a rate or a batch size is refused (`experiments.sentences`).
    """
    rows = [in_groups(experiment, [{"rate": rate, "batch": batch} for rate in rates]) for batch in batches]
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        found = threads.map(lambda one: ensemble(one, seeds, about), [one for row in rows for one in row])
        results = iter(list(found))
    return [[result for _ in row for result in next(results)] for row in rows]
