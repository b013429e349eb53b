"""Defaults of the Network page: the first training, and rates that work on networks."""

import math

from experiments.contender import RATE
from networks.experiment import RULES, NetworkContender, Training

# What a landscape would say of itself: the largest curvature that networks of the usual size come to, and how far a
# weight goes. Every rule trains them at the rates that come of it (tests/networks/test_defaults.py).
CURVATURES, LENGTH = {"cross_entropy": 4.0, "square": 20.0}, 1.0


def default_rate(optimizer: str, loss: str = "cross_entropy") -> float:
    """A learning rate with which this optimizer trains a small network: 1, 2 or 5 times a power of ten.

    Args:
        optimizer: a slug of `RULES`.
        loss: a slug of `networks.losses.LOSSES`.
    """
    rate = min(max(RULES[optimizer].default_rate(CURVATURES[loss], LENGTH), RATE.low), RATE.high)
    power = 10.0 ** math.floor(math.log10(rate))
    return float(f"{max(lead * power for lead in (1, 2, 5) if lead * power <= rate * (1 + 1e-9)):.1g}")


def default_contender(optimizer: str, loss: str = "cross_entropy") -> NetworkContender:
    """The optimizer as it comes, at its default rate."""
    return NetworkContender(optimizer=optimizer, rate=default_rate(optimizer, loss))


def default_training() -> Training:
    """The first training that a visitor sees: six rules tell the two arms of a spiral apart."""
    rates = {"gradient_descent": 0.5, "momentum": 0.1, "adagrad": 0.1, "rmsprop": 0.01, "adam": 0.03, "muon": 0.02}
    contenders = tuple(NetworkContender(optimizer=optimizer, rate=rate) for optimizer, rate in rates.items())
    return Training(network={"data": "spiral", "scatter": 0.05}, contenders=contenders)
