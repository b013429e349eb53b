"""Loss surfaces that were asked for last, kept for all visitors."""

from collections.abc import Callable
from threading import Lock

from cachetools import LRUCache, cached

from networks.experiment import Training
from networks.planes.kinds import Cut, plane_of
from networks.planes.surface import Surface, surface
from networks.training import train


@cached(LRUCache(32), key=lambda training, laid, cut, tell=None: (training, laid, cut), lock=Lock())
def kept_surface(training: Training, laid: Training, cut: Cut, tell: Callable[[int], object] | None = None) -> Surface:
    """The loss surface of a training on a plane that was laid through it, or is held from another one.

    Args:
        training: whose loss and whose paths are shown.
        laid: the training that the plane goes through; its network has the same shape.
        cut: which plane.
        tell: as for `networks.planes.losses.losses_on`.

    Raises:
        Refused: as `plane_of`.
    """
    return surface(training, train(training), plane_of(laid, train(laid), cut), tell)
