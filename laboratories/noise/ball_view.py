"""What to show of a landscape around a noise ball."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.analysis.nearest_minimum import nearest_global_minimum
from experiments.experiment import Experiment
from experiments.view_box import ViewBox, view_box
from laboratories.noise.noise_ball import Ball
from landscapes import Domain, Point

_SHARE = 0.995  # of the ends that the box holds; a few stragglers would make it all too small to see
_ROOM = 1.25


class BallView(NamedTuple):
    """A box about theta*, which is its centre, and the finite ends of the first ball's runs, (runs, 2)."""

    view: ViewBox
    centre: Point
    ends: np.ndarray


def ball_view(experiment: Experiment, balls: Sequence[Ball]) -> BallView:
    """The box that holds the first ball's ends and the circles of all balls, no wider than twice the map.

    Args:
        experiment: what was run.
        balls: what came of it (`laboratories.noise.noise_ball`).
    """
    middle = nearest_global_minimum(experiment) or experiment.start
    ends = balls[0].runs.ends[np.isfinite(balls[0].runs.ends).all(axis=1)]
    spans = np.array(experiment.surface.domain(experiment.parameters))
    widest = float((spans[:, 1] - spans[:, 0]).max()) / 2
    radii = [float(np.sqrt(ball.size)) for ball in balls if np.isfinite(ball.size)]
    away = np.abs(ends - middle).max(axis=1) if len(ends) else np.zeros(1)
    radius = _ROOM * max(float(np.quantile(away, _SHARE)), *radii, 1e-3 * widest)
    radius = min(radius, 2 * widest)
    box = Domain(*((x - radius, x + radius) for x in middle))
    return BallView(view_box(experiment, box, close=True), middle, ends)
