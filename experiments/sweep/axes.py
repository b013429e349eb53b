"""The axes of a sweep: any number of an experiment, by the word it has in the string."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from experiments.contender import BATCH, NOISE, RATE, SEED, WARMUP, Contender
from experiments.experiment import COORDINATE, COORDINATES, Experiment
from quantities import Accepted, Kind, Range, Refused, Value, quantities

Axes = Mapping[str, Sequence[Value] | np.ndarray]
MOST_AXES = 2
OWN = {"rate": RATE, "noise": NOISE, "warmup": WARMUP}  # of a contender, in the order of its numbers


class Axis(NamedTuple):
    """One axis: its word, and the values along it as numbers, (values,)."""

    word: str
    numbers: np.ndarray


def number_index(experiment: Experiment, contender: Contender) -> dict[str, int]:
    """Where each number that can be varied stands in the row that `experiments.parameter_vector.pack` makes.

    `noise` stands for the standard deviation of a step's gradient, which the batch size changes, too.
    """
    words = [*COORDINATES]
    words += [f"landscape.{name}" for name in quantities(experiment.surface.parameters)]
    words += OWN
    words += [f"hyper.{name}" for name in quantities(contender.rule.hyper)]
    words += [f"schedule.{name}" for name in quantities(contender.rate_schedule.parameters)]
    return {word: place for place, word in enumerate(words)}


def _kinds(experiment: Experiment, contender: Contender) -> dict[str, Kind]:
    """What each word accepts; the same words as `number_index` has, and those that are no number of the row."""
    batch = Range(1, experiment.examples, integer=True) if experiment.examples else BATCH
    kinds: dict[str, Kind] = dict.fromkeys(COORDINATES[: experiment.weights], COORDINATE)
    kinds |= {**OWN, "batch": batch, "seed": SEED}
    for prefix, bundle in (
        ("landscape", experiment.surface.parameters),
        ("hyper", contender.rule.hyper),
        ("schedule", contender.rate_schedule.parameters),
    ):
        kinds |= {f"{prefix}.{name}": quantity.kind for name, quantity in quantities(bundle).items()}
    return kinds


def _encoded(kind: Kind, word: str, values: Sequence[Value] | np.ndarray) -> np.ndarray:
    """The values as numbers, if all are accepted; hundreds of plain ones are looked at together."""
    if not isinstance(kind, Range) or kind.integer or not isinstance(values, np.ndarray) or values.dtype != float:
        plain = values.tolist() if isinstance(values, np.ndarray) else values
        return np.array([kind.encode(word, value) for value in plain])
    for extreme in (values.min(), values.max()):
        kind.encode(word, extreme.item())
    return values


def axes_of(experiment: Experiment, given: Axes) -> tuple[Axis, ...]:
    """The axes, if every contender has such a number and every value is one it accepts.

    Args:
        experiment: what is swept.
        given: up to two words with the values along each.

    Raises:
        Refused: a ValueError; an axis that is unknown, empty, one too many, or a value that is not accepted.
    """
    if len(given) > MOST_AXES:
        raise Refused("axes", len(given), Accepted("number_of_axes", {"most": MOST_AXES}))
    kinds = [_kinds(experiment, contender) for contender in experiment.contenders]
    common = reduce(lambda so_far, more: {word: so_far[word] for word in so_far if word in more}, kinds)
    found = []
    for word, values in given.items():
        if word not in common:
            raise Refused("axes", word, Accepted("axis", {"known": tuple(common)}))
        if not len(values):
            raise Refused(word, 0, Accepted("values_along_axis"))
        numbers, *_ = [_encoded(kind[word], word, values) for kind in kinds]
        found.append(Axis(word, numbers))
    return tuple(found)
