"""Runs of letters: one name that is known, or a product of a few single letters, or a fault with a suggestion."""

import re
from typing import NamedTuple

from expressions.formulas.dialect import CONSTANTS, Dialect
from expressions.formulas.malformed import MalformedFormula
from expressions.formulas.names import FOREIGN, KNOWN, LETTERS_IN_A_ROW, SPELLINGS, holds_a_name, suggestion

_LETTER = re.compile(r"(?:theta|t)_?[01]|[a-z]")
_LETTERS = re.compile(rf"(?:{_LETTER.pattern})+")
_DIGITS_BEHIND = re.compile(r"((?:theta|t)_?[01]|[a-z]|pi)([0-9]+)")
_FUNCTION_LETTERS = frozenset("fgh")  # before a bracket they are more likely a function than a factor


class Piece(NamedTuple):
    """A name in a run, and where in the run it stands. A free letter is as it was typed, capital or small."""

    name: str
    start: int
    end: int
    is_function: bool = False


def pieces(run: str, before_bracket: bool, dialect: Dialect, span: tuple[int, int]) -> list[Piece]:
    """The names that a run of letters, digits and underscores is made of.

    Args:
        run: as it was typed.
        before_bracket: whether an opening bracket follows it.
        dialect: which names are variables.
        span: its place in the given text, for a fault.

    Raises:
        MalformedFormula: it is neither a known name nor a product of up to three letters.
    """
    word = run.lower()
    if word in SPELLINGS:
        return [Piece(SPELLINGS[word], 0, len(word), True)]
    if word in CONSTANTS:
        return [Piece(word, 0, len(word))]
    found = [] if word in FOREIGN else _letters(word)
    if not 1 <= len(found) <= LETTERS_IN_A_ROW or (len(found) > 1 and (before_bracket or holds_a_name(word))):
        raise _fault(run, word, before_bracket, span)
    if before_bracket and word in _FUNCTION_LETTERS:
        raise MalformedFormula("function_letter", *span, run)
    for piece in found:
        if piece.name in dialect.refused:
            raise MalformedFormula(dialect.refused[piece.name], *span, run)
    known = {*dialect.variables, *CONSTANTS}
    return [piece if piece.name in known else piece._replace(name=run[piece.start : piece.end]) for piece in found]


def _letters(word: str) -> list[Piece]:
    """The single letters, theta_0 and theta_1 being two of them; none where something else is in the word."""
    if not _LETTERS.fullmatch(word):
        return []
    return [Piece(_plain(match[0]), *match.span()) for match in _LETTER.finditer(word)]


def _plain(letter: str) -> str:
    return f"t{letter[-1]}" if letter[-1] in "01" else letter


def _fault(run: str, word: str, before_bracket: bool, span: tuple[int, int]) -> MalformedFormula:
    behind = _DIGITS_BEHIND.fullmatch(word)
    if behind:
        start = span[1] - len(behind[2])
        return MalformedFormula("number_behind", start, span[1], behind[2])
    places = {"suggestion": suggestion(word, before_bracket), "known": ", ".join(KNOWN)}
    return MalformedFormula("unknown_name", *span, run, places)
