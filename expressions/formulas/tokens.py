"""Tokens: the numbers, names, signs and brackets of a text."""

import math
import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from expressions.formulas.characters import Plain
from expressions.formulas.dialect import Dialect
from expressions.formulas.malformed import MalformedFormula
from expressions.formulas.runs import Piece, pieces

_TOKEN = re.compile(
    r"(?P<blank> +)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<word>[A-Za-z][A-Za-z0-9_]*)"
    r"|(?P<command>\\(?:[A-Za-z]+|[,;:! ]))"
    r"|(?P<sign>\*\*|[-+*/^()\[\]{}|,;=√])"
)
_BRACKET_NEXT = re.compile(r" *[(\[{]")
_PASSED_OVER = frozenset(["left", "right", "quad", "qquad", ",", ";", ":", "!", " "])
_SIGNS = {"cdot": "*", "times": "*", "div": "/"}


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    FUNCTION = "function"
    SYMBOL = "symbol"
    SIGN = "sign"
    FRACTION = "fraction"
    END = "end"


class Token(NamedTuple):
    """text: a number's digits, a function's name, a sign, or a symbol as it was typed. at, until: in the given text."""

    kind: Kind
    text: str
    at: int
    until: int

    def fault(self, code: str, **places: object) -> MalformedFormula:
        """The fault that this token is."""
        return MalformedFormula(code, self.at, self.until, self.text, places)


def tokens(plain: Plain, start: int, dialect: Dialect) -> Iterator[Token]:
    """The tokens from a position of the plain text on, the last of which is the end.

    Raises:
        MalformedFormula: a character or a name that has no meaning, or a number that is no float.
    """
    text, place = plain.text, start
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise MalformedFormula("unexpected_character", *plain.span(place, place + 1), text[place])
        place = match.end()
        yield from _read(plain, match, dialect)
    end = plain.origins[-1] + 1 if plain.origins else 0
    yield Token(Kind.END, "", end, end)


def _read(plain: Plain, match: re.Match[str], dialect: Dialect) -> Iterator[Token]:
    written, span = match[0], plain.span(match.start(), match.end())
    if match.lastgroup == "number":
        yield _number(written, *span)
    elif match.lastgroup == "sign":
        yield Token(Kind.SIGN, "^" if written == "**" else written, *span)
    elif match.lastgroup == "word":
        bracket = _BRACKET_NEXT.match(plain.text, match.end()) is not None
        yield from _word(plain, match.start(), pieces(written, bracket, dialect, span))
    elif match.lastgroup == "command":
        yield from _command(written[1:], *span)


def _word(plain: Plain, start: int, found: list[Piece]) -> Iterator[Token]:
    for piece in found:
        span = plain.span(start + piece.start, start + piece.end)
        yield Token(Kind.FUNCTION if piece.is_function else Kind.SYMBOL, piece.name, *span)


def _number(written: str, at: int, until: int) -> Token:
    token = Token(Kind.NUMBER, written, at, until)
    value = float(written)
    if not math.isfinite(value):
        raise token.fault("number_too_large")
    if value == 0.0 and re.search("[1-9]", written.lower().partition("e")[0]):
        raise token.fault("number_too_small")
    return token


def _command(name: str, at: int, until: int) -> Iterator[Token]:
    if name in _SIGNS:
        yield Token(Kind.SIGN, _SIGNS[name], at, until)
    elif name in ("frac", "dfrac", "tfrac"):
        yield Token(Kind.FRACTION, f"\\{name}", at, until)
    elif name not in _PASSED_OVER:
        raise MalformedFormula("latex_command", at, until, f"\\{name}")
