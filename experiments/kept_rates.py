"""Learning rates that a person has set by hand, and whether they can be kept on another landscape."""

from collections.abc import Mapping

from experiments.defaults import default_experiment, default_rate
from experiments.experiment import Experiment
from experiments.run import run
from quantities import Value


def set_by_hand(experiment: Experiment) -> list[bool]:
    """Whether each contender's rate is none that it may have come with: the first race's, or a default one here."""
    first = default_experiment()
    came = {c.optimizer: c.rate for c in first.contenders} if first.landscape == experiment.landscape else {}
    return [
        contender.rate not in (*_defaults(contender.optimizer, experiment), came.get(contender.optimizer))
        for contender in experiment.contenders
    ]


def _defaults(optimizer: str, experiment: Experiment) -> list[float]:
    """For the landscape's present shape, and for its usual one, in which the contender may have come."""
    shapes: list[Mapping[str, Value]] = [experiment.landscape_parameters, {}]
    return [default_rate(optimizer, experiment.landscape, dict(shape), experiment.weights) for shape in shapes]


def stay_finite(experiment: Experiment) -> list[bool]:
    """Whether each contender's run stays finite over the race's steps."""
    return [trajectory.diverged_at is None for trajectory in run(experiment)]
