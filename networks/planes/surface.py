"""The surface on a plane with the contenders' paths, and the marks that say how much of them the plane shows."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from jaxtyping import Float

from networks.experiment import Training
from networks.loop import FRAMES
from networks.planes.losses import losses_at, losses_on
from networks.planes.plane import Plane
from networks.planes.principal import used, variance_held
from networks.training import Trained


class ShownPath(NamedTuple):
    """A path beside its projection, at each frame.

    coordinates: of the nearest point of the plane, (frames, 2).
    distances: from there, in the space of the weights, (frames,).
    losses, on_map: the true loss, and the loss of the nearest point, which is what the map shows, (frames,).
    """

    coordinates: Float[np.ndarray, "frames 2"]
    distances: Float[np.ndarray, " frames"]
    losses: Float[np.ndarray, " frames"]
    on_map: Float[np.ndarray, " frames"]

    @property
    def wrong_by(self) -> float:
        """By what factor the map's loss at the end is above the true one, or below it: at least 1."""
        true, shown = float(self.losses[-1]), float(self.on_map[-1])
        with np.errstate(divide="ignore", invalid="ignore"):
            return float(np.exp(abs(np.log(np.divide(shown, true)))))


class Surface(NamedTuple):
    """plane: where it is. losses: (grid, grid), rows from below. paths: of each contender.

    variance: the share of the paths' variance that the plane holds.
    """

    plane: Plane
    losses: Float[np.ndarray, "grid grid"]
    paths: tuple[ShownPath, ...]
    variance: float


def surface(
    training: Training, trained: Sequence[Trained], plane: Plane, tell: Callable[[int], object] | None = None
) -> Surface:
    """The loss of a training's examples on a plane, and its contenders' paths there.

    Args:
        training: whose loss it is.
        trained: of each of its contenders.
        plane: of this training, or held from one whose network has the same shape.
        tell: as for `losses_on`.
    """
    shape, unit, examples = training.shape, training.unit, training.training_set

    def shown(one: Trained) -> ShownPath:
        coordinates = plane.projected(one.thetas)
        places = np.zeros((FRAMES, 2))  # one program for trainings of any length
        places[: len(coordinates)] = coordinates
        on_map = losses_at(shape, plane, unit, examples, places)[: len(coordinates)]
        return ShownPath(coordinates, plane.distances(one.thetas), np.asarray(one.looked.loss), on_map)

    losses = losses_on(shape, plane, unit, examples, tell=tell)
    return Surface(plane, losses, tuple(map(shown, trained)), variance_held(plane.directions, used(trained)))
