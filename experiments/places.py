"""Places: who is first at the end of a race."""

import math
from collections.abc import Sequence

from experiments.experiment import Experiment
from experiments.suboptimality import fallen
from experiments.summary import Summary


def places(experiment: Experiment, outcomes: Sequence[Summary]) -> list[int]:
    """Each contender's place, 1 being the first; those that did equally well share one.

    First are those that came within the tolerance and stayed, by the step from which on they did. Then the others, by
    final loss. Then those that ended below the lowest known loss: they are off the domain, near no minimum. Those that
    diverged share the last place.
    """
    keys = [_key(experiment, outcome) for outcome in outcomes]
    return [1 + sum(other < key for other in keys) for key in keys]


def _key(experiment: Experiment, outcome: Summary) -> tuple[int, float]:
    if outcome.diverged_at is not None:
        return 3, 0.0
    if outcome.reached and outcome.reached.stays_from is not None:
        return 0, float(outcome.reached.stays_from)
    loss = outcome.final_loss
    if fallen(experiment, loss):
        return 2, loss
    return 1, math.inf if math.isnan(loss) else loss
