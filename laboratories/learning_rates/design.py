"""Which rates are run: the experiments that the records of the page's parts mean."""

import math

from experiments import Experiment
from experiments.contender import RATE
from experiments.ladder import ladder
from laboratories.learning_rates.log_grid import rate_grid
from laboratories.learning_rates.record import BestRecord, EdgeRecord, MapRecord, SensitivityRecord
from laboratories.learning_rates.record.part import PLAIN
from quantities import Range

CURVES, COLUMNS = 9, 25  # rates side by side
_PER_DECADE = 24
_REACH, _FAR, _FARTHEST = 1e2, 1e3, 1e4  # times the default rate, and that part of it


def around(rate: float, reach: float = _REACH) -> tuple[float, float]:
    """From far below the rate to far above it."""
    return float(f"{max(rate / reach, RATE.low):.3g}"), float(f"{min(rate * reach, RATE.high):.3g}")


def span_options(own: BestRecord) -> list[float]:
    """Where the rates of the curves may begin and end."""
    usual = own.default_rate(own.optimizer)
    return ladder(Range(*around(usual, _FARTHEST)), usual)


def span(own: BestRecord) -> tuple[float, float]:
    """Where they do; two ends that are the same are a step apart."""
    options = span_options(own)
    low, high = own.span or around(own.default_rate(own.optimizer))
    if low not in options or high not in options:  # the landscape's parameters have changed
        low, high = around(own.default_rate(own.optimizer))
    if low == high:
        at = min(options.index(low), len(options) - 2)
        low, high = options[at : at + 2]
    return low, high


def curves(own: BestRecord) -> Experiment:
    """One optimizer at rates over the span."""
    return own.experiment([own.contender(own.optimizer, rate) for rate in rate_grid(*span(own), CURVES)])


def compared(own: SensitivityRecord) -> tuple[Experiment, list[float]]:
    """All chosen optimizers, each at its default rate; and all rates, from far below them to far above."""
    usual = [own.default_rate(one) for one in own.optimizers]
    low, high = around(min(usual), _FAR)[0], around(max(usual), _FAR)[1]
    count = round(_PER_DECADE * math.log10(high / low)) + 1
    contenders = [own.contender(*one) for one in zip(own.optimizers, usual, strict=True)]
    return own.experiment(contenders, own.seed), rate_grid(low, high, count)


def mapped(own: MapRecord) -> tuple[Experiment, list[float]]:
    """One optimizer at its default rate; and the rates around it."""
    usual = own.default_rate(own.optimizer)
    return own.experiment([own.contender(own.optimizer, usual)], own.seed), rate_grid(*around(usual), COLUMNS)


def edge(own: EdgeRecord) -> Experiment:
    """Gradient descent at the rate that is set."""
    return own.experiment([own.contender(PLAIN, own.rate)])
