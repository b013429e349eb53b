"""Warm-up: what a first visitor of the Network page sees is ready, with its programs."""

from networks.defaults import default_training
from networks.planes.kept import kept_surface
from networks.planes.kinds import Cut


def warm_up() -> None:
    """Train the first training, and compute its loss surface."""
    first = default_training()
    kept_surface(first, first, Cut())
