"""Settings to try of anything that declares quantities: the defaults, and the corners of what is allowed."""

from itertools import combinations, product
from typing import Any

from quantities import Choice, Kind, ParameterSpec, Range, Switch, Value, quantities


def _extremes(kind: Kind) -> tuple[Value, ...]:
    match kind:
        case Range():
            return kind.decode(kind.low), kind.decode(kind.high)
        case Choice():
            return kind.words
        case Switch():
            return False, True


def corners(spec: ParameterSpec) -> list[dict[str, Value]]:
    """The defaults first, then every corner of the quantities' ranges."""
    declared = quantities(spec)
    values = product(*(_extremes(q.kind) for q in declared.values()))
    defaults = {q.name: q.default for q in declared.values()}
    return [defaults, *(corner for v in values if (corner := dict(zip(declared, v, strict=True))) != defaults)]


def ends(spec: ParameterSpec) -> list[dict[str, Value]]:
    """The defaults, then all numbers at their lowest and all at their highest; each word and switch is met once."""
    extremes = {q.name: _extremes(q.kind) for q in quantities(spec).values()}
    rows = range(max(map(len, extremes.values()), default=0))
    return [corners(spec)[0], *({name: e[min(row, len(e) - 1)] for name, e in extremes.items()} for row in rows)]


def pairwise_corners(spec: ParameterSpec) -> list[dict[str, Value]]:
    """The defaults, then as many corners as it takes for each two extremes of any two quantities to meet."""
    defaults, *rest = corners(spec)
    chosen, met = [defaults], set[Any]()
    while rest:
        best = max(rest, key=lambda corner: len(_met(corner) - met))
        if not _met(best) - met:
            break
        met |= _met(best)
        chosen.append(best)
        rest.remove(best)
    return chosen


def _met(corner: dict[str, Value]) -> set[Any]:
    """The extremes, and the pairs of them, that are in a corner."""
    return {*corner.items(), *combinations(corner.items(), 2)}


def words(spec: ParameterSpec) -> list[dict[str, Value]]:
    """Every combination of the quantities that are words or switches; their numbers are left out."""
    worded = {q.name: _extremes(q.kind) for q in quantities(spec).values() if not isinstance(q.kind, Range)}
    return [dict(zip(worded, values, strict=True)) for values in product(*worded.values())]


def moved(spec: ParameterSpec) -> dict[str, Value]:
    """Every number well away from its default, and well inside its range."""
    ranges = {q.name: (q.kind, q.default) for q in quantities(spec).values() if isinstance(q.kind, Range)}
    return {name: kind.decode(_between(kind, float(default))) for name, (kind, default) in ranges.items()}


def _between(kind: Range, default: float) -> float:
    if kind.log:
        number = (default * kind.high**3) ** 0.25
    else:
        number = (kind.low + 2.0 * default) / 3.0 if default > kind.low else (default + kind.high) / 2.0
    return float(round(number)) if kind.integer else number
