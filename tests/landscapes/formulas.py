"""Every landscape once more, in NumPy and straight from its source, to check ours against.

Each takes x, y of any one shape and the landscape's parameters by name.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from scipy import optimize, special

from landscapes.logistic_regression import FLOWERS
from tests import reference

E, PI = math.e, math.pi


def elongated_valley(x: Any, y: Any, condition: float, rotation: float) -> Any:
    """theta' R diag(1, condition) R' theta / 2, with R the rotation matrix."""
    angle = np.deg2rad(rotation)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.diag([1.0, condition]) @ turn.T
    theta = np.stack([x, y])
    return np.einsum("i...,ij,j...", theta, matrix, theta) / 2


def rare_features(x: Any, y: Any, rarity: float, rotation: float) -> Any:
    """The valley of `elongated_valley` with its walls and its floor exchanged, moved to the best weights."""
    return rarity * elongated_valley(x - 0.6, y - 1.4, 1.0 / rarity, rotation + 90.0)


def one_neuron(x: Any, y: Any, weak_label: float) -> Any:
    """Every example with both its inputs, one of them zero."""
    examples = [((5.0, 0.0), 0.6), ((0.0, 5.0), 0.6), ((0.5, 0.0), weak_label), ((0.0, 0.5), weak_label)]
    return sum((special.expit(a * x + b * y) - target) ** 2 for (a, b), target in examples)


def two_units(x: Any, y: Any, second: float) -> Any:
    """The squared errors of two units, whose answers are written with exponentials."""

    def unit(w: Any, example: float) -> Any:
        return 1.0 - 2.0 / (np.exp(2.0 * w * example) + 1.0)

    right = {example: unit(2.0, example) + unit(second, example) for example in (0.5, 1.0, 2.0)}
    return sum((unit(x, example) + unit(y, example) - answer) ** 2 for example, answer in right.items())


def rosenbrock(x: Any, y: Any, a: float, b: float) -> Any:
    """SciPy's own where it has one, the paper's formula elsewhere."""
    return optimize.rosen(np.stack([x, y])) if (a, b) == (1.0, 100.0) else (a - x) ** 2 + b * (y - x * x) ** 2


def squares(x: Any, y: Any, points: Any, model: Callable[[Any, Any, float], Any], reduction: float) -> Any:
    """The squared errors of a model (x, y, place), one (place, value) after the other; their mean if reduction is 1."""
    total = sum((model(x, y, place) - value) ** 2 for place, value in points)
    return total / len(points) if reduction else total


def of_the_book(name: str) -> Any:
    """(place, value) of each point in a reference file."""
    book = reference.read(name)
    return list(zip(reference.floats(book["x"]), reference.floats(book["y"]), strict=True))


def wavelet(x: Any, y: Any, place: float) -> Any:
    u = x + 0.06 * y * place
    return np.sin(u) * np.exp(-u * u / 32.0)


def linear_regression(x: Any, y: Any, reduction: float) -> Any:
    """All examples, without any algebra."""
    stream = np.random.RandomState(0)
    places = 1.0 + 0.75 * stream.standard_normal(20000)
    points = zip(places, 1.0 + 0.5 * places + 0.5 * stream.standard_normal(20000), strict=True)
    return squares(x, y, list(points), lambda x, y, place: x + y * place, reduction)


def sigmoid_fit(x: Any, y: Any, reduction: float) -> Any:
    """The data as their source says that they were made."""
    stream = np.random.RandomState(3)
    places = np.sort(np.round(stream.uniform(0.0, 3.0, 20), 2))
    values = np.round(special.expit(3.0 * places - 4.0) + 0.05 * stream.standard_normal(20), 3)
    points = list(zip(places, values, strict=True))
    return squares(x, y, points, lambda x, y, place: special.expit(x * place + y), reduction)


def logistic_regression(x: Any, y: Any, reduction: float) -> Any:
    """-log of the probability that each flower is what it is; the flowers from our copy, which a test checks."""
    probabilities = [
        special.expit(sign * (x * width + y * petal))
        for flowers, sign in ((FLOWERS[:50], -1.0), (FLOWERS[50:], 1.0))
        for width, petal in (flowers - np.mean(FLOWERS, axis=0)) / np.std(FLOWERS, axis=0)
    ]
    total = -sum(np.log(p) for p in probabilities)
    return total / len(probabilities) if reduction else total


def monkey_saddle(x: Any, y: Any) -> Any:
    """In polar coordinates."""
    return np.hypot(x, y) ** 3 * np.cos(3.0 * np.arctan2(y, x))


def beale(x: Any, y: Any) -> Any:
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2


def goldstein_price(x: Any, y: Any) -> Any:
    first = 1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2)
    second = 30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)
    return first * second


def ackley(x: Any, y: Any) -> Any:
    funnel = -20 * np.exp(-0.2 * np.sqrt(0.5 * (x**2 + y**2)))
    return funnel - np.exp(0.5 * (np.cos(2 * PI * x) + np.cos(2 * PI * y))) + E + 20


def levy_13(x: Any, y: Any) -> Any:
    across = (x - 1) ** 2 * (1 + np.sin(3 * PI * y) ** 2)
    return np.sin(3 * PI * x) ** 2 + across + (y - 1) ** 2 * (1 + np.sin(2 * PI * y) ** 2)


def two_wells(x: Any, y: Any) -> Any:
    wells = 2 * np.exp(-((x - 1) ** 2 + y**2) / 0.2) + 3 * np.exp(-((x + 1) ** 2 + y**2) / 0.2)
    return x**2 + y**2 - wells


def ledge(x: Any, y: Any) -> Any:
    walls = (np.log1p(np.exp(-4 - 2 * x)) + np.log1p(np.exp(2 * x - 8.4))) / 2
    return walls - 0.3 * np.exp(-8 * x * x) - 1.5 * np.exp(-((x - 3) ** 2)) + 1.5 + y * y / 2


FORMULAS: Mapping[str, Callable[..., Any]] = {
    "quadratic_bowl": lambda x, y: np.hypot(x, y) ** 2 / 2,
    "elongated_valley": elongated_valley,
    "rare_features": rare_features,
    "booth": lambda x, y: (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    "matyas": lambda x, y: 0.26 * (x**2 + y**2) - 0.48 * x * y,
    "linear_regression": linear_regression,
    "line_fit": lambda x, y, reduction: squares(x, y, of_the_book("line.json"), lambda x, y, z: x + y * z, reduction),
    "logistic_regression": logistic_regression,
    "rosenbrock": rosenbrock,
    "beale": beale,
    "ravine": lambda x, y: 1 - np.exp(-2 * y**2) * np.exp(-((x - 0.7) ** 2) / 8),
    "plateau": lambda x, y, width: 1 - 1 / (1 + (x**2 + y**2) / width**2),
    "sigmoid_fit": sigmoid_fit,
    "saddle": lambda x, y, fall: (x**2 - fall * y**2) / 2,
    "monkey_saddle": monkey_saddle,
    "ledge": ledge,
    "two_wells": two_wells,
    "mccormick": lambda x, y: np.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
    "three_hump_camel": lambda x, y: 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2,
    "six_hump_camel": lambda x, y: (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2,
    "himmelblau": lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    "styblinski_tang": lambda x, y: (x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y) / 2,
    "one_neuron": one_neuron,
    "two_units": two_units,
    "goldstein_price": goldstein_price,
    "gabor": lambda x, y, reduction: squares(x, y, of_the_book("gabor.json"), wavelet, reduction),
    "easom": lambda x, y: -np.cos(x) * np.cos(y) * np.exp(-((x - PI) ** 2 + (y - PI) ** 2)),
    "rastrigin": lambda x, y, height: (
        2 * height + x**2 - height * np.cos(2 * PI * x) + y**2 - height * np.cos(2 * PI * y)
    ),
    "ackley": ackley,
    "griewank": lambda x, y: (x**2 + y**2) / 4000 - np.cos(x) * np.cos(y / math.sqrt(2)) + 1,
    "levy_13": levy_13,
}
