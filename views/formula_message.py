"""What a person is shown while typing a formula: how it was understood and a small map, or what is wrong with it."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from expressions.formulas import MalformedFormula, canonical, formula_mathml, free_letters, parse
from landscapes import Domain
from landscapes.own.formula import FORMULA, SIDES
from landscapes.own.small_map import HOLE, small_map
from landscapes.own.view_sides import NUMBER, USUAL
from views.wire import encode_message

_SHAPES = (0.5, 6.0)  # width over height of the map
_USUAL_SHAPE = 2.0


def formula_message(given: Mapping[str, str]) -> bytes:
    """One message.

    Args:
        given: the query: `f`, the text; `shape`, width over height of the map; numbers by the names of the letters and
            of the view's sides. What makes no sense among them is at its default.

    Returns:
        `fault` in the header, with `sentence`, and `at` and `until` in code points; or `mathml`, `text`, which is the
        formula in canonical form, `letters`, `holes`, whether the map has any, and `view`, with the array `levels`.
    """
    text = given.get(FORMULA, "")
    try:
        tree = parse(text)
    except MalformedFormula as error:
        return _fault(str(error), error.at, error.until)
    left, right, low, high = (_number(given, name, usual) for name, usual in zip(SIDES, USUAL, strict=True))
    if not (left < right and low < high):
        left, right, low, high = USUAL
    view = Domain((left, right), (low, high))
    letters = free_letters(tree)
    shape = min(max(_number(given, "shape", _USUAL_SHAPE), _SHAPES[0]), _SHAPES[1])
    levels = small_map(tree, {letter: _number(given, letter, 1.0) for letter in letters}, view, shape)
    header: dict[str, Any] = {"mathml": formula_mathml(tree), "text": canonical(tree), "letters": letters}
    header |= {"holes": bool(np.any(levels == HOLE)), "view": view}
    return encode_message(header, {"levels": levels})


def _fault(sentence: str, at: int, until: int) -> bytes:
    return encode_message({"fault": {"sentence": sentence, "at": at, "until": until}}, {})


def _number(given: Mapping[str, str], name: str, usual: float) -> float:
    try:
        number = float(given[name])
    except (KeyError, ValueError):
        return usual
    return number if NUMBER.low <= number <= NUMBER.high else usual
