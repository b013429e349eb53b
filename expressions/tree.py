"""The tree: numbers, symbols, operators, calls, and values that depend on a case.

Python's operators build it, so that a rule reads as on the slide: `beta * m + (1 - beta) * g`.
Its rank says what a node is: a scalar, a vector of two coordinates, or a 2 x 2 matrix.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from expressions.functions import FUNCTIONS

SCALAR, VECTOR, MATRIX = 0, 1, 2


class Expression:
    """A node. All operators give nodes, but for `==`, which compares trees."""

    @property
    def rank(self) -> int:
        """SCALAR, VECTOR or MATRIX."""
        return max((part.rank for part in self.parts), default=SCALAR)

    @property
    def parts(self) -> "tuple[Expression, ...]":
        """The nodes right below this one."""
        return ()

    @property
    def nodes(self) -> "Iterator[Expression]":
        """This node and all below it."""
        yield self
        for part in self.parts:
            yield from part.nodes

    def __add__(self, other: "Operand") -> "Operation":
        return Operation("+", self, node(other))

    def __radd__(self, other: float) -> "Operation":
        return Operation("+", node(other), self)

    def __sub__(self, other: "Operand") -> "Operation":
        return Operation("-", self, node(other))

    def __rsub__(self, other: float) -> "Operation":
        return Operation("-", node(other), self)

    def __mul__(self, other: "Operand") -> "Operation":
        return Operation("*", self, node(other))

    def __rmul__(self, other: float) -> "Operation":
        return Operation("*", node(other), self)

    def __truediv__(self, other: "Operand") -> "Operation":
        return Operation("/", self, node(other))

    def __rtruediv__(self, other: float) -> "Operation":
        return Operation("/", node(other), self)

    def __pow__(self, other: "Operand") -> "Operation":
        return Operation("**", self, node(other))

    def __rpow__(self, other: float) -> "Operation":
        return Operation("**", node(other), self)

    def __matmul__(self, other: "Expression") -> "Operation":
        return Operation("@", self, other)

    def __neg__(self) -> "Call":
        return Call("negative", (self,))

    def __lt__(self, other: "Operand") -> "Operation":
        return Operation("<", self, node(other))

    def __gt__(self, other: "Operand") -> "Operation":
        return Operation(">", self, node(other))


Operand = Expression | float


@dataclass(frozen=True)
class Number(Expression):
    """A constant."""

    value: float


@dataclass(frozen=True)
class Symbol(Expression):
    """A name for a value.

    name: how it is told from others. letter: how it is written; below, accent: a subscript, and "hat" or "bar".
    size: its rank.
    """

    name: str
    letter: str
    size: int = SCALAR
    below: str = ""
    accent: str = ""

    @property
    def rank(self) -> int:
        return self.size


@dataclass(frozen=True)
class Operation(Expression):
    """Two operands. `*` multiplies by coordinate, `@` as matrices do."""

    operator: str
    left: Expression
    right: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.left, self.right

    @property
    def rank(self) -> int:
        if self.operator == "@":
            return self.left.rank + self.right.rank - 2
        return super().rank


@dataclass(frozen=True)
class Call(Expression):
    """A function of some nodes; the functions are those of `expressions.functions`."""

    function: str
    arguments: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.arguments

    @property
    def rank(self) -> int:
        fixed = FUNCTIONS[self.function].rank
        return super().rank if fixed is None else fixed


@dataclass(frozen=True)
class Cases(Expression):
    """The value of the first condition that holds, and else the last one."""

    conditions: tuple[Expression, ...]
    values: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return *self.conditions, *self.values

    @property
    def rank(self) -> int:
        return max(value.rank for value in self.values)


def node(operand: Operand) -> Expression:
    """The operand as a node."""
    return operand if isinstance(operand, Expression) else Number(float(operand))


def by_coordinate(expression: Expression) -> bool:
    """Whether each coordinate of its value comes from the same coordinate of what is in it."""
    return expression.rank < MATRIX and not any(map(_mixes, expression.nodes))


def _mixes(one: Expression) -> bool:
    if isinstance(one, Call):
        return FUNCTIONS[one.function].mixes
    return isinstance(one, Operation) and one.operator == "@"
