"""Warm-up: compile what a visitor is likely to ask for first."""

from experiments.analysis.terrain import terrain
from experiments.defaults import default_contender, default_experiment
from experiments.experiment import Experiment
from experiments.run import run
from experiments.sweep import TOLERANCE
from experiments.verdicts import verdicts
from landscapes import LANDSCAPES
from quantities import Value

_FORMULAS = ("x^2 + y^2", "a x^2 + y^2")  # one program serves all of as many letters


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
        _warm_up_race(landscape, {})
    for formula in _FORMULAS:
        _warm_up_race("own", {"f": formula})


def _warm_up_race(landscape: str, parameters: dict[str, Value]) -> None:
    optimizers = [contender.optimizer for contender in default_experiment().contenders]
    contenders = tuple(default_contender(optimizer, landscape, parameters) for optimizer in optimizers)
    race = Experiment(landscape=landscape, landscape_parameters=parameters, steps=1, contenders=contenders)
    verdicts(run(race), TOLERANCE)
