"""Warm-up: compile what a visitor is likely to ask for first."""

import jax

from experiments.basins import basins, default_basins, ends
from experiments.defaults import default_contender, default_experiment
from experiments.experiment import Experiment
from experiments.noise.noise_ball import noise_ball
from experiments.run import run
from experiments.terrain import terrain
from landscapes import LANDSCAPES
from quantities import encode


def warm_up_first_race() -> None:
    """The race and the map that the first page shows."""
    experiment = default_experiment()
    run(experiment)
    terrain(experiment.surface, experiment.shape)


def warm_up_noise() -> None:
    """The first noise ball."""
    contender = default_contender("gradient_descent", "quadratic_bowl").model_copy(update={"noise": 1.0})
    noise_ball(Experiment(landscape="quadratic_bowl", contenders=(contender,)), 1)


def warm_up_basins() -> None:
    """The first map of starts: one start of it is compiled as all are."""
    basins(default_basins(), 1)
    ends(default_basins())


def warm_up_landscapes() -> None:
    """Every map, and the first race's optimizers on it, so that another landscape is there at once.

    A compiled loop takes 0.15 s and keeps 2.5 MB. All pairs of the catalogue would be minutes and
    gigabytes; what is left compiles when it is chosen.
    """
    for surface in LANDSCAPES.values():
        terrain(surface, surface.parameters(*encode(surface.parameters, {})))
    jax.clear_caches()  # the maps are kept, and what they were computed with takes 250 MB
    warm_up_first_race()
    for landscape in LANDSCAPES:
        for contender in default_experiment().contenders:
            one = default_contender(contender.optimizer, landscape)
            run(Experiment(landscape=landscape, steps=1, contenders=(one,)))
