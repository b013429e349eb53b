"""A close-up of the quadratic model of one step."""

import numpy as np

from experiments.experiment import Experiment
from experiments.view_box import ViewBox, view_box, whole_map
from laboratories.second_order.step_model import StepModel
from landscapes import Domain

_ROOM = 1.15
_CLOSEST = 1e-6  # of the map: nearer than that, losses differ by rounding only


def close_up(experiment: Experiment, shown: StepModel) -> ViewBox:
    """A square that holds theta, the model's middle and its level set, or what the map has room for.

    It is the whole map where theta is not on it.
    """
    whole = whole_map(experiment)
    spans = np.array(whole.box)
    largest = float((spans[:, 1] - spans[:, 0]).max())
    middle = shown.model.middle if np.isfinite(shown.model.middle).all() else shown.theta
    centre = (shown.theta + middle) / 2.0
    if not (np.abs(shown.theta - spans.mean(axis=1)) <= largest).all():
        return whole
    if not np.abs(middle - shown.theta).max() <= largest:
        centre = shown.theta
    around = Domain(*((float(x) - largest / 2, float(x) + largest / 2) for x in centre))
    reach = np.abs(np.concatenate((shown.model.level_set(around), [shown.theta, middle])) - centre)
    radius = _ROOM * min(max(float(np.nanmax(reach)), _CLOSEST * largest), largest / 2)
    return view_box(experiment, Domain(*((float(x) - radius, float(x) + radius) for x in centre)), close=True)
