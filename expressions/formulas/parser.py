"""The parser: operator precedence by Pratt's method, from tokens to a tree.

V. R. Pratt, "Top down operator precedence", 1973. An operator takes its right operand up to the next operator that
binds less. What is written without an operator is a product, which binds as * and / do: 1/2x is (1/2)x.
"""

from collections.abc import Sequence

from expressions.formulas.dialect import CONSTANTS, Dialect
from expressions.formulas.malformed import MalformedFormula
from expressions.formulas.names import INVERSES, MOST_ARGUMENTS, SEVERAL_ARGUMENTS
from expressions.formulas.tokens import Kind, Token
from expressions.notation import Binds
from expressions.tree import Call, Expression, Number, Operation, Symbol

MOST_LEVELS = 40  # of the parser: each level of a tree takes two, one for its operator and one for its bracket
_OPERATORS = {
    "+": ("+", Binds.SUM, Binds.PRODUCT),
    "-": ("-", Binds.SUM, Binds.PRODUCT),
    "*": ("*", Binds.PRODUCT, Binds.POWER),
    "/": ("/", Binds.PRODUCT, Binds.POWER),
    "^": ("**", Binds.POWER, Binds.POWER),  # from the right: 2^3^2 is 2^9
}
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_BEGINS_A_VALUE = frozenset([*_PAIRS, "|", "√"])


class Parser:
    """Reads one formula. Its tokens end with the one that is the end."""

    def __init__(self, tokens: Sequence[Token], dialect: Dialect, most_levels: int) -> None:
        self._tokens = tokens
        self._dialect = dialect
        self._most_levels = most_levels  # that a fault names
        self._next = 0
        self._level = 0

    def formula(self) -> Expression:
        """The tree of all tokens."""
        tree = self._expression(Binds.SUM)
        token = self._token
        if token.kind is Kind.END:
            return tree
        raise self._out_of_place(token)

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._token
        self._next += 1
        return token

    def _expression(self, at_least: Binds, in_bars: bool = False) -> Expression:
        """What binds at least so much. in_bars: whether the next bar closes."""
        self._level += 1
        if self._level > MOST_LEVELS:
            raise self._token.fault("too_deep", most=self._most_levels)
        left = self._value(at_least, in_bars)
        while (operator := self._operator(in_bars)) is not None:
            symbol, binds, right = _OPERATORS[operator]
            if binds < at_least:
                break
            if self._token.text == operator:
                self._next += 1
            left = Operation(symbol, left, self._expression(right, in_bars))
        self._level -= 1
        return left

    def _operator(self, in_bars: bool) -> str | None:
        """The operator that comes next, which for a product may be left out."""
        token = self._token
        if token.kind is Kind.NUMBER:
            behind = self._tokens[self._next - 1].kind is Kind.NUMBER
            raise token.fault("two_values" if behind else "number_behind")
        if token.kind in (Kind.SYMBOL, Kind.FUNCTION, Kind.FRACTION):
            return "*"
        if token.text in _OPERATORS:
            return token.text
        begins = token.text in _BEGINS_A_VALUE and not (in_bars and token.text == "|")
        return "*" if begins else None

    def _value(self, at_least: Binds, in_bars: bool) -> Expression:
        """What an operator may stand behind, and the signs before it."""
        token = self._take()
        if token.kind is Kind.NUMBER:
            return Number(float(token.text))
        if token.kind is Kind.SYMBOL:
            return self._symbol(token.text.lower())
        if token.kind is Kind.FUNCTION:
            return self._call(token)
        if token.kind is Kind.FRACTION:
            return Operation("/", self._group(token), self._group(token))
        if token.text in ("+", "-") and token.kind is Kind.SIGN:
            signed = self._expression(max(Binds.PRODUCT, at_least), in_bars)
            return -signed if token.text == "-" else signed
        if token.text == "√":
            return self._root(token)
        if token.text == "|":
            return self._between_bars(token)
        if token.text in _PAIRS and token.kind is Kind.SIGN:
            return self._inside(token)[0]
        if token.kind is Kind.END:
            raise token.fault("unfinished")
        raise token.fault("unexpected")

    def _symbol(self, name: str) -> Symbol:
        return CONSTANTS.get(name) or self._dialect.variables.get(name) or Symbol(name, name)

    def _inside(self, opening: Token) -> list[Expression]:
        """The values between a bracket, which was taken, and its partner; several only behind min and max."""
        function = self._tokens[self._next - 2] if self._next > 1 else opening
        several = function.kind is Kind.FUNCTION and function.text in SEVERAL_ARGUMENTS
        values = [self._expression(Binds.SUM)]
        separator = self._token.text
        while several and separator in (",", ";") and self._token.text == separator:
            self._next += 1
            values.append(self._expression(Binds.SUM))
        closing = self._token
        if closing.text != _PAIRS[opening.text]:
            if closing.kind is Kind.END:
                raise opening.fault("open_bracket")
            if closing.text in _PAIRS.values():
                raise closing.fault("wrong_bracket", opened=opening.text)
            mixed = several and closing.text in (",", ";")
            raise closing.fault("mixed_separators") if mixed else self._out_of_place(closing)
        self._next += 1
        return values

    def _between_bars(self, opening: Token) -> Expression:
        inner = self._expression(Binds.SUM, in_bars=True)
        if self._token.text != "|":
            raise opening.fault("open_bar")
        self._next += 1
        return Call("abs", (inner,))

    def _group(self, owner: Token) -> Expression:
        """One value in brackets, right behind what needs it."""
        opening = self._take()
        if opening.text not in _PAIRS:
            raise owner.fault("needs_arguments", suggestion=f"{owner.text}{{…}}{{…}}")
        return self._inside(opening)[0]

    def _root(self, root: Token) -> Expression:
        """A root without brackets is that of one number, letter or bracket."""
        inner = self._expression(Binds.ATOM)
        if self._token.text == "^":
            raise root.fault("ambiguous_root")
        return Call("sqrt", (inner,))

    def _call(self, function: Token) -> Expression:
        power = self._power_of(function) if self._token.text == "^" else None
        opening = self._take()
        if opening.text not in _PAIRS:
            raise function.fault("needs_arguments", suggestion=f"{function.text}({opening.text or 'x'})")
        value = self._applied(function, self._inside(opening))
        if function.text == "sqrt" and opening.text == "[" and self._token.text in ("(", "{"):
            raise function.fault("root_of_degree")
        return value if power is None else Operation("**", value, power)

    def _power_of(self, function: Token) -> Number:
        """The power in sin^2(x)."""
        self._next += 1
        token = self._take()
        if token.text == "-" and self._token.text == "1" and function.text in INVERSES:
            raise function.fault("inverse_function", suggestion=INVERSES[function.text])
        if function.text in SEVERAL_ARGUMENTS or not token.text.isdigit() or int(token.text) < 1:
            raise function.fault("function_power")
        return Number(float(token.text))

    def _applied(self, function: Token, values: list[Expression]) -> Expression:
        if function.text not in SEVERAL_ARGUMENTS:
            return Call(function.text, tuple(values))
        if not 2 <= len(values) <= MOST_ARGUMENTS:
            raise function.fault("several_arguments", least=2, most=MOST_ARGUMENTS)
        first, *others = values
        for other in others:
            first = Call(function.text, (first, other))
        return first

    def _out_of_place(self, token: Token) -> MalformedFormula:
        if token.text in (",", ";"):
            return token.fault("separator")
        if token.text == "=":
            return token.fault("equals")
        return token.fault("closing_bracket")
