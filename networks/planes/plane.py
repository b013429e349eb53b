"""A plane: a point in the space of the weights, two directions, and the part of it that is shown."""

from typing import NamedTuple

import numpy as np
from jaxtyping import Float

SHOWN = 0.15  # the edge around what is shown, as a share of its range
_ROUNDING = 1e-12  # of a distance, relative to theta

Theta = Float[np.ndarray, " n"]
Thetas = Float[np.ndarray, "frames n"]
Directions = Float[np.ndarray, "2 n"]
Coordinates = Float[np.ndarray, "... 2"]


class Box(NamedTuple):
    """From and to, of the first coordinate and of the second."""

    first: tuple[float, float]
    second: tuple[float, float]


class Plane(NamedTuple):
    r"""All $\theta = \theta_0 + c_1 d_1 + c_2 d_2$.

    origin: theta_0, (n,). directions: d_1 and d_2, (2, n), independent; they need not have length 1.
    box: of c_1 and c_2, what is shown.
    eigenvalues: of the Hessian at the origin, where the directions are its eigenvectors.
    """

    origin: Theta
    directions: Directions
    box: Box
    eigenvalues: tuple[float, float] | None = None

    def at(self, coordinates: Coordinates) -> Float[np.ndarray, "... n"]:
        """theta at coordinates (..., 2)."""
        return self.origin + coordinates @ self.directions

    def projected(self, thetas: Thetas) -> Float[np.ndarray, "frames 2"]:
        """Coordinates of the nearest points of the plane, (frames, 2)."""
        return projected(self.origin, self.directions, thetas)

    def distances(self, thetas: Thetas) -> Float[np.ndarray, " frames"]:
        """How far each theta is from the plane, (frames,); zero where that is rounding alone."""
        with np.errstate(over="ignore", invalid="ignore"):
            found = np.linalg.norm(thetas - self.at(self.projected(thetas)), axis=1)
            return np.where(found < _ROUNDING * np.linalg.norm(thetas, axis=1), 0.0, found)


def projected(origin: Theta, directions: Directions, thetas: Thetas) -> Float[np.ndarray, "frames 2"]:
    r"""Least squares, $c = (D D^\top)^{-1} D (\theta - \theta_0)$.

    Args:
        origin: (n,).
        directions: D, (2, n), independent.
        thetas: (frames, n).

    Returns:
        (frames, 2); not finite where theta is not.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        return (thetas - origin) @ directions.T @ np.linalg.inv(directions @ directions.T)


def orthonormal(directions: list[Theta], n: int) -> Directions:
    """Two directions of length 1 at right angles that span what the given ones span, in their order.

    Args:
        directions: up to two, (n,). One of length zero, or along the one before, is replaced by a fixed random one:
            every plane through the rest would do.
        n: how many weights there are, at least two.
    """
    draw, kept = np.random.default_rng(0), list[Theta]()
    for given in (*directions, *draw.normal(size=(4, n))):
        rest = given
        for _ in range(2):  # rounding of the first pass is taken out by the second
            rest = rest - sum((own * (own @ rest) for own in kept), np.zeros(n))
        length = np.linalg.norm(rest)
        if len(kept) < 2 and length > 1e-9 * np.linalg.norm(given):
            kept.append(rest / length)
    return np.stack(kept)


def box_around(coordinates: Float[np.ndarray, "points 2"]) -> Box:
    """A square box that holds all points, with an edge; squares keep lengths in both directions alike.

    Args:
        coordinates: (points, 2), finite.
    """
    low, high = coordinates.min(0), coordinates.max(0)
    half = (0.5 + SHOWN) * float((high - low).max()) or 1.0
    (x, y) = (low + high) / 2
    return Box((float(x - half), float(x + half)), (float(y - half), float(y + half)))
