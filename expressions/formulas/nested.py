"""A formula as lists within lists, which JSON carries: an operator or a function first, then what it is applied to."""

from typing import Any

from expressions.tree import Call, Expression, Number, Operation, Symbol


def nested(expression: Expression) -> Any:
    """The tree: a number, the name of a variable or a constant, or a list; x^2 + t0 is ["+", ["**", "x", 2.0], "t0"].

    Args:
        expression: the formula.

    Raises:
        TypeError: it is no formula.
    """
    match expression:
        case Number(value):
            return value
        case Symbol(name):
            return name
        case Operation(operator, left, right):
            return [operator, nested(left), nested(right)]
        case Call(function, arguments):
            return [function, *map(nested, arguments)]
    raise TypeError(f"{expression} is no formula.")
