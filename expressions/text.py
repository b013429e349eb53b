"""An expression in one line of text, for a screen reader and for places without formulas."""

from collections.abc import Sequence

from expressions.notation import Notation
from expressions.tree import Expression, Symbol

_CALLS = {
    "negative": "−{0}",
    "equal": "{0} = {1}",
    "sqrt": "√({0})",
    "abs": "|{0}|",
    "norm": "‖{0}‖",
    "dot": "{0}ᵀ {1}",
    "outer": "{0} {1}ᵀ",
    "inverse": "{0}⁻¹",
    "identity": "I",
    "positive": "|{0}|",
    "loss": "L({0})",
    "gradient": "∇L({0})",
    "hessian": "∇²L({0})",
    "gauss_newton": "JᵀJ",
    "armijo": "Armijo({0})",
    "exact": "argmin L(θ + η {1})",
}
_SMALL = "0123456789+−t"
_LOWERED = str.maketrans(_SMALL, "₀₁₂₃₄₅₆₇₈₉₊₋ₜ")
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_ACCENTS = {"": "", "hat": "\u0302", "bar": "\u0304"}
_OPERATORS = {"+": " + ", "-": " − ", "*": " ", "@": " ", "/": " / ", "**": "^", "<": " < ", ">": " > "}


class _Text(Notation):
    stacked = False

    def number(self, value: float) -> str:
        digits, _, exponent = f"{value:g}".partition("e")
        if not exponent:
            return digits
        power = "10" + str(int(exponent)).translate(_RAISED)
        return power if digits == "1" else f"{digits}·{power}"

    def symbol(self, symbol: Symbol, guarded: bool) -> str:  # noqa: ARG002
        below = symbol.below.translate(_LOWERED) if symbol.below in _SMALL else f"_{symbol.below}" * bool(symbol.below)
        return symbol.letter + _ACCENTS[symbol.accent] + below

    def brackets(self, inner: str) -> str:
        return f"({inner})"

    def operation(self, operator: str, left: str, right: str) -> str:
        if operator == "**" and right.isdigit():
            return left + right.translate(_RAISED)
        sign = " · " if operator == "*" and right[0].isdigit() else _OPERATORS[operator]
        return f"{left}{sign}{right}"

    def call(self, function: str, arguments: Sequence[str]) -> str:
        written = _CALLS.get(function)
        return written.format(*arguments) if written else f"{function}({', '.join(arguments)})"

    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str:
        lines = [f"{value} ({condition})" for condition, value in zip(conditions, values, strict=False)]
        return ", ".join([*lines, values[-1]])


def text(expression: Expression) -> str:
    """The expression in one line."""
    return _Text().write(expression)
