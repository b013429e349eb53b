"""Expressions: a formula as a tree, which is evaluated and written in several notations, and never run as code."""

from expressions.evaluate import evaluate, taken
from expressions.latex import latex
from expressions.text import text
from expressions.tree import MATRIX, SCALAR, VECTOR, Call, Cases, Expression, Number, Operation, Symbol, by_coordinate

__all__ = [
    "MATRIX",
    "SCALAR",
    "VECTOR",
    "Call",
    "Cases",
    "Expression",
    "Number",
    "Operation",
    "Symbol",
    "by_coordinate",
    "evaluate",
    "latex",
    "taken",
    "text",
]
