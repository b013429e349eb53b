"""The fork: where gradient descent ends for each learning rate, one line below the stability edge and two above."""

from collections.abc import Sequence

import numpy as np

from experiments.experiment import MOST_CONTENDERS, Experiment
from experiments.run import run


def last_positions(experiment: Experiment, rates: Sequence[float], last: int = 16) -> np.ndarray:
    """The last positions of a run for each rate.

    Args:
        experiment: what to run; its first contender lends all but the rate.
        rates: as many as wanted.
        last: how many positions of each run, at most as many as it has.

    Returns:
        (rates, last, 2), not finite where the run diverged.

    Raises:
        pydantic.ValidationError: a ValueError; a rate is refused (`experiments.sentences`).
    """
    given = experiment.model_dump()
    contenders = [given["contenders"][0] | {"rate": rate} for rate in rates]
    groups = [contenders[i : i + MOST_CONTENDERS] for i in range(0, len(contenders), MOST_CONTENDERS)]
    results = [run(Experiment.model_validate(given | {"contenders": group})) for group in groups]
    return np.array([trajectory.positions[-last:] for result in results for trajectory in result])
