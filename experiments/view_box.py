"""The view box: a part of the landscape to show, with the terrain and the known minima in it."""

from typing import NamedTuple

from experiments.analysis.terrain import Terrain, terrain, terrain_within
from experiments.experiment import Experiment
from landscapes import Domain, Minimum

_GRID = 100  # points along the shorter side


class ViewBox(NamedTuple):
    """A box, the terrain in it and around it, the known minima within, and whether it is a close-up."""

    box: Domain
    terrain: Terrain
    minima: tuple[Minimum, ...]
    close: bool


def whole_map(experiment: Experiment) -> ViewBox:
    """The landscape's own domain, as much wider as the start needs."""
    surface, parameters = experiment.surface, experiment.parameters
    spans = zip(surface.domain(parameters), experiment.start, strict=True)
    return view_box(experiment, Domain(*((min(low, x), max(high, x)) for (low, high), x in spans)), close=False)


def view_box(experiment: Experiment, box: Domain, close: bool) -> ViewBox:
    """Sample the landscape in a box.

    Args:
        experiment: its landscape and its parameters.
        box: the part of the plane.
        close: whether that is a close-up.
    """
    surface, parameters = experiment.surface, experiment.parameters
    whole = box == surface.domain(parameters)
    sampled = terrain(surface, parameters, _GRID) if whole else terrain_within(box, surface, parameters, _GRID)
    minima = tuple(m for m in surface.minima(parameters) if inside(box, m.theta))
    return ViewBox(box, sampled, minima, close)


def inside(box: Domain, theta: tuple[float, float]) -> bool:
    """Whether the point is in the box, its edges included."""
    return all(low <= x <= high for (low, high), x in zip(box, theta, strict=True))
