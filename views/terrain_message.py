"""A landscape as one message for the player: its terrain, or of one weight its profile; and its data set, if any."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import numpy as np

from experiments.analysis.profile import profile
from experiments.analysis.terrain import terrain
from experiments.experiment import Experiment
from experiments.model_space import PLACES, REACH, model_space
from landscapes import DataSet, Landscape
from views.wire import encode_message

_HOLE = 2**16 - 1  # in place of a height where the loss is not finite
_MOST = _HOLE - 1  # units from the lowest height to the highest


@lru_cache(maxsize=64)
def terrain_message(landscape: Landscape, parameters: Any) -> bytes:
    """Arrays `theta_0`, `theta_1` and `rises` (rows are theta_1), with `low`, `high` and `lowestLoss` in the header.

    Heights are counted from `low` in units of `unit`; `rises` are the differences along a row. Neighbours are alike,
    so that the message is compressed to a quarter of what heights would take. A sum of 2^16 - 1 is a hole.

    With a data set, `data` in the header says how it is drawn, and the arrays `data.points`, `data.labels`,
    `fit.basis`, `fit.constant` and `fit.link` are those of `experiments.model_space.ModelSpace`, each if it is there.

    Of one weight the arrays are `w`, `losses` and `slopes` of `experiments.analysis.profile.Profile`.
    """
    if landscape.weights == 1:
        found = profile(landscape, parameters)
        return _message(landscape, {}, {"w": found.w, "losses": found.losses, "slopes": found.slopes})
    found = terrain(landscape, parameters)
    unit = (float(np.nanmax(found.heights, initial=found.high)) - found.low) / _MOST
    arrays = {"theta_0": found.theta_0, "theta_1": found.theta_1, "rises": _rises((found.heights - found.low) / unit)}
    header = {"low": found.low, "high": found.high, "unit": unit, "lowestLoss": found.lowest_loss}
    return _message(landscape, header, arrays)


def _message(landscape: Landscape, header: dict[str, Any], arrays: dict[str, np.ndarray]) -> bytes:
    """The message, with the data set if there is one."""
    looks, drawn = _data(landscape.data) if landscape.data else (None, {})
    return encode_message(header | {"data": looks}, arrays | drawn)


def terrain_address(experiment: Experiment) -> str:
    """Where the player finds the message of an experiment's landscape, below `terrain/`."""
    weights = {} if experiment.weights == 2 else {"weights": experiment.weights}
    return f"{experiment.landscape}?{urlencode({**experiment.landscape_parameters, **weights})}"


def _rises(heights: np.ndarray) -> np.ndarray:
    """From each height to the next in its row, beginning at 0; modulo 2^16, so that the sums are right again."""
    whole = np.where(np.isnan(heights), _HOLE, np.round(heights)).astype(np.uint16)
    return np.diff(whole, axis=1, prepend=np.uint16(0))


def _data(data: DataSet) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    space = model_space(data)
    looks = {"axes": data.axes, "classes": data.classes, "across": space.across, "up": space.up, "reach": REACH}
    looks |= {"formula": space.formula, "places": PLACES}
    drawn = {
        "data.points": space.points,
        "data.labels": space.labels,
        "fit.basis": space.basis,
        "fit.constant": space.constant,
        "fit.link": space.link,
    }
    return looks, {name: array for name, array in drawn.items() if array is not None}
