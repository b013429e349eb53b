"""What to show around a moment of a run: the whole map, or the model from close by, and the terrain there."""

from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.second_order.moment import Moment
from experiments.terrain import Terrain, terrain, terrain_within
from landscapes import Domain, Minimum

_GRID = 100
_ROOM = 1.15
_CLOSEST = 1e-6  # of the map: nearer than that, losses differ by rounding only


class View(NamedTuple):
    """A box, the terrain in it and around it, the known minima within, and whether it is a close-up."""

    box: Domain
    ground: Terrain
    minima: tuple[Minimum, ...]
    close: bool


def whole_map(experiment: Experiment) -> View:
    """The landscape's own map, as much wider as the start needs."""
    surface, shape = experiment.surface, experiment.shape
    spans = zip(surface.domain(shape), experiment.start, strict=True)
    return view_of(experiment, Domain(*((min(low, x), max(high, x)) for (low, high), x in spans)), close=False)


def close_up(experiment: Experiment, seen: Moment) -> View:
    """A square that holds theta, the model's middle and its level set, or what the map has room for.

    It is the whole map where theta is not to be seen on it.
    """
    whole = whole_map(experiment)
    spans = np.array(whole.box)
    largest = float((spans[:, 1] - spans[:, 0]).max())
    middle = seen.model.middle if np.isfinite(seen.model.middle).all() else seen.theta
    centre = (seen.theta + middle) / 2.0
    if not (np.abs(seen.theta - spans.mean(axis=1)) <= largest).all():
        return whole
    if not np.abs(middle - seen.theta).max() <= largest:
        centre = seen.theta
    around = Domain(*((float(x) - largest / 2, float(x) + largest / 2) for x in centre))
    reach = np.abs(np.concatenate((seen.model.level_set(around), [seen.theta, middle])) - centre)
    radius = _ROOM * min(max(float(np.nanmax(reach)), _CLOSEST * largest), largest / 2)
    return view_of(experiment, Domain(*((float(x) - radius, float(x) + radius) for x in centre)), close=True)


def view_of(experiment: Experiment, box: Domain, close: bool) -> View:
    """A box of the landscape, and whether that is a close-up."""
    surface, shape = experiment.surface, experiment.shape
    whole = box == surface.domain(shape)
    ground = terrain(surface, shape, _GRID) if whole else terrain_within(box, surface, shape, _GRID)
    minima = tuple(
        m for m in surface.minima(shape) if all(low <= x <= high for (low, high), x in zip(box, m.theta, strict=True))
    )
    return View(box, ground, minima, close)
