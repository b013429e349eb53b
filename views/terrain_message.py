"""A landscape as one message for the player: its terrain and, if it has one, its data set."""

from functools import lru_cache
from typing import Any

import numpy as np

from experiments.analysis.terrain import terrain
from experiments.model_space import REACH, model_space
from landscapes import DataSet, Landscape
from views.wire import encode_message


@lru_cache(maxsize=64)
def terrain_message(landscape: Landscape, parameters: Any) -> bytes:
    """Arrays `theta_0`, `theta_1` and `heights` (rows are theta_1), with `low`, `high` and `lowestLoss` in the header.

    With a data set, `data` in the header says how it is drawn, and the arrays `data.points`, `data.labels`,
    `fit.basis` and `fit.link` are those of `experiments.model_space.ModelSpace`.
    """
    found = terrain(landscape, parameters)
    arrays = {"theta_0": found.theta_0, "theta_1": found.theta_1, "heights": found.heights}
    header = {"low": found.low, "high": found.high, "lowestLoss": found.lowest_loss, "data": None}
    if landscape.data:
        looks, drawn = _data(landscape.data)
        header["data"] = looks
        arrays |= drawn
    return encode_message(header, arrays)


def _data(data: DataSet) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    space = model_space(data)
    looks = {"axes": data.axes, "classes": data.classes, "across": space.across, "up": space.up, "reach": REACH}
    drawn = {"data.points": space.points, "fit.basis": space.basis, "fit.link": space.link}
    if space.labels is not None:
        drawn["data.labels"] = space.labels
    return looks, drawn
