"""What batches cost on this machine: measured once for each network, and again when that is asked for."""

import time
from collections.abc import Callable
from threading import Lock

import numpy as np

from networks.batch_cost import BATCHES, SHAPES, Cost, measure, steps_of_epoch
from networks.rare_features import EXAMPLES

CLOCK = time.perf_counter
SIZES = BATCHES
MEASUREMENTS = 2 * len(SIZES)
_KEPT: dict[str, Cost] = {}
_LOCK = Lock()  # two measurements at once would be in each other's way


def measured(network: str, progress: Callable[[float], object]) -> Cost:
    """The cost of each batch size.

    Args:
        network: one of `SHAPES`.
        progress: called with the share that is done, if it is measured now. It may raise to stop.
    """
    with _LOCK:
        if network not in _KEPT:
            _KEPT[network] = measure(SHAPES[network], CLOCK, progress, SIZES)
        return _KEPT[network]


def forget(network: str) -> None:
    """Let it be measured again."""
    _KEPT.pop(network, None)


def seconds_of_epoch(batches: np.ndarray, seconds: np.ndarray) -> np.ndarray:
    """Once through all examples, in batches of each size; (sizes,), from the seconds of a step."""
    return seconds * [steps_of_epoch(EXAMPLES, int(batch)) for batch in batches]
