"""The kinds of planes, and the one way to lay one: through a training, by kind, seed and contenders."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from networks.experiment import Training
from networks.planes.curvature import strongest
from networks.planes.paths import end
from networks.planes.plane import SHOWN, Box, Plane, box_around, orthonormal, projected
from networks.planes.principal import principal_directions, used
from networks.planes.random_plane import filter_normalised
from networks.training import Trained
from quantities import Accepted, Refused


class Cut(NamedTuple):
    """Which plane: one of `KINDS`, the seed of a random one, and the contenders that it is laid through.

    Through the paths of all it needs none; a random plane and that of the Hessian lie around the end of the first; the
    third kind goes through the ends of the first and the second.
    """

    kind: str = "paths"
    seed: int = 0
    contenders: tuple[int, ...] = (0, 1)


class Held(NamedTuple):
    """A plane that is held while contenders change: the training that it was laid through, and which plane it is."""

    training: Training
    cut: Cut

    def suits(self, training: Training) -> bool:
        """Whether the other training's weights live in the same space."""
        return self.training.shape.architecture == training.shape.architecture


def plane_of(training: Training, trained: Sequence[Trained], cut: Cut) -> Plane:
    """The plane, as a value that stays while contenders change.

    Args:
        training: what was trained.
        trained: of each of its contenders.
        cut: which plane.

    Raises:
        Refused: there is no such kind, or there are not the contenders that it needs.
    """
    cut = checked(cut, len(trained))
    return KINDS[cut.kind](training, trained, cut)


def checked(cut: Cut, contenders: int) -> Cut:
    """The same definition, if such a plane can be laid through so many contenders.

    Raises:
        Refused: it cannot.
    """
    if cut.kind not in KINDS:
        raise Refused("plane", cut.kind, Accepted("one_of", {"known": tuple(KINDS)}))
    count = NEEDS[cut.kind]
    needed = set(cut.contenders[:count])
    if len(needed) < count or not needed <= set(range(contenders)):
        raise Refused("plane", cut.contenders, Accepted("plane_contenders", {"count": count, "last": contenders - 1}))
    return cut


def _through_paths(training: Training, trained: Sequence[Trained], cut: Cut) -> Plane:
    mean, directions = principal_directions(trained)
    return Plane(mean, directions, box_around(projected(mean, directions, used(trained))))


def _random(training: Training, trained: Sequence[Trained], cut: Cut) -> Plane:
    centre = end(trained[cut.contenders[0]])
    directions = filter_normalised(training.shape.architecture, centre, cut.seed)
    if not np.abs(directions).max(1).all():  # no weight is anything but zero
        directions = orthonormal([*directions], len(centre))
    return Plane(centre, directions, _around(max(1.0, _reach(centre, directions, trained))))


def _most_curved(training: Training, trained: Sequence[Trained], cut: Cut) -> Plane:
    centre = end(trained[cut.contenders[0]])
    values, directions = strongest(training.shape, centre, training.unit, training.training_set)
    length = float(np.linalg.norm(centre - training.start))
    reach = max(_reach(centre, directions, trained), _LEAST * length) or 1.0
    return Plane(centre, directions, _around(reach), (float(values[0]), float(values[1])))


def _through_three(training: Training, trained: Sequence[Trained], cut: Cut) -> Plane:
    start, (one, other) = training.start, (end(trained[each]) for each in cut.contenders[:2])
    directions = orthonormal([one - start, other - start], len(start))
    return Plane(start, directions, box_around(projected(start, directions, used(trained))))


KINDS: Mapping[str, Callable[[Training, Sequence[Trained], Cut], Plane]] = {
    "paths": _through_paths,
    "random": _random,
    "hessian": _most_curved,
    "three": _through_three,
}
NEEDS = {"paths": 0, "random": 1, "hessian": 1, "three": 2}  # contenders
_LEAST = 0.05  # of the way from the start, shown to each side of an end


def _reach(centre: np.ndarray, directions: np.ndarray, trained: Sequence[Trained]) -> float:
    """How far the paths go from the centre along either direction, with the edge."""
    return (1 + SHOWN) * float(np.abs(projected(centre, directions, used(trained))).max())


def _around(reach: float) -> Box:
    return Box((-reach, reach), (-reach, reach))
