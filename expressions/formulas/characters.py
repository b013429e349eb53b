"""The characters of a text as the grammar has them: signs as people paste them become plain ones.

Each character of the plain text knows where it comes from, so that a fault is shown in the text that was given.
"""

import re
import unicodedata
from typing import NamedTuple

from expressions.formulas.malformed import MalformedFormula

_PLAIN = {
    **dict.fromkeys("·×∗⋅∙•", "*"),
    **dict.fromkeys("÷∕⁄", "/"),
    **dict.fromkeys("−–—‒‐‑", "-"),
    **dict.fromkeys("\t\n\r\v\f", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", ""),  # what nobody sees is not there
    "ˆ": "^",
    "∣": "|",
    "π": " pi ",
    "θ": " theta",
    "ϑ": " theta",
}
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
_ALL = _PLAIN | _RAISED | _LOWERED
# Letters of other alphabets that look like ours.
_LOOK_ALIKES = dict(zip("асеорхуіТХУ" + "ονχυ", "aceopxyiTXY" + "ovxu", strict=True))
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_MATHEMATICAL = range(0x1D400, 0x1D800)  # italic and bold letters, as in a page that was copied
# LaTeX's commands for what has the same name here.
_NAMED = re.compile(
    r"\\(?=(?:theta|pi|sqrt|exp|ln|log|sin|cos|tan|sinh|cosh|tanh|arcsin|arccos|arctan|min|max)(?![A-Za-z]))"
)
_LOWERED_IN_BRACES = re.compile(r"_\{([0-9]{1,2})\}")


class Plain(NamedTuple):
    """A text in plain characters, and where each of them comes from."""

    text: str
    origins: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the given text of what is from start to end in the plain one."""
        return self.origins[start], self.origins[end - 1] + 1


def plain(given: str) -> Plain:
    """The text in plain characters.

    Raises:
        MalformedFormula: a letter only looks like one of ours.
    """
    written: list[str] = []
    origins: list[int] = []
    row = ""  # the kind of row that the last character belongs to: raised, lowered or none
    for at, character in enumerate(given):
        kind = "raised" if character in _RAISED else "lowered" if character in _LOWERED else ""
        begins = {"raised": "^", "lowered": "_", "": ""}[kind] if kind != row else ""
        ends = " " if row == "raised" != kind else ""  # what follows is no part of the power
        piece = ends + begins + _one(character, at)
        written.append(piece)
        origins += [at] * len(piece)
        row = kind
    text = _NAMED.sub(" ", "".join(written))
    text = _LOWERED_IN_BRACES.sub(lambda match: f"_{match[1]}  ", text)
    return Plain(text, origins)


def _one(character: str, at: int) -> str:
    if character.isascii():
        return _PLAIN.get(character, character)
    if character in _LOOK_ALIKES:
        raise MalformedFormula("look_alike", at, at + 1, character, {"suggestion": _LOOK_ALIKES[character]})
    if ord(character) in _FULL_WIDTH:
        return chr(ord(character) - 0xFEE0)
    if ord(character) in _MATHEMATICAL:
        character = unicodedata.normalize("NFKC", character)
    if unicodedata.category(character) == "Zs":
        return " "
    return _ALL.get(character, character)
