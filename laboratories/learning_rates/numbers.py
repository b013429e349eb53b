"""The numbers that the heat map can have beside the rate, and the values that each of them takes."""

from typing import NamedTuple

import numpy as np

from experiments import Experiment
from experiments.ladder import ladder
from interface.widgets import symbol, text
from laboratories.learning_rates import words
from quantities import Kind, Quantity, Range, Switch, Value, quantities

_EVEN, _FEW = 11, 12
_NOISES = (0.0, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)  # times the one that is set


class Number(NamedTuple):
    """One number: its name on the screen, the values of its rows, and which of them is as it is set."""

    name: str
    values: list[Value]
    own: Value

    @property
    def labels(self) -> list[str]:
        """The values as words."""
        return [words.SWITCH[value] if isinstance(value, bool) else text(value) for value in self.values]


def numbers(experiment: Experiment, noise: float) -> dict[str, Number]:
    """By the words that a sweep has: the optimizer's numbers, the landscape's, the noise or the batch, the start.

    Args:
        experiment: its first contender is the optimizer.
        noise: a deviation of the gradient that is felt on this landscape.
    """
    contender, surface = experiment.contenders[0], experiment.surface
    found = {
        f"{room}.{quantity.name}": _declared(quantity, given[quantity.name])
        for room, bundle, given in (
            ("hyper", contender.rule.hyper, contender.hyper),
            ("landscape", surface.parameters, experiment.landscape_parameters),
        )
        for quantity in quantities(bundle).values()
    }
    if experiment.examples:
        sizes = [2**i for i in range(8) if 2**i < experiment.examples] + [experiment.examples]
        own = contender.batch or experiment.examples
        found["batch"] = Number(words.BATCH, sorted({*sizes, own}), own)
    else:
        levels = {float(f"{share * noise:.3g}") for share in _NOISES}
        found["noise"] = Number(words.NOISE, sorted(levels | {contender.noise}), contender.noise)
    for i, (low, high) in enumerate(surface.domain(experiment.parameters)):
        own = experiment.start[i]
        found[f"start.{i}"] = Number(words.START_NUMBERS[i], sorted({*_even(low, high), own}), own)
    return found


def _declared(quantity: Quantity, own: Value) -> Number:
    return Number(symbol(quantity.name), _values(quantity.kind, own), own)


def _values(kind: Kind, own: Value) -> list[Value]:
    if isinstance(kind, Switch):
        return [False, True]
    if not isinstance(kind, Range):
        return list(kind.words)
    value = float(own)
    if kind.log or kind.toward_one:
        rungs = ladder(kind, value)
        return list(rungs if len(rungs) <= 2 * _FEW else ladder(kind, value, (1,)))
    return sorted({*_even(kind.low, kind.high), value})


def _even(low: float, high: float) -> list[float]:
    return [float(f"{value:.4g}") for value in np.linspace(low, high, _EVEN).tolist()]
