"""Defaults that need both an optimizer and a landscape: rates, contenders, the first race."""

import math

from experiments.contender import RATE, Contender
from experiments.experiment import Experiment
from experiments.surfaces import numbers_of, surface_of
from optimizers import OPTIMIZERS
from quantities import Value


def default_rate(
    optimizer: str, landscape: str, landscape_parameters: dict[str, Value] | None = None, weights: int = 2
) -> float:
    """A learning rate that works for this optimizer on this landscape: 1, 2 or 5 times a power of ten.

    The optimizer makes it from the landscape's curvature and length (`Landscape.scale`), so that
    neither has to know the other.

    Args:
        optimizer: its slug.
        landscape: its slug.
        landscape_parameters: those that differ from the defaults.
        weights: how many move.

    Returns:
        A rate in the range that `Experiment` accepts.

    Raises:
        KeyError: an unknown slug.
        ValueError: a parameter that is unknown or out of range.
    """
    surface = surface_of(landscape, weights, landscape_parameters)
    numbers = numbers_of(surface, landscape_parameters or {})
    rate = min(max(OPTIMIZERS[optimizer].default_rate(*surface.scale(numbers)), RATE.low), RATE.high)
    power = 10.0 ** math.floor(math.log10(rate))
    round_rate = max(lead * power for lead in (1, 2, 5) if lead * power <= rate * (1 + 1e-9))
    return float(f"{round_rate:.1g}")


def default_contender(
    optimizer: str, landscape: str, landscape_parameters: dict[str, Value] | None = None, weights: int = 2
) -> Contender:
    """The optimizer as it comes, at its default rate for this landscape."""
    return Contender(optimizer=optimizer, rate=default_rate(optimizer, landscape, landscape_parameters, weights))


def default_experiment() -> Experiment:
    """The first race a visitor sees: four ways down Rosenbrock's valley, faster than the careful defaults."""
    rates = {"gradient_descent": 0.001, "momentum": 0.001, "rmsprop": 0.02, "adam": 0.1}
    contenders = tuple(Contender(optimizer=optimizer, rate=rate) for optimizer, rate in rates.items())
    return Experiment(landscape="rosenbrock", contenders=contenders)
