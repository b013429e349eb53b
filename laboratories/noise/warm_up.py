"""Warm-up: compile what the Noise page shows first."""

from experiments.defaults import default_contender
from experiments.experiment import Experiment
from laboratories.noise.noise_ball import noise_ball


def warm_up() -> None:
    """The first noise ball."""
    contender = default_contender("gradient_descent", "quadratic_bowl").model_copy(update={"noise": 1.0})
    noise_ball(Experiment(landscape="quadratic_bowl", contenders=(contender,)), 1)
