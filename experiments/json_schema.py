"""JSON Schema: what an experiment's fields accept, in the words that editors and other programs read.

Validation itself is in `quantities` and in the models; here the same limits are only described. What
depends on a slug, such as an optimizer's hyperparameters, is described by one condition for each slug.
"""

from collections.abc import Callable, Mapping
from typing import Any

from quantities import Choice, Kind, ParameterSpec, Range, Switch, quantities

Schema = dict[str, Any]


def schema_of(kind: Kind) -> Schema:
    """The schema of a quantity."""
    match kind:
        case Range():
            schema: Schema = {
                "type": "integer" if kind.integer else "number",
                "minimum": kind.low,
                "maximum": kind.high,
            }
        case Choice():
            schema = {"enum": list(kind.words)}
        case Switch():
            schema = {"type": "boolean"}
    return schema | ({"description": kind.help} if kind.help else {})


def or_nothing(kind: Kind) -> Schema:
    """The schema of a quantity that may be off."""
    return {"anyOf": [schema_of(kind), {"type": "null"}]}


def numbers(bundle: ParameterSpec) -> Schema:
    """The schema of a bundle's numbers by name, any of them left out."""
    properties = {q.name: schema_of(q.kind) | {"default": q.default} for q in quantities(bundle).values()}
    return {"properties": properties, "additionalProperties": False}


def by_slug(field: str, owned: str, bundles: Mapping[str, ParameterSpec], default: str = "") -> list[Schema]:
    """What the numbers `owned` may be for each slug of the field, which may be left out if it has a default."""
    return [
        {
            "if": {"properties": {field: {"const": slug}}} | ({} if slug == default else {"required": [field]}),
            "then": {"properties": {owned: numbers(bundle)}},
        }
        for slug, bundle in bundles.items()
    ]


def schema_extra(**more: Any) -> Callable[[Schema], None]:
    """What a model adds to its schema; of its docstring only the first line belongs there."""

    def add(schema: Schema) -> None:
        schema["description"] = schema["description"].partition("\n")[0]
        for name, value in more.items():
            schema[name] = schema.get(name, {}) | value if isinstance(value, dict) else value

    return add
