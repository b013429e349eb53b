"""Landscapes: the surfaces we walk on. One file each, and one line in this registry."""

from importlib import import_module

from landscapes.along_line import along_line
from landscapes.data_set import DataSet
from landscapes.landscape import Domain, Landscape, Line, Minimum, Point, Saddle, Scale

# In the order in which they are shown: convex, valleys, plateaus and saddles, few minima, many.
_FILES = (
    "quadratic_bowl",
    "elongated_valley",
    "booth",
    "matyas",
    "linear_regression",
    "line_fit",
    "logistic_regression",
    "rosenbrock",
    "beale",
    "ravine",
    "plateau",
    "sigmoid_fit",
    "saddle",
    "monkey_saddle",
    "ledge",
    "two_wells",
    "mccormick",
    "three_hump_camel",
    "six_hump_camel",
    "himmelblau",
    "styblinski_tang",
    "goldstein_price",
    "gabor",
    "easom",
    "rastrigin",
    "ackley",
    "griewank",
    "levy_13",
)
LANDSCAPES: dict[str, Landscape] = {file: import_module(f"landscapes.{file}").LANDSCAPE for file in _FILES}

__all__ = [
    "LANDSCAPES",
    "DataSet",
    "Domain",
    "Landscape",
    "Line",
    "Minimum",
    "Point",
    "Saddle",
    "Scale",
    "along_line",
]
