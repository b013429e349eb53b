"""The canonical text of a formula: plain ASCII without blanks, which is parsed to the same tree, to the last bit."""

from expressions.notation import Binds
from expressions.tree import Call, Expression, Number, Operation, Symbol

_OPERATORS = {
    "+": ("+", Binds.SUM),
    "-": ("-", Binds.SUM),
    "*": ("*", Binds.PRODUCT),
    "/": ("/", Binds.PRODUCT),
    "**": ("^", Binds.POWER),
}


def canonical(expression: Expression) -> str:
    """The formula as links, keys, files and scripts have it.

    A number stands right before its factor, as in 2x and 100(y-x^2)^2; any other product has its sign.
    """
    return _written(expression)[0]


def digits(value: float) -> str:
    """The number in as few digits as read back the same bits."""
    mantissa, _, exponent = repr(value).partition("e")
    return mantissa.removesuffix(".0") + (f"e{int(exponent)}" if exponent else "")


def _written(expression: Expression) -> tuple[str, Binds]:
    """The text, and how tightly it holds together."""
    match expression:
        case Number(value):
            return digits(value), Binds.ATOM
        case Symbol(name):
            return name, Binds.ATOM
        case Call("negative", (inner,)):
            return f"-{_held(inner, Binds.PRODUCT)}", Binds.SUM
        case Call(function, arguments):
            return f"{function}({','.join(map(canonical, arguments))})", Binds.ATOM
        case Operation("**", base, power):
            return f"{_held(base, Binds.ATOM)}^{_exponent(power)}", Binds.POWER
        case Operation(operator, left, right):
            sign, binds = _OPERATORS[operator]
            first, second = _held(left, binds), _held(right, Binds(binds + 1))
            adjacent = operator == "*" and isinstance(left, Number) and (second[0] == "(" or second[0].isalpha())
            # Behind digits an e could be read as the sign of a power of ten.
            return f"{first}{'' if adjacent and second[0] != 'e' else sign}{second}", binds
    raise TypeError(f"{expression} is no formula.")


def _held(expression: Expression, at_least: Binds) -> str:
    written, binds = _written(expression)
    return f"({written})" if binds < at_least else written


def _exponent(power: Expression) -> str:
    match power:
        case Call("negative", (Number() | Symbol() as inner,)):
            return f"-{canonical(inner)}"
        case _:
            return _held(power, Binds.POWER)
