"""Another formula in place of one that a person has: what stays, and the view that is proposed for it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from landscapes.own.formula import FORMULA, LETTER, SIDES, STARTS, derivatives, letters_of, parameters_of, read
from landscapes.own.proposed_view import proposed_view
from landscapes.own.view_sides import USUAL
from quantities import Value


def with_formula(given: Mapping[str, Any], typed: str, proposed: tuple[float, ...] | None = None) -> dict[str, Value]:
    """The parameters with another formula. Letters that stay keep their values and ends, and starts their names.

    The view is proposed anew, unless a person has set it.

    Args:
        given: the parameters so far.
        typed: the formula.
        proposed: a view that is known to be none of a person's own, as left, right, low and high.

    Raises:
        Refused: a ValueError; the text is no formula.
    """
    text = read({FORMULA: typed})[FORMULA]
    names = [f"{letter}{end}" for letter in letters_of(text) for end in ("", "_low", "_high")]
    kept = {name: given[name] for name in (*names, STARTS) if name in given}
    before = sides_of(given)
    own_view = before not in (USUAL, proposed, proposed_sides(given))
    there = {FORMULA: text} | kept
    sides = before if own_view else proposed_sides(there)
    return there | dict(zip(SIDES, sides, strict=True))


def sides_of(given: Mapping[str, Any]) -> tuple[float, ...]:
    """The view of these parameters: left, right, low and high."""
    return tuple(given.get(name, usual) for name, usual in zip(SIDES, USUAL, strict=True))


def proposed_sides(given: Mapping[str, Any]) -> tuple[float, ...]:
    """The view that is proposed for the formula and the letters of these parameters."""
    text = read(given)[FORMULA]
    return _proposed(text, tuple((letter, float(given.get(letter, LETTER))) for letter in letters_of(text)))


@lru_cache(maxsize=128)
def _proposed(text: str, letters: tuple[tuple[str, float], ...]) -> tuple[float, ...]:
    numbers = parameters_of(letters_of(text))(**dict(letters))
    with np.errstate(all="ignore"):
        (left, right), (low, high) = proposed_view(derivatives(text, numbers))
    return left, right, low, high
