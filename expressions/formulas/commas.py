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
    separating = {i for marks in _marks(given) for i in _separating(given, marks)}
    joined: list[Token] = []
    skip = False
    for i, token in enumerate(given):
        if skip:
            skip = False
        elif i not in separating and _between_digits(given, i) and joined[-1].text.isdigit():
            joined[-1] = _number(joined[-1], given[i + 1])
            skip = True
        else:
            joined.append(token)
    return joined


def _marks(given: Sequence[Token]) -> list[list[int]]:
    """The commas and semicolons right in each pair of brackets of min and max, by their index."""
    found: list[list[int]] = []
    opened: list[list[int]] = [[]]
    for i, token in enumerate(given):
        if token.kind is not Kind.SIGN:
            continue
        if token.text in _OPENING:
            opened.append([])
            if i > 0 and given[i - 1].text in SEVERAL_ARGUMENTS:
                found.append(opened[-1])
        elif token.text in _CLOSING and len(opened) > 1:
            opened.pop()
        elif token.text in ",;":
            opened[-1].append(i)
    return found


def _separating(given: Sequence[Token], marks: Sequence[int]) -> Sequence[int]:
    """Those that separate the values of one pair of brackets."""
    if any(given[i].text == ";" for i in marks):
        return [i for i in marks if given[i].text == ";"]
    decimal = [i for i in marks if _between_digits(given, i)]
    if decimal and len(decimal) < len(marks):
        raise given[decimal[0]].fault("ambiguous_comma")
    return marks


def _between_digits(given: Sequence[Token], i: int) -> bool:
    if given[i].text != "," or i == 0:
        return False
    before, behind = given[i - 1], given[i + 1]
    touching = before.until == given[i].at and given[i].until == behind.at
    return touching and before.text.isdigit() and _BEHIND.fullmatch(behind.text) is not None


def _number(before: Token, behind: Token) -> Token:
    whole = Token(Kind.NUMBER, f"{before.text}.{behind.text}", before.at, behind.until)
    if len(behind.text) == 3 and len(before.text) <= 3 and not before.text.startswith("0"):
        raise whole._replace(text=f"{before.text},{behind.text}").fault("thousands")
    return whole
