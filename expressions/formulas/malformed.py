"""What is wrong with a formula, as data: which fault, where, and what would be accepted."""

from collections.abc import Mapping

from expressions.formulas import words

LONGEST_PIECE = 20  # characters of a piece that a sentence shows


class MalformedFormula(ValueError):
    """A text is no formula.

    Attributes:
        code: the identifier of the fault, such as "unknown_name"; `expressions.formulas.words` has them all.
        at, until: the piece at fault, as positions in the given text, in code points from 0.
        given: the piece itself, at most 20 characters; a character that cannot be seen by its number, as in U+0000.
        places: what the sentence names besides, such as a suggestion or a limit.
    """

    def __init__(self, code: str, at: int, until: int, given: str, places: Mapping[str, object] | None = None) -> None:
        super().__init__(code, at, until, given, places)
        self.code = code
        self.at = at
        self.until = until
        self.given = "".join(map(_visible, given[:LONGEST_PIECE]))[:LONGEST_PIECE]
        self.places = dict(places or {})

    def __str__(self) -> str:
        return words.sentence(self.code, self.at, self.given, self.places)


def _visible(character: str) -> str:
    return character if character.isprintable() else f"U+{ord(character):04X}"
