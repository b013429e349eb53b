"""Warm-up: compile what a visitor is likely to ask for first."""

from experiments.analysis.terrain import terrain
from experiments.defaults import default_contender, default_experiment
from experiments.experiment import Experiment
from experiments.run import run
from experiments.sweep import TOLERANCE
from experiments.verdicts import verdicts
from landscapes import LANDSCAPES


def warm_up_first_race() -> None:
    """The race, its verdicts and the map that the first page shows."""
    experiment = default_experiment()
    verdicts(run(experiment), TOLERANCE)
    terrain(experiment.surface, experiment.parameters)


def warm_up_landscapes() -> None:
    """Every map, the first race's optimizers on it and their verdicts, so that another landscape is there at once.

    A compiled loop takes 0.15 s and keeps 2.5 MB. All pairs of the catalogue would be minutes and
    gigabytes; what is left compiles when it is chosen. All maps, with the losses compiled for them, keep 100 MB.
    """
    for surface in LANDSCAPES.values():
        terrain(surface, surface.default_parameters)
    for landscape in LANDSCAPES:
        optimizers = [contender.optimizer for contender in default_experiment().contenders]
        contenders = tuple(default_contender(optimizer, landscape) for optimizer in optimizers)
        verdicts(run(Experiment(landscape=landscape, steps=1, contenders=contenders)), TOLERANCE)
