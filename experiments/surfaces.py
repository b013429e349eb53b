"""Surfaces: what an experiment's contenders walk on, a landscape or its line, and what a file may say of that."""

from experiments.json_schema import Schema
from landscapes import LANDSCAPES, Landscape, along_line

WEIGHTS = (2, 1)  # how many may move; the usual number first


def surface_of(landscape: str, weights: int) -> Landscape:
    """The landscape of this slug, or for one weight its line, where it has one."""
    whole = LANDSCAPES[landscape]
    return along_line(whole) if weights == 1 and whole.line else whole


def on_line_schema() -> Schema:
    """Where one weight moves: the landscape has a line, and the second number of the start is 0."""
    with_line = [slug for slug, landscape in LANDSCAPES.items() if landscape.line]
    return {
        "if": {"properties": {"weights": {"const": 1}}, "required": ["weights"]},
        "then": {"properties": {"landscape": {"enum": with_line}, "start": {"prefixItems": [{}, {"const": 0}]}}},
    }
