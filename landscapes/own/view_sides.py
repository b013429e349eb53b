"""The view of a person's own landscape: four numbers, two low ends and two high ones, that have to go together."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from quantities import Accepted, ParameterSpec, Range, Refused, Value, quantities

NUMBER = Range(-1e6, 1e6)
HALF = 5.0  # how far the view goes from the origin where nothing is said
USUAL = (-HALF, HALF, -HALF, HALF)
LONGEST_SIDE = 4.0  # times the shorter one: the map has equal axes
NARROWEST = 1e-9  # of the largest number along a side: what is nearer would be the same to rounding


def check_ends(given: Mapping[str, Any], numbers: Mapping[str, Value]) -> None:
    """Each upper end is above its lower one.

    Args:
        given: the numbers that are given, by name.
        numbers: all of them.

    Raises:
        Refused: one is not; the end that is given.
    """
    for name, high in numbers.items():
        lower = f"{name.removesuffix('_high')}_low"
        if not name.endswith("_high") or _apart(float(numbers[lower]), float(high)):
            continue
        if name in given:
            raise Refused(name, high, Accepted("above", {"low": numbers[lower]}))
        raise Refused(lower, numbers[lower], Accepted("below", {"high": high}))


def check_view(given: Mapping[str, Any], numbers: Mapping[str, Value], sides: Sequence[str]) -> None:
    """The view is not much longer than wide, so that no map has more points than there is memory.

    Args:
        given, numbers: as for `check_ends`, which they have passed.
        sides: the names of left, right, low and high.

    Raises:
        Refused: it is; a side that is given.
    """
    left, right, low, high = (float(numbers[side]) for side in sides)
    if not 1 / LONGEST_SIDE <= (right - left) / (high - low) <= LONGEST_SIDE:
        side = next((name for name in reversed(sides) if name in given), sides[-1])
        raise Refused(side, numbers[side], Accepted("view_too_long", {"most": LONGEST_SIDE}))


def check(sides: Sequence[str], given: Mapping[str, Any], numbers: Mapping[str, Value]) -> None:
    """Each upper end is above its lower one, and the view is not too long.

    Args:
        sides: as for `check_view`.
        given, numbers: as for `check_ends`.

    Raises:
        Refused: it is not.
    """
    check_ends(given, numbers)
    check_view(given, numbers, sides)


def as_far_as_they_make_sense(bundle: ParameterSpec, given: Mapping[str, Any], sides: Sequence[str]) -> Any:
    """The numbers, for a start to propose; those that will be refused, at their defaults.

    Args:
        bundle: a NamedTuple class with these sides and other numbers.
        given: by name, whatever a person or a link has given; other names are passed over.
        sides: as for `check_view`.
    """
    numbers = {}
    for name, quantity in quantities(bundle).items():
        with suppress(Refused):
            numbers[name] = quantity.kind.encode(name, given.get(name, quantity.default))
    here = bundle(**numbers)
    view = {side: getattr(here, side) for side in sides}
    try:
        check(sides, {}, view)
    except Refused:
        return here._replace(**dict(zip(sides, USUAL, strict=True)))
    return here


def _apart(low: float, high: float) -> bool:
    return high - low > NARROWEST * max(abs(low), abs(high))
