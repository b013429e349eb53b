"""What one step of a rule written by hand yields."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterable[tuple[np.ndarray, float]]


class Done(NamedTuple):
    """What one step did."""

    theta: np.ndarray
    gradient: np.ndarray
    effective_rate: Any
    memory: dict[str, Any]


Rule = Callable[..., Iterator[Done]]
