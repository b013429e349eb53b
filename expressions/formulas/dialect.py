"""Dialects: the language is one, but x, y and theta mean something else in a loss and in a model."""

from collections.abc import Mapping
from typing import NamedTuple

from expressions.tree import Expression, Symbol

X, Y = Symbol("x", "x"), Symbol("y", "y")
T0, T1 = Symbol("t0", "θ", below="0"), Symbol("t1", "θ", below="1")
PI, E = Symbol("pi", "π"), Symbol("e", "e")
CONSTANTS: Mapping[str, Symbol] = {"pi": PI, "e": E}
_NOT_FREE = {"x", "y", "e"}


class Dialect(NamedTuple):
    """Which names have a meaning.

    variables: symbols by the name that is typed; all spellings of theta are read as t0 and t1 first.
    refused: names that are refused, with the code of the fault.
    left: names that may not stand in front of an equals sign.
    """

    variables: Mapping[str, Symbol]
    refused: Mapping[str, str]
    left: frozenset[str]


# A loss over the plane: theta_0 and theta_1 are x and y. In a link f is the formula, so it can be no letter in it.
LOSS = Dialect({"x": X, "y": Y, "t0": X, "t1": Y}, {"f": "letter_f"}, frozenset("xye"))
# A model of one input x, with the weights theta_0 and theta_1.
MODEL = Dialect({"x": X, "t0": T0, "t1": T1}, {"y": "not_in_model"}, frozenset("xe"))


def free_letters(expression: Expression) -> tuple[str, ...]:
    """The letters that are neither variables nor e, each once and sorted: each of them is a number to be set."""
    names = {one.name for one in expression.nodes if isinstance(one, Symbol)}
    return tuple(sorted(name for name in names - _NOT_FREE if len(name) == 1))
