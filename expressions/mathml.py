"""An expression in MathML, which every browser draws."""

from collections.abc import Sequence

from expressions.notation import Notation
from expressions.tree import Expression, Symbol

_ACCENTS = {"hat": "^", "bar": "¯"}
_CALLS = {
    "negative": "<mo form='prefix'>−</mo>{0}",
    "equal": "{0}<mo>=</mo>{1}",
    "sqrt": "<msqrt>{0}</msqrt>",
    "abs": "<mrow><mo>|</mo>{0}<mo>|</mo></mrow>",
    "dot": "<msup><mrow>{0}</mrow><mi>⊤</mi></msup>{1}",
    "norm": "<mrow><mo>‖</mo>{0}<mo>‖</mo></mrow>",
    "outer": "{0}<msup><mrow>{1}</mrow><mi>⊤</mi></msup>",
    "inverse": "<msup><mrow>{0}</mrow><mrow><mo>−</mo><mn>1</mn></mrow></msup>",
    "identity": "<mi>I</mi>",
    "positive": "<mrow><mo>|</mo>{0}<mo>|</mo></mrow>",
    "gauss_newton": "<msup><mi>J</mi><mi>⊤</mi></msup><mi>J</mi>",
    "armijo": (
        "<munder><mi>max</mi><mrow><mi>k</mi><mo>≥</mo><mn>0</mn></mrow></munder><mo stretchy='false'>{{</mo>"
        "<mi>η</mi><mo>=</mo><msup><mn>2</mn><mrow><mo>−</mo><mi>k</mi></mrow></msup>{0}<mo>:</mo>"
        "<mi>L</mi><mo stretchy='false'>(</mo><mi>θ</mi><mo>+</mo><mi>η</mi>{1}<mo stretchy='false'>)</mo><mo>≤</mo>"
        "<mi>L</mi><mo stretchy='false'>(</mo><mi>θ</mi><mo stretchy='false'>)</mo><mo>+</mo>"
        "<msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup><mi>η</mi><msup><mrow>{2}</mrow><mi>⊤</mi></msup>{1}"
        "<mo stretchy='false'>}}</mo>"
    ),
    "exact": (
        "<munder><mi>arg min</mi><mrow><mi>η</mi><mo>&gt;</mo><mn>0</mn></mrow></munder>"
        "<mi>L</mi><mo stretchy='false'>(</mo><mi>θ</mi><mo>+</mo><mi>η</mi>{1}<mo stretchy='false'>)</mo>"
    ),
}
# Those whose arguments stand in brackets.
_NAMES = {
    "sign": "<mi>sign</mi>",
    "max": "<mi>max</mi>",
    "min": "<mi>min</mi>",
    "exp": "<mi>exp</mi>",
    "ln": "<mi>ln</mi>",
    "log10": "<msub><mi>log</mi><mn>10</mn></msub>",
    "log2": "<msub><mi>log</mi><mn>2</mn></msub>",
    "sin": "<mi>sin</mi>",
    "cos": "<mi>cos</mi>",
    "tan": "<mi>tan</mi>",
    "asin": "<mi>arcsin</mi>",
    "acos": "<mi>arccos</mi>",
    "atan": "<mi>arctan</mi>",
    "sinh": "<mi>sinh</mi>",
    "cosh": "<mi>cosh</mi>",
    "tanh": "<mi>tanh</mi>",
    "loss": "<mi>L</mi>",
    "gradient": "<mo>∇</mo><mi>L</mi>",
    "hessian": "<msup><mo>∇</mo><mn>2</mn></msup><mi>L</mi>",
}
_TALL = ("<mfrac", "<mtable")  # what brackets grow around
_OPERATIONS = {
    "+": "{0}<mo>+</mo>{1}",
    "-": "{0}<mo>−</mo>{1}",
    "*": "{0}<mspace width='0.2em'/>{1}",
    "@": "{0}<mspace width='0.2em'/>{1}",
    "/": "<mfrac><mrow>{0}</mrow><mrow>{1}</mrow></mfrac>",
    "**": "<msup><mrow>{0}</mrow><mrow>{1}</mrow></msup>",
    "<": "{0}<mo>&lt;</mo>{1}",
    ">": "{0}<mo>&gt;</mo>{1}",
}
_TIMES = "{0}<mo>·</mo>{1}"


def letters(symbol: Symbol) -> str:
    """The symbol itself."""
    written = f"<mi>{symbol.letter}</mi>"
    if symbol.accent:
        written = f"<mover accent='true'>{written}<mo stretchy='false'>{_ACCENTS[symbol.accent]}</mo></mover>"
    return f"<msub>{written}<mi mathvariant='normal'>{symbol.below}</mi></msub>" if symbol.below else written


class MathML(Notation):
    """The notation. A subclass may put something else in a symbol's place."""

    def number(self, value: float) -> str:
        digits, _, exponent = f"{value:g}".partition("e")
        if not exponent:
            return f"<mn>{digits}</mn>"
        power = f"<msup><mn>10</mn><mn>{int(exponent)}</mn></msup>".replace("-", "−")
        return power if digits == "1" else f"<mn>{digits}</mn><mo>·</mo>{power}"

    def symbol(self, symbol: Symbol, guarded: bool) -> str:  # noqa: ARG002
        return letters(symbol)

    def brackets(self, inner: str) -> str:
        grows = "" if any(tall in inner for tall in _TALL) else " stretchy='false'"
        return f"<mrow><mo{grows}>(</mo>{inner}<mo{grows}>)</mo></mrow>"

    def operation(self, operator: str, left: str, right: str) -> str:
        if operator in "*@" and self.needs_sign(right):
            return _TIMES.format(left, right)
        return _OPERATIONS[operator].format(left, right)

    def needs_sign(self, right: str) -> bool:
        """Whether a product needs a sign in front of what is on its right."""
        return right.startswith(("<mn", "<msup><mrow><mn"))

    def call(self, function: str, arguments: Sequence[str]) -> str:
        if function in _NAMES:
            return f"<mrow>{_NAMES[function]}{self.brackets('<mo>,</mo>'.join(arguments))}</mrow>"
        return f"<mrow>{_CALLS[function].format(*arguments)}</mrow>"

    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str:
        rows = [
            f"<mtd>{value}</mtd><mtd>{condition}</mtd>" for condition, value in zip(conditions, values, strict=False)
        ]
        table = "".join(f"<mtr>{row}</mtr>" for row in [*rows, f"<mtd>{values[-1]}</mtd>"])
        return f"<mrow><mo>{{</mo><mtable columnalign='left'>{table}</mtable></mrow>"


def mathml(expression: Expression) -> str:
    """What stands inside of a `math` element."""
    return MathML().write(expression)
