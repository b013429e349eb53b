"""Trajectories as an answer to a program: one binary message, or the same as JSON."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from experiments.address import address
from experiments.arrays import ARRAYS, RECORDED
from experiments.experiment import Experiment
from experiments.names import names
from experiments.result import Result
from experiments.stopped import stop
from experiments.trajectory import Trajectory
from views.inside import inside
from views.wire import encode_message


def binary(result: Result, asked: Sequence[str] = RECORDED, contender: int | None = None) -> bytes:
    """The message of `views.wire`: a header, then each array in float32.

    Args:
        result: the race.
        asked: names of `experiments.arrays.ARRAYS`; array `i.name` is that of contender i.
        contender: its number, or None; what `views.inside` says of its steps stands in the header, and its arrays
            as `inside.name`.

    Returns:
        The message; its header says what `_about` says, and where each array is.
    """
    about, arrays = _answer(result, asked, contender)
    return encode_message(about, arrays)


def text(result: Result, asked: Sequence[str] = RECORDED, contender: int | None = None) -> bytes:
    """The same as JSON, in float64: each array has its `values`, and null for what is not finite."""
    about, arrays = _answer(result, asked, contender)
    listed = [{"name": name, "shape": array.shape, "values": _values(array)} for name, array in arrays.items()]
    return json.dumps({**about, "arrays": listed}, allow_nan=False, separators=(",", ":")).encode()


def _answer(
    result: Result, asked: Sequence[str], contender: int | None
) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    about, arrays = _about(result), _arrays(result, asked)
    if contender is not None:
        about["inside"], of_steps = inside(result.experiment, contender, result[contender])
        arrays |= {f"inside.{name}": array for name, array in of_steps.items()}
    return about, arrays


def _about(result: Result) -> dict[str, Any]:
    """The header: what holds for the race as a whole, and for each contender."""
    experiment = result.experiment
    named = zip(names(experiment), result, strict=True)
    return {
        "experiment": address(experiment),
        "steps": experiment.steps,
        "contenders": [_contender(experiment, name, trajectory) for name, trajectory in named],
    }


def _contender(experiment: Experiment, name: str, trajectory: Trajectory) -> dict[str, Any]:
    stopped = stop(trajectory, experiment.stop)
    return {
        "name": name,
        "diverged_at": trajectory.diverged_at,
        "stopped": stopped._asdict() if stopped else None,
    }


def _arrays(result: Result, asked: Sequence[str]) -> dict[str, np.ndarray]:
    experiment, numbered = result.experiment, list(enumerate(result))
    return {f"{i}.{name}": ARRAYS[name](experiment, trajectory) for i, trajectory in numbered for name in asked}


def _values(array: np.ndarray) -> list[Any]:
    values = np.asarray(array, object)
    values[~np.isfinite(array)] = None
    return values.tolist()
