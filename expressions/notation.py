"""Writing an expression: where brackets are needed is the same in every notation, what stands for a root is not."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from enum import IntEnum

from expressions.tree import Call, Cases, Expression, Number, Operation, Symbol


class Binds(IntEnum):
    """How tightly a node holds together: one that binds less than its place asks for stands in brackets."""

    COMPARISON = 0
    SUM = 1
    PRODUCT = 2
    POWER = 3
    ATOM = 4


_OPERATORS = {
    "<": Binds.COMPARISON,
    ">": Binds.COMPARISON,
    "+": Binds.SUM,
    "-": Binds.SUM,
    "*": Binds.PRODUCT,
    "@": Binds.PRODUCT,
    "/": Binds.PRODUCT,
    "**": Binds.POWER,
}
_CALLS = {
    "negative": Binds.SUM,
    "equal": Binds.COMPARISON,
    "dot": Binds.PRODUCT,
    "outer": Binds.PRODUCT,
    "gauss_newton": Binds.PRODUCT,
    "inverse": Binds.POWER,
}


class Notation(ABC):
    """A way to write. What is written is a string; each method gets its parts already written."""

    stacked = True  # whether a fraction is written one above the other, so that it needs no brackets

    @abstractmethod
    def number(self, value: float) -> str: ...

    @abstractmethod
    def symbol(self, symbol: Symbol, guarded: bool) -> str:
        """`guarded`: a minus in front of it would have to stand in brackets."""

    @abstractmethod
    def brackets(self, inner: str) -> str: ...

    @abstractmethod
    def operation(self, operator: str, left: str, right: str) -> str: ...

    @abstractmethod
    def call(self, function: str, arguments: Sequence[str]) -> str: ...

    @abstractmethod
    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str: ...

    def write(self, expression: Expression, at_least: Binds = Binds.COMPARISON, guarded: bool = False) -> str:
        """The expression, in brackets where it binds less than `at_least`."""
        written = self._write(expression, guarded or at_least > Binds.SUM)
        return self.brackets(written) if self._binds(expression, at_least) < at_least else written

    def _binds(self, expression: Expression, at_least: Binds) -> Binds:
        match expression:
            case Operation("/") if self.stacked and at_least < Binds.POWER:
                return Binds.ATOM
            case Operation(operator):
                return _OPERATORS[operator]
            case Call(function):
                return _CALLS.get(function, Binds.ATOM)
            case Cases():
                return Binds.COMPARISON
            case _:
                return Binds.ATOM

    def _write(self, expression: Expression, guarded: bool) -> str:
        match expression:
            case Number(value):
                return self.number(value)
            case Symbol():
                return self.symbol(expression, guarded)
            case Operation(operator, left, right):
                return self._operation(operator, left, right, guarded)
            case Call(function, arguments):
                placed = zip(arguments, _places(function, len(arguments)), strict=True)
                return self.call(function, [self.write(argument, *place) for argument, place in placed])
            case Cases(conditions, values):
                return self.cases([self.write(one) for one in conditions], [self.write(one) for one in values])
        raise TypeError(f"{expression} is no expression.")

    def _operation(self, operator: str, left: Expression, right: Expression, guarded: bool) -> str:
        if operator == "/" and self.stacked:
            return self.operation(operator, self.write(left), self.write(right))
        binds = _OPERATORS[operator]
        if operator == "**":
            first, second = self.write(left, Binds.ATOM, True), self.write(right, *self._exponent)
        else:
            closer = Binds(binds + 1) if operator in "-/" else binds
            first = self.write(left, binds, guarded or binds > Binds.SUM)
            second = self.write(right, closer, binds > Binds.COMPARISON)
        return self.operation(operator, first, second)

    @property
    def _exponent(self) -> tuple[Binds, bool]:
        return (Binds.COMPARISON, False) if self.stacked else (Binds.ATOM, True)


_HELD = (Binds.PRODUCT, True)
_TRANSPOSED = (Binds.ATOM, True)
_INSIDE = (Binds.COMPARISON, False)
# What the arguments of a function have to be, where it has no brackets of its own around them.
_ARGUMENTS = {
    "negative": (_HELD,),
    "dot": (_TRANSPOSED, _HELD),
    "outer": (_HELD, _TRANSPOSED),
    "inverse": (_TRANSPOSED,),
    "armijo": (_HELD, _HELD, _TRANSPOSED),
    "exact": (_HELD, _HELD, _TRANSPOSED),
}


def _places(function: str, count: int) -> tuple[tuple[Binds, bool], ...]:
    return _ARGUMENTS.get(function, (_INSIDE,) * count)
