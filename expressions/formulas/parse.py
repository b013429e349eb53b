"""From a text to a tree, within limits: no formula costs more than a moment, whoever typed it."""

from collections.abc import Sequence

from expressions.formulas.canonical import canonical
from expressions.formulas.characters import plain
from expressions.formulas.commas import with_decimal_commas
from expressions.formulas.dialect import LOSS, Dialect
from expressions.formulas.left_side import right_side
from expressions.formulas.malformed import MalformedFormula
from expressions.formulas.parser import Parser
from expressions.formulas.tokens import Kind, Token, tokens
from expressions.tree import Expression, Operation

MOST_CHARACTERS = 200
MOST_NODES = 64
MOST_LEVELS = 16
_ALIKE = {"+": "sum", "-": "sum", "*": "product", "/": "product", "**": "power"}


def parse(text: str, dialect: Dialect = LOSS) -> Expression:
    """The tree of a formula.

    The text is read by a grammar of our own and never run. `docs/formulas.md` has the language. log is the natural
    logarithm, as in NumPy; the tree and all that is written from it say ln.

    Args:
        text: what a person has typed or pasted.
        dialect: which names are variables.

    Raises:
        MalformedFormula: the text is no formula, or beyond a limit: 200 characters, as given and in canonical form,
            64 nodes, 16 levels.
    """
    if len(text) > MOST_CHARACTERS:
        raise MalformedFormula("too_long", 0, len(text), text, {"count": len(text), "most": MOST_CHARACTERS})
    letters = plain(text)
    found = with_decimal_commas(list(tokens(letters, right_side(letters, dialect), dialect)))
    if found[0].kind is Kind.END:
        raise found[0].fault("empty")
    _one_case(found)
    tree = Parser(found, dialect, MOST_LEVELS).formula()
    _within_limits(tree, text)
    return tree


def _one_case(found: Sequence[Token]) -> None:
    """Refuse a capital and a small letter that would be one and the same."""
    seen: dict[str, str] = {}
    for token in found:
        if token.kind is Kind.SYMBOL:
            first = seen.setdefault(token.text.lower(), token.text)
            if first != token.text:
                raise token.fault("capital_and_small", capital=token.text.upper(), small=token.text.lower())


def _within_limits(tree: Expression, text: str) -> None:
    nodes = sum(1 for _ in tree.nodes)
    if nodes > MOST_NODES:
        raise MalformedFormula("too_many_nodes", 0, len(text), text, {"count": nodes, "most": MOST_NODES})
    if levels(tree) > MOST_LEVELS:
        raise MalformedFormula("too_deep", 0, len(text), text, {"most": MOST_LEVELS})
    written = canonical(tree)
    if len(written) > MOST_CHARACTERS:
        places = {"count": len(written), "most": MOST_CHARACTERS}
        raise MalformedFormula("too_long_in_full", 0, len(text), written, places)


def levels(tree: Expression) -> int:
    """How deep the tree is. A sum is one level, however many terms it has, and so is a product."""
    if not isinstance(tree, Operation):
        return 1 + max(map(levels, tree.parts), default=0)
    kind, left = _ALIKE[tree.operator], tree.left
    goes_on = isinstance(left, Operation) and _ALIKE[left.operator] == kind != "power"
    return max(levels(left) + (not goes_on), levels(tree.right) + 1)
