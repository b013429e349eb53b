"""What to show of a landscape around a noise ball: a box that holds the ball, and the terrain in it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.noise.noise_ball import Ball, centre
from experiments.terrain import Terrain, terrain_within
from landscapes import Domain, Minimum, Point

_SHARE = 0.995  # of the ends that the box holds; a few stragglers would make it all too small to see
_ROOM = 1.25
_GRID = 100


class View(NamedTuple):
    """Where the first ball's runs end, in a box about theta*.

    ground: the terrain of the box and around it. minima: those within it. ends: (runs, 2), the finite ones.
    """

    box: Domain
    ground: Terrain
    minima: tuple[Minimum, ...]
    centre: Point
    ends: np.ndarray


def view(experiment: Experiment, balls: Sequence[Ball]) -> View:
    """The box that holds the first ball's ends and everybody's circle, no wider than twice the map.

    Args:
        experiment: what was run.
        balls: what came of it (`experiments.noise.noise_ball`).
    """
    surface, shape = experiment.surface, experiment.shape
    middle = centre(experiment) or experiment.start
    ends = balls[0].swarm.ends[np.isfinite(balls[0].swarm.ends).all(axis=1)]
    spans = np.array(surface.domain(shape))
    widest = float((spans[:, 1] - spans[:, 0]).max()) / 2
    radii = [float(np.sqrt(ball.size)) for ball in balls if np.isfinite(ball.size)]
    away = np.abs(ends - middle).max(axis=1) if len(ends) else np.zeros(1)
    radius = _ROOM * max(float(np.quantile(away, _SHARE)), *radii, 1e-3 * widest)
    radius = min(radius, 2 * widest)
    box = Domain(*((x - radius, x + radius) for x in middle))
    ground = terrain_within(box, surface, shape, _GRID)
    minima = tuple(m for m in surface.minima(shape) if np.abs(np.subtract(m.theta, middle)).max() <= 2 * radius)
    return View(box, ground, minima, middle, ends)
