"""Surfaces: what an experiment's contenders walk on, a landscape or its line, and what a file may say of that."""

from collections.abc import Mapping
from typing import Any

from experiments.json_schema import Schema
from landscapes import LANDSCAPES, OWN, Landscape, along_line, landscape_of
from quantities import Accepted, Refused, Value, completed, encode

WEIGHTS = (2, 1)  # how many may move; the usual number first


def surface_of(landscape: str, weights: int = 2, parameters: Mapping[str, Any] | None = None) -> Landscape:
    """The landscape of this slug and these parameters, or for one weight its line, where it has one."""
    whole = landscape_of(landscape, parameters)
    return along_line(whole) if weights == 1 and whole.line else whole


def numbers_of(surface: Landscape, given: Mapping[str, Value]) -> Any:
    """The landscape's parameters as its own NamedTuple of numbers; its texts are none of them.

    Raises:
        Refused: a ValueError; a name that the landscape does not have, or a value that is not accepted.
    """
    numbers = {name: value for name, value in given.items() if name not in surface.texts}
    return surface.parameters(*encode(surface.parameters, numbers))


def completed_parameters(landscape: str, given: object) -> dict[str, Value]:
    """All parameters of a landscape in a person's words: texts in the one usual way, then numbers, defaults filled in.

    Raises:
        Refused: a ValueError; a name, a text or a value that is not accepted.
    """
    if not isinstance(given, Mapping):
        raise Refused(landscape, given, Accepted("names_with_values"))
    if landscape not in OWN:
        return completed(LANDSCAPES[landscape].parameters, landscape, given)
    kind = OWN[landscape]
    texts = kind.read(given)
    bundle = kind.make(texts, {}).parameters
    numbers = completed(bundle, landscape, {name: value for name, value in given.items() if name not in kind.texts})
    kind.check(given, numbers)
    return {**texts, **numbers}


def own_schema() -> list[Schema]:
    """The parameters of a person's own landscapes: texts by name, and numbers by the names that the texts bring."""
    texts = {slug: {text: {"type": "string"} for text in kind.texts} for slug, kind in OWN.items()}
    numbers = {"additionalProperties": {"type": "number"}}
    return [
        {
            "if": {"properties": {"landscape": {"const": slug}}, "required": ["landscape"]},
            "then": {"properties": {"landscape_parameters": {"properties": own} | numbers}},
        }
        for slug, own in texts.items()
    ]


def on_line_schema() -> Schema:
    """Where one weight moves: the landscape has a line, and the second number of the start is 0."""
    with_line = [slug for slug, landscape in LANDSCAPES.items() if landscape.line]
    return {
        "if": {"properties": {"weights": {"const": 1}}, "required": ["weights"]},
        "then": {"properties": {"landscape": {"enum": with_line}, "start": {"prefixItems": [{}, {"const": 0}]}}},
    }
