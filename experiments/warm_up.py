"""Warm-up: compile what a visitor is likely to ask for first."""

from experiments.defaults import default_contender, default_experiment
from experiments.experiment import Experiment
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
    """Every optimizer on every landscape, at a constant rate."""
    for landscape in LANDSCAPES:
        contenders = [default_contender(optimizer, landscape) for optimizer in OPTIMIZERS]
        for contender in contenders:
            run(Experiment(landscape=landscape, steps=1, contenders=(contender,)))
