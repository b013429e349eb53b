"""Warm-up: compile what a visitor is likely to ask for first."""

from experiments.defaults import default_contender, default_experiment
from experiments.experiment import Experiment, offered
from experiments.run import run
from experiments.terrain import terrain
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS


def warm_up_first_race() -> None:
    """The race and the map that the first page shows."""
    experiment = default_experiment()
    run(experiment)
    terrain(experiment.surface, experiment.shape)


def warm_up_catalogue() -> None:
    """The first race's optimizers on every landscape, then everybody on the first race's landscape.

    All pairs would keep the machine busy for minutes; what is left compiles when it is chosen.
    """
    first = default_experiment()
    for landscape in LANDSCAPES:
        for contender in first.contenders:
            _compile(contender.optimizer, landscape)
    for optimizer in OPTIMIZERS:
        if offered(OPTIMIZERS[optimizer], first.surface):
            _compile(optimizer, first.landscape)


def _compile(optimizer: str, landscape: str) -> None:
    run(Experiment(landscape=landscape, steps=1, contenders=(default_contender(optimizer, landscape),)))
