"""Curves: what is drawn against the step, and between which limits."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np

from experiments.arrays import ARRAYS
from experiments.experiment import Experiment
from experiments.result import Result
from experiments.trajectory import Trajectory
from optimizers import Schedule
from quantities import Value, encode

# Each quantity, and the array that holds it.
CURVES = {
    "loss": "losses",
    "height": "heights",
    "distance": "distances",
    "gradient": "gradient_norms",
    "rate": "rates",
}
_HIGHEST = 1e300  # a share above this is drawn as this
SMALLEST = 1e-12  # below this a loss or a distance is rounding, and its logarithm only noise


class Limits(NamedTuple):
    """The axis of one curve, as powers of ten."""

    low: float
    high: float


def curves(experiment: Experiment, trajectory: Trajectory) -> dict[str, np.ndarray]:
    """The curves of one contender by the quantity they show, (steps + 1,) or (steps,); see `experiments.arrays`."""
    return {quantity: ARRAYS[name](experiment, trajectory) for quantity, name in CURVES.items()}


def limits(
    result: Result, drawn: list[dict[str, np.ndarray]], lowest_loss: float, highest_loss: float
) -> dict[str, Limits]:
    """The limits of each curve over all contenders that stay on the map.

    Only steps whose loss is one of the map's count, or lower by no more than the map is high, so
    that a contender that blows up, or falls for ever, does not flatten the picture of the others.

    Args:
        result: the race.
        drawn: the `curves` of each of its contenders.
        lowest_loss, highest_loss: the map's, in units of loss.

    Returns:
        For each curve the powers of ten where its axis begins and ends, at least one apart.
    """
    found = {}
    abyss = 2 * lowest_loss - highest_loss
    for name in CURVES:
        kept = []
        for trajectory, one in zip(result, drawn, strict=True):
            values = one[name]
            losses = trajectory.losses[: len(values)]
            sane = (losses >= abyss) & (losses <= highest_loss) & (values > SMALLEST) & np.isfinite(values)
            kept.append(values[sane])
        values = np.concatenate(kept)
        if not len(values):  # no contender came below the map's highest loss
            values = np.concatenate([one[name][np.isfinite(one[name]) & (one[name] > SMALLEST)] for one in drawn])
        low, high = (values.min(), values.max()) if len(values) else (SMALLEST, 1.0)
        low, high = np.log10(low), np.log10(high)
        margin = max(0.04 * (high - low), (1.0 - (high - low)) / 2)  # at least one power of ten in all
        found[name] = Limits(float(low - margin), float(high + margin))
    return found


def schedule_curve(
    schedule: Schedule, parameters: Mapping[str, Value], steps: int, points: int = 240, warmup: int = 0
) -> np.ndarray:
    """The share of the learning rate that the schedule leaves at evenly spaced steps, shape (points,), read-only.

    A schedule that watches the losses is shown `example_losses`.

    Args:
        schedule: which one.
        parameters: its numbers by name; what is left out has its default.
        steps: the last step, at least 1.
        points: how many to compute.
        warmup: steps of linear warm-up, not negative.

    Raises:
        ValueError: a parameter that is unknown or out of range.
    """
    return _schedule_curve(schedule, encode(schedule.parameters, parameters), steps, points, warmup)


@lru_cache(maxsize=256)
def _schedule_curve(schedule: Schedule, numbers: tuple[float, ...], steps: int, points: int, warmup: int) -> np.ndarray:
    times, values = np.linspace(0.0, steps, points), schedule.parameters(*numbers)
    if schedule.watch is None:
        shares = np.asarray(schedule.rate(jnp.asarray(times), 1.0, values))
    else:
        memory, seen = schedule.watch.init(values), []
        for t, loss in enumerate(example_losses(steps).tolist()):
            memory = schedule.watch.update(memory, loss, values)
            seen.append(schedule.rate(float(t), 1.0, values, memory))
        times = np.floor(times)  # between two steps it has seen nothing new
        shares = np.minimum(np.array(seen)[times.astype(int)], _HIGHEST)
    warm = shares * np.minimum((times + 1.0) / max(warmup, 1), 1.0)
    warm.flags.writeable = False
    return warm


def example_losses(steps: int) -> np.ndarray:
    """Losses to show what a watching schedule does, shape (steps + 1,).

    A hundredfold fall until the middle, then a level; three in 25 steps end a tenth above where they began, so that
    the adaptive rule of the lectures keeps its rate until the middle: 1.05^22 0.7^3 = 1.003.
    """
    losses = 10.0 ** -np.minimum(np.linspace(0.0, 4.0, steps + 1), 2.0)
    t = np.arange(1, steps + 1)
    rises = t[3 * t % 25 < 3]
    losses[rises] = 1.1 * losses[rises - 1]
    return losses
