"""An expression in LaTeX, as the lectures write it."""

from collections.abc import Sequence

from expressions.notation import Notation
from expressions.tree import Expression, Symbol

_CALLS = {
    "negative": "-{0}",
    "equal": "{0} = {1}",
    "sqrt": r"\sqrt{{{0}}}",
    "abs": "|{0}|",
    "sign": r"\operatorname{{sign}}({0})",
    "max": r"\max({0},\, {1})",
    "min": r"\min({0},\, {1})",
    "exp": r"\exp\left({0}\right)",
    "ln": r"\ln\left({0}\right)",
    "log10": r"\log_{{10}}\left({0}\right)",
    "log2": r"\log_{{2}}\left({0}\right)",
    "sin": r"\sin\left({0}\right)",
    "cos": r"\cos\left({0}\right)",
    "tan": r"\tan\left({0}\right)",
    "asin": r"\arcsin\left({0}\right)",
    "acos": r"\arccos\left({0}\right)",
    "atan": r"\arctan\left({0}\right)",
    "sinh": r"\sinh\left({0}\right)",
    "cosh": r"\cosh\left({0}\right)",
    "tanh": r"\tanh\left({0}\right)",
    "dot": r"{0}^\top {1}",
    "norm": r"\|{0}\|",
    "outer": r"{0}\, {1}^\top",
    "inverse": "{0}^{{-1}}",
    "identity": "I",
    "positive": "|{0}|",
    "loss": "L({0})",
    "gradient": r"\nabla L({0})",
    "hessian": r"\nabla^2 L({0})",
    "gauss_newton": r"J^\top J",
    "armijo": (
        r"\max_{{k \ge 0}}\left\{{\eta = 2^{{-k}} {0} : "
        r"L(\theta + \eta\, {1}) \le L(\theta) + 10^{{-4}} \eta\, {2}^\top {1}\right\}}"
    ),
    "exact": r"\arg\min_{{\eta > 0}} L(\theta + \eta\, {1})",
}
# As LaTeX calls them; a space ends the name.
_LETTERS = {
    "α": r"\alpha ",
    "β": r"\beta ",
    "γ": r"\gamma ",
    "Δ": r"\Delta ",
    "ε": r"\epsilon ",
    "η": r"\eta ",
    "θ": r"\theta ",
    "λ": r"\lambda ",
    "μ": r"\mu ",
    "ν": r"\nu ",
    "ρ": r"\rho ",
    "τ": r"\tau ",
    "π": r"\pi ",
    "ψ": r"\psi ",
    "ℓ": r"\ell ",
    "√": r"\surd ",
    "−": "-",
    "min": r"\min ",
    "max": r"\max ",
}
_OPERATIONS = {
    "+": "{0} + {1}",
    "-": "{0} - {1}",
    "*": r"{0}\, {1}",
    "@": r"{0}\, {1}",
    "/": r"\frac{{{0}}}{{{1}}}",
    "**": "{0}^{{{1}}}",
    "<": "{0} < {1}",
    ">": "{0} > {1}",
}


class Latex(Notation):
    """The notation."""

    def number(self, value: float) -> str:
        digits, _, exponent = f"{value:g}".partition("e")
        if not exponent:
            return digits
        power = f"10^{{{int(exponent)}}}"
        return power if digits == "1" else rf"{digits} \cdot {power}"

    def symbol(self, symbol: Symbol, guarded: bool) -> str:  # noqa: ARG002
        letter = "".join(_LETTERS.get(letter, letter) for letter in symbol.letter).strip()
        accented = rf"\{symbol.accent} {letter}" if symbol.accent else letter
        return f"{accented}_{{{_LETTERS.get(symbol.below, symbol.below).strip()}}}" if symbol.below else accented

    def brackets(self, inner: str) -> str:
        return rf"\left({inner}\right)"

    def operation(self, operator: str, left: str, right: str) -> str:
        if operator == "*" and right[0].isdigit():
            return rf"{left} \cdot {right}"
        return _OPERATIONS[operator].format(left, right)

    def call(self, function: str, arguments: Sequence[str]) -> str:
        return _CALLS[function].format(*arguments)

    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str:
        lines = [f"{value} & {condition}" for condition, value in zip(conditions, values, strict=False)]
        rows = r" \\ ".join([*lines, values[-1]])
        return rf"\begin{{cases}}{rows}\end{{cases}}"


def latex(expression: Expression) -> str:
    """The expression in LaTeX."""
    return Latex().write(expression)
