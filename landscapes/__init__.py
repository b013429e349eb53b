"""Landscapes: the surfaces we walk on. One file each, and one line in this registry."""

from collections import ChainMap
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from landscapes.along_line import along_line
from landscapes.data_set import DataSet, LinearPredictor
from landscapes.landscape import Domain, Landscape, Line, Minimum, Point, Saddle, Scale
from landscapes.own import OWN, OwnKind
from landscapes.own.formula_model import FormulaModel

# In the order in which they are shown: convex, valleys, plateaus and saddles, few minima, many.
_FILES = (
    "quadratic_bowl",
    "elongated_valley",
    "rare_features",
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
    "one_neuron",
    "two_units",
    "goldstein_price",
    "gabor",
    "easom",
    "rastrigin",
    "ackley",
    "griewank",
    "levy_13",
)
LANDSCAPES: dict[str, Landscape] = {file: import_module(f"landscapes.{file}").LANDSCAPE for file in _FILES}
SLUGS: Mapping[str, Landscape | OwnKind] = ChainMap[str, Any](OWN, LANDSCAPES)  # own ones come last
TEXTS = {text for kind in OWN.values() for text in kind.texts}  # names of parameters that are no numbers


def landscape_of(slug: str, parameters: Mapping[str, Any] | None = None) -> Landscape:
    """The landscape of this slug; of a person's own kind the one that its texts make.

    Args:
        slug: one of SLUGS.
        parameters: by name, texts among them; what is left out is at its default.

    Raises:
        KeyError: an unknown slug.
        Refused: a ValueError; a text makes no sense.
    """
    if slug not in OWN:
        return LANDSCAPES[slug]
    given = parameters or {}
    numbers = {name: value for name, value in given.items() if name not in OWN[slug].texts}
    return OWN[slug].make(OWN[slug].read(given), numbers)


def title_of(slug: str) -> str:
    """The name of a landscape in a list, or of a kind of own ones."""
    return OWN[slug].title if slug in OWN else LANDSCAPES[slug].title


__all__ = [
    "LANDSCAPES",
    "OWN",
    "SLUGS",
    "TEXTS",
    "DataSet",
    "Domain",
    "FormulaModel",
    "Landscape",
    "Line",
    "LinearPredictor",
    "Minimum",
    "Point",
    "Saddle",
    "Scale",
    "along_line",
    "landscape_of",
    "title_of",
]
