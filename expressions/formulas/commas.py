"""Commas: between two digits one is a decimal comma, unless it stands right in the brackets of min or max.

There it separates, and a decimal comma is understood where semicolons separate: max(0,5; x). What may mean two
things is refused: max(0,5, x) and 1,000.
"""

import re
from collections.abc import Sequence

from expressions.formulas.names import SEVERAL_ARGUMENTS
from expressions.formulas.tokens import Kind, Token

_BEHIND = re.compile(r"[0-9]+(?:[eE][+-]?[0-9]+)?")
_OPENING, _CLOSING = "([{", ")]}"


def with_decimal_commas(given: Sequence[Token]) -> list[Token]:
    """The tokens, those of a number with a decimal comma joined.

    Raises:
        MalformedFormula: a comma that may mean two things.
    """
    levels = _levels(given)
    joined: list[Token] = []
    skip = False
    for i, token in enumerate(given):
        if skip:
            skip = False
        elif _between_digits(given, i) and joined[-1].text.isdigit() and not _separates(given, levels, i):
            joined[-1] = _number(joined[-1], given[i + 1])
            skip = True
        else:
            joined.append(token)
    return joined


def _levels(given: Sequence[Token]) -> dict[int, int]:
    """Of each comma and semicolon: the index of the innermost bracket that is open there, or -1."""
    levels: dict[int, int] = {}
    opened = [-1]
    for i, token in enumerate(given):
        if token.text in _OPENING and token.kind is Kind.SIGN:
            opened.append(i)
        elif token.text in _CLOSING and token.kind is Kind.SIGN and len(opened) > 1:
            opened.pop()
        elif token.text in (",", ";"):
            levels[i] = opened[-1]
    return levels


def _between_digits(given: Sequence[Token], i: int) -> bool:
    if given[i].text != "," or i == 0:
        return False
    before, behind = given[i - 1], given[i + 1]
    touching = before.until == given[i].at and given[i].until == behind.at
    return touching and before.text.isdigit() and _BEHIND.fullmatch(behind.text) is not None


def _separates(given: Sequence[Token], levels: dict[int, int], i: int) -> bool:
    bracket = levels[i]
    if bracket < 1 or given[bracket - 1].text not in SEVERAL_ARGUMENTS:
        return False
    others = [other for other, level in levels.items() if level == bracket]
    if any(given[other].text == ";" for other in others):
        return False
    if not all(_between_digits(given, other) for other in others):
        raise given[i].fault("ambiguous_comma")
    return True


def _number(before: Token, behind: Token) -> Token:
    whole = Token(Kind.NUMBER, f"{before.text}.{behind.text}", before.at, behind.until)
    if len(behind.text) == 3 and len(before.text) <= 3 and not before.text.startswith("0"):
        raise whole._replace(text=f"{before.text},{behind.text}").fault("thousands")
    return whole
