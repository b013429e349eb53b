"""The terrain of a landscape as one message for the player."""

from functools import lru_cache
from typing import Any

from experiments.terrain import terrain
from landscapes import Landscape
from views.wire import pack


@lru_cache(maxsize=64)
def ground(landscape: Landscape, parameters: Any) -> bytes:
    """Arrays `theta_0`, `theta_1` and `heights` (rows are theta_1), with `low` and `high` in the header."""
    found = terrain(landscape, parameters)
    arrays = {"theta_0": found.theta_0, "theta_1": found.theta_1, "heights": found.heights}
    return pack({"low": found.low, "high": found.high}, arrays)
