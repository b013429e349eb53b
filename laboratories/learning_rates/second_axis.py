"""The heat map's second axis: the numbers that an experiment can vary beside the rate, and the values of each."""

from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.ladder import batch_sizes, ladder
from quantities import Kind, Range, Switch, Value, quantities

_EVEN, _FEW = 11, 12
_NOISES = (0.0, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)  # times the usual noise


class SecondAxis(NamedTuple):
    """The values of one number in growing order, one for each row, and which of them the experiment has."""

    values: list[Value]
    own: Value


def second_axes(experiment: Experiment, noise: float) -> dict[str, SecondAxis]:
    """The axes by the words of `experiments.sweep.axes`: hyperparameters, landscape, noise or batch, start.

    Args:
        experiment: its first contender is the optimizer.
        noise: a standard deviation of the gradient that has an effect here (`design.usual_noise`).
    """
    contender, surface = experiment.contenders[0], experiment.surface
    found = {
        f"{room}.{quantity.name}": SecondAxis(_values(quantity.kind, given[quantity.name]), given[quantity.name])
        for room, bundle, given in (
            ("hyper", contender.rule.hyper, contender.hyper),
            ("landscape", surface.parameters, experiment.landscape_parameters),
        )
        for quantity in quantities(bundle).values()
    }
    if experiment.examples:
        own = contender.batch or experiment.examples
        found["batch"] = SecondAxis(sorted({*batch_sizes(experiment.examples), own}), own)
    else:
        levels = {float(f"{share * noise:.3g}") for share in _NOISES}
        found["noise"] = SecondAxis(sorted(levels | {contender.noise}), contender.noise)
    for i, (low, high) in enumerate(surface.domain(experiment.parameters)):
        own = experiment.start[i]
        found[f"start.{i}"] = SecondAxis(sorted({*_even(low, high), own}), own)
    return found


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
