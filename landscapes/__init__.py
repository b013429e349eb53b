"""Landscapes: the surfaces we walk on. One file each, and one line in this registry."""

from landscapes import elongated_valley, gabor, quadratic_bowl, rosenbrock
from landscapes.landscape import Domain, Landscape, Minimum, Point, Saddle, Scale

LANDSCAPES: dict[str, Landscape] = {
    module.LANDSCAPE.slug: module.LANDSCAPE for module in (quadratic_bowl, elongated_valley, rosenbrock, gabor)
}

__all__ = ["LANDSCAPES", "Domain", "Landscape", "Minimum", "Point", "Saddle", "Scale"]
