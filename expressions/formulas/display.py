"""A formula as it is shown: in LaTeX and in MathML, with each number in all its digits."""

from collections.abc import Sequence

from expressions.formulas.canonical import digits
from expressions.latex import Latex
from expressions.mathml import MathML
from expressions.notation import Binds, Notation
from expressions.tree import Expression, Number

# Brackets that grow, as fractions stand in them.
_CALLS = {
    "abs": r"\left|{0}\right|",
    "sign": r"\operatorname{{sign}}\left({0}\right)",
    "max": r"\max\left({0},\, {1}\right)",
    "min": r"\min\left({0},\, {1}\right)",
}


class _InFull(Notation):
    """A power of ten is a product, so that it stands in brackets below a power."""

    def _binds(self, expression: Expression, at_least: Binds) -> Binds:
        if isinstance(expression, Number) and "e" in digits(expression.value):
            return Binds.PRODUCT
        return super()._binds(expression, at_least)


class _FormulaLatex(_InFull, Latex):
    def number(self, value: float) -> str:
        mantissa, _, exponent = digits(value).partition("e")
        if not exponent:
            return mantissa
        power = f"10^{{{exponent}}}"
        return power if mantissa == "1" else rf"{mantissa} \cdot {power}"

    def operation(self, operator: str, left: str, right: str) -> str:
        if operator == "*" and right.startswith(r"\frac"):
            return rf"{left} \cdot {right}"  # not the mixed number that 2 1/2 would be
        return super().operation(operator, left, self.brackets(right) if _signed(operator, right, "-") else right)

    def call(self, function: str, arguments: Sequence[str]) -> str:
        template = _CALLS.get(function)
        return template.format(*arguments) if template else super().call(function, arguments)


class _FormulaMathML(_InFull, MathML):
    def number(self, value: float) -> str:
        mantissa, _, exponent = digits(value).partition("e")
        if not exponent:
            return f"<mn>{mantissa}</mn>"
        sign = "<mo>−</mo>" if exponent.startswith("-") else ""
        power = f"<msup><mn>10</mn><mrow>{sign}<mn>{exponent.lstrip('-')}</mn></mrow></msup>"
        return power if mantissa == "1" else f"<mn>{mantissa}</mn><mo>·</mo>{power}"

    def operation(self, operator: str, left: str, right: str) -> str:
        signed = _signed(operator, right, "<mo form='prefix'>−")
        return super().operation(operator, left, self.brackets(right) if signed else right)

    def needs_sign(self, right: str) -> bool:
        return right.startswith("<mfrac") or super().needs_sign(right)


def _signed(operator: str, right: str, minus: str) -> bool:
    """Whether two signs would follow each other."""
    return operator in "+-" and right.startswith(minus)


def formula_latex(expression: Expression) -> str:
    """The formula in LaTeX, such as KaTeX draws it."""
    return _FormulaLatex().write(expression)


def formula_mathml(expression: Expression) -> str:
    """The formula in MathML: what stands inside of a `math` element."""
    return _FormulaMathML().write(expression)
