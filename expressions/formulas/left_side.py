"""What stands in front of an equals sign, such as f(x, y) = or L(theta) =, is passed over."""

import re

from expressions.formulas.characters import Plain
from expressions.formulas.dialect import Dialect
from expressions.formulas.malformed import MalformedFormula

_LEFT = re.compile(r" *(loss|[A-Za-z]) *(?:[(\[{][A-Za-z0-9_,; ]{0,60}[)\]}])? *=", re.IGNORECASE)


def right_side(plain: Plain, dialect: Dialect) -> int:
    """Where the formula itself begins in the plain text.

    Raises:
        MalformedFormula: in front of the equals sign is a variable.
    """
    match = _LEFT.match(plain.text)
    if match is None:
        return 0
    name = match[1].lower()
    if name in dialect.left:
        raise MalformedFormula("left_side", *plain.span(*match.span(1)), match[1])
    return match.end()
