"""Settings to try of anything that declares quantities: the defaults, and the corners of what is allowed."""

from itertools import product

from quantities import Bundle, Choice, Kind, Range, Switch, Value, quantities


def _extremes(kind: Kind) -> tuple[Value, ...]:
    match kind:
        case Range():
            return kind.decode(kind.low), kind.decode(kind.high)
        case Choice():
            return kind.words
        case Switch():
            return False, True


def corners(bundle: Bundle) -> list[dict[str, Value]]:
    """The defaults first, then every corner of the quantities' ranges."""
    declared = quantities(bundle)
    values = product(*(_extremes(q.kind) for q in declared.values()))
    defaults = {q.name: q.default for q in declared.values()}
    return [defaults, *(corner for v in values if (corner := dict(zip(declared, v, strict=True))) != defaults)]


def words(bundle: Bundle) -> list[dict[str, Value]]:
    """Every combination of the quantities that are words or switches; their numbers are left out."""
    worded = {q.name: _extremes(q.kind) for q in quantities(bundle).values() if not isinstance(q.kind, Range)}
    return [dict(zip(worded, values, strict=True)) for values in product(*worded.values())]


def moved(bundle: Bundle) -> dict[str, Value]:
    """Every number well away from its default, and well inside its range."""
    ranges = {q.name: (q.kind, q.default) for q in quantities(bundle).values() if isinstance(q.kind, Range)}
    return {name: kind.decode(_between(kind, float(default))) for name, (kind, default) in ranges.items()}


def _between(kind: Range, default: float) -> float:
    if kind.log:
        number = (default * kind.high**3) ** 0.25
    else:
        number = (kind.low + 2.0 * default) / 3.0 if default > kind.low else (default + kind.high) / 2.0
    return float(round(number)) if kind.integer else number
