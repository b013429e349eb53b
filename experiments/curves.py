"""Curves: what is drawn against the step, and between which limits."""

from typing import NamedTuple

import jax.numpy as jnp
import numpy as np

from experiments.experiment import Experiment
from experiments.trajectory import Result, Trajectory
from optimizers import Schedule
from quantities import Value, encode

CURVES = ("loss", "distance", "gradient", "rate")
_SMALLEST = 1e-12  # below this a loss or a distance is rounding, and its logarithm only noise


class Limits(NamedTuple):
    """The axis of one curve, as powers of ten."""

    low: float
    high: float


def curves(experiment: Experiment, trajectory: Trajectory) -> dict[str, np.ndarray]:
    """The curves of one contender by name, each (steps + 1,) or (steps,).

    loss: full, noise-free. distance: to the nearest known minimum. gradient: norm of the gradient
    used. rate: the learning rate handed to the step.
    """
    minima = np.array([m.theta for m in experiment.surface.minima(experiment.shape)])
    with np.errstate(over="ignore", invalid="ignore"):
        offsets = trajectory.positions[:, None] - minima
        return {
            "loss": trajectory.losses,
            "distance": np.hypot(offsets[..., 0], offsets[..., 1]).min(axis=1),
            "gradient": np.hypot(trajectory.gradients[:, 0], trajectory.gradients[:, 1]),
            "rate": trajectory.rates,
        }


def limits(result: Result, drawn: list[dict[str, np.ndarray]], highest_loss: float) -> dict[str, Limits]:
    """The limits of each curve over all contenders that stay on the map.

    Only steps whose loss is at most `highest_loss` (the map's highest) count, so that a contender
    that blows up does not flatten the picture of the others.

    Args:
        result: the race.
        drawn: the `curves` of each of its contenders.
        highest_loss: in units of loss.

    Returns:
        For each curve the powers of ten where its axis begins and ends, at least one apart.
    """
    found = {}
    for name in CURVES:
        kept = []
        for trajectory, one in zip(result, drawn, strict=True):
            values = one[name]
            sane = (trajectory.losses[: len(values)] <= highest_loss) & (values > _SMALLEST) & np.isfinite(values)
            kept.append(values[sane])
        values = np.concatenate(kept)
        if not len(values):  # nobody came below the map's highest loss
            values = np.concatenate([one[name][np.isfinite(one[name]) & (one[name] > _SMALLEST)] for one in drawn])
        low, high = (values.min(), values.max()) if len(values) else (_SMALLEST, 1.0)
        low, high = np.log10(low), np.log10(high)
        margin = max(0.04 * (high - low), (1.0 - (high - low)) / 2)  # at least one power of ten in all
        found[name] = Limits(float(low - margin), float(high + margin))
    return found


def schedule_curve(schedule: Schedule, parameters: dict[str, Value], steps: int, points: int = 120) -> np.ndarray:
    """The share of the learning rate that the schedule leaves at evenly spaced steps, shape (points,).

    Args:
        schedule: which one.
        parameters: its numbers by name; what is left out has its default.
        steps: the last step, at least 1.
        points: how many to compute.

    Raises:
        ValueError: a parameter that is unknown or out of range.
    """
    numbers = schedule.parameters(*encode(schedule.parameters, parameters))
    return np.asarray(schedule.rate(jnp.linspace(0.0, steps, points), 1.0, numbers))
