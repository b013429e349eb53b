"""A plane through the weights of a network, as the address of a training and the definition of the plane.

Landscapes know nothing of networks: a room above makes it, and is looked up when such a landscape is asked for. So a
link to one is read wherever landscapes are, and who never asks loads nothing.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from landscapes.own.kind import OwnKind, OwnLandscape
from quantities import Value

SLUG, TRAINING, PLANE = "network_plane", "training", "plane"
TITLE = "A plane through a network"


def read(given: Mapping[str, Any]) -> dict[str, str]:
    """Both texts in the one usual way.

    Raises:
        Refused: one makes no sense.
    """
    return import_module("networks.planes.landscape").read(given)


def make(texts: Mapping[str, str], numbers: Mapping[str, Value]) -> OwnLandscape:
    """The landscape of these texts. It has no numbers."""
    return import_module("networks.planes.landscape").landscape(texts)


def check(given: Mapping[str, Any], numbers: Mapping[str, Value]) -> None:
    """There are no numbers that could not go together."""


KIND = OwnKind(SLUG, TITLE, (TRAINING, PLANE), read, make, check, (TRAINING,))
