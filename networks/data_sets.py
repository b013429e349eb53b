"""Data in the plane: two classes to tell apart, or a curve to fit. All of it is drawn here, none is fetched.

The two moons and the spiral have the draws with which the project's reference values were measured.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from landscapes.own.points import points_of, read_points

TEST = 200  # examples of each test set
_FEW = 8  # of a person's own points: too few to be parted
_EDGE = 0.15  # around the examples, as a share of their range


class DataSet(NamedTuple):
    """A training set and a test set.

    x, test_x: (examples, inputs). y, test_y: (examples,): the classes 0 and 1, or the numbers to fit.
    classes: whether y is a class.
    """

    x: np.ndarray
    y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    classes: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What is to be shown: x from, to, and y from, to, of the examples with an edge around them."""
        shown = self.x if self.classes else np.c_[self.x, self.y]
        low, high = shown.min(0), shown.max(0)
        edge = np.maximum(high - low, 1e-9) * _EDGE
        (a, c), (b, d) = low - edge, high + edge
        return float(a), float(b), float(c), float(d)


@dataclass(frozen=True)
class Data:
    """A way to draw examples.

    slug, title: its name in addresses, and on the screen.
    classes: whether they are two classes.
    draw: (examples, noise, seed) -> x (examples, inputs) and y (examples,).
    """

    slug: str
    title: str
    classes: bool
    draw: Callable[[int, float, int], tuple[np.ndarray, np.ndarray]]


def two_moons(examples: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two half circles that reach into each other, standardised.

    Args:
        examples: how many.
        noise: standard deviation of what is added to each coordinate, where the half circles have radius 1.
        seed: of the draws.

    Returns:
        x, (examples, 2), and the class of each, 0 or 1.
    """
    draw = np.random.default_rng(seed)
    angle, of = np.pi * draw.uniform(size=examples), draw.integers(0, 2, examples)
    upper, lower = np.c_[np.cos(angle), np.sin(angle)], np.c_[1 - np.cos(angle), 0.5 - np.sin(angle)]
    x = np.where(of[:, None] == 0, upper, lower) + noise * draw.normal(size=(examples, 2))
    return (x - x.mean(0)) / x.std(0), of.astype(float)


def circles(examples: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """A disc's edge of radius 1/2 inside a ring of radius 1, times 1.5; arguments and returns as `two_moons`."""
    draw = np.random.default_rng(seed)
    angle, of = 2 * np.pi * draw.uniform(size=examples), draw.integers(0, 2, examples)
    radius = np.where(of == 0, 1.0, 0.5)
    x = radius[:, None] * np.c_[np.cos(angle), np.sin(angle)] + noise / 2 * draw.normal(size=(examples, 2))
    return 1.5 * x, of.astype(float)


def spiral(examples: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two arms that wind around each other one and a quarter times; arguments and returns as `two_moons`."""
    draw = np.random.default_rng(seed)
    of = np.arange(examples) % 2
    along = np.sqrt((np.arange(examples) // 2 + 0.5) / (examples / 2)) * 0.95 + 0.05
    angle = along * 2.5 * np.pi + np.pi * of
    x = 2 * np.c_[along * np.cos(angle), along * np.sin(angle)] + noise * draw.normal(size=(examples, 2))
    return x, of.astype(float)


def sine(examples: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """One input x from -2 to 2, and y = sin(2x) with noise; returns x, (examples, 1), and y, (examples,)."""
    draw = np.random.default_rng(seed)
    x = np.sort(draw.uniform(-2.0, 2.0, examples))
    return x[:, None], np.sin(2 * x) + noise * draw.normal(size=examples)


_ALL = (
    Data("moons", "Two moons", True, two_moons),
    Data("circles", "Circles", True, circles),
    Data("spiral", "Spiral", True, spiral),
    Data("sine", "A sine to fit", False, sine),
)
DATA = {data.slug: data for data in _ALL}
OWN = "own"  # points of a person's own, to fit


@lru_cache(maxsize=64)
def data_set(slug: str, examples: int, noise: float, seed: int, points: str = "") -> DataSet:
    """A training set, with a test set from the same source.

    Args:
        slug: of `DATA`, or `OWN`.
        examples: how many the training set has; the test set has `TEST`.
        noise: as the source takes it.
        seed: of the draws.
        points: of a person's own, as `landscapes.own.points` has them; both columns are standardised. Every fourth one
            is a test example; of fewer than eight all are both.

    Raises:
        Refused: the points are none.
    """
    if slug == OWN:
        own = points_of(read_points("points", points))
        x, y = _standardised(own.x)[:, None], _standardised(own.y)
        if len(x) < _FEW:
            return _frozen(DataSet(x, y, x, y, False))
        test = np.arange(len(x)) % 4 == 3
        return _frozen(DataSet(x[~test], y[~test], x[test], y[test], False))
    data = DATA[slug]
    x, y = data.draw(examples, noise, seed)
    return _frozen(DataSet(x, y, *data.draw(TEST, noise, seed + 1_000_003), data.classes))


def _standardised(column: np.ndarray) -> np.ndarray:
    return (column - column.mean()) / (column.std() or 1.0)


def _frozen(found: DataSet) -> DataSet:
    for array in found[:4]:
        array.flags.writeable = False
    return found
