"""A formula as a table of operations, one after the other: a compiled program reads it, and so serves every formula."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from expressions.formulas.jax_value import FUNCTIONS, OPERATIONS
from expressions.formulas.numpy_value import CONSTANTS, in_numpy
from expressions.formulas.parse import MOST_NODES
from expressions.formulas.powers import fixed_exponent
from expressions.tree import Call, Expression, Operation, Symbol

# An exponent without a variable is not differentiated; the most usual ones multiply.
FIXED_POWER, SQUARE, CUBE, POWER = "fixed power", "square", "cube", "**"
NAMES = (*OPERATIONS, *FUNCTIONS, POWER, FIXED_POWER, SQUARE, CUBE)
_MULTIPLIED = {2.0: SQUARE, 3.0: CUBE}


class Instructions(NamedTuple):
    """A program reads from and writes to places: the variables, the letters, the constants, then a place a result.

    table: for each operation its index in `NAMES`, the places of its two operands (both the same where it has one), and
        1 where no variable is in it, so that its derivatives are 0.
    constants: the numbers in the formula.
    extent: how many operations there are, and the place of the formula's value.
    """

    table: Int[np.ndarray, "operations 4"]
    constants: Float[np.ndarray, " constants"]
    extent: Int[np.ndarray, "2"]


def instructions(expression: Expression, variables: Sequence[str], letters: Sequence[str]) -> Instructions:
    """The formula's operations in an order in which each finds its operands. What occurs twice is computed once.

    Args:
        expression: the formula, of at most `MOST_NODES` nodes.
        variables: the names of what it is differentiated by.
        letters: the names of the other numbers that it is given.

    Raises:
        ValueError: a name in it is neither.
    """
    return _Writer(variables, letters).written(expression)


class _Writer:
    """What is written so far, and where the value of each node is found."""

    def __init__(self, variables: Sequence[str], letters: Sequence[str]) -> None:
        self._names, self._variables = (*variables, *letters), frozenset(variables)
        self._table, self._constants = np.zeros((MOST_NODES, 4), np.int32), np.zeros(MOST_NODES)
        self._places: dict[Expression, int] = {}
        self._operations, self._numbers = 0, 0

    def written(self, expression: Expression) -> Instructions:
        place = self._place(expression)
        return Instructions(self._table, self._constants, np.array([self._operations, place], np.int32))

    def _place(self, node: Expression) -> int:
        if node not in self._places:
            self._places[node] = self._new_place(node)
        return self._places[node]

    def _new_place(self, node: Expression) -> int:
        names = {one.name for one in node.nodes if isinstance(one, Symbol)}
        if names <= CONSTANTS.keys():
            self._constants[self._numbers] = in_numpy(node, {})
            self._numbers += 1
            return len(self._names) + self._numbers - 1
        still = not names & self._variables
        match node:
            case Symbol(name):
                return self._names.index(name)
            case Operation("**", base, exponent):
                return self._power(base, exponent, still)
            case Operation(operator, left, right):
                return self._write(operator, self._place(left), self._place(right), still)
            case Call(function, (first, *others)):
                place = self._place(first)
                if not others:
                    return self._write(function, place, place, still)
                for other in others:
                    place = self._write(function, place, self._place(other), still)
                return place
        raise TypeError(f"{node} is no formula.")

    def _power(self, base: Expression, exponent: Expression, still: bool) -> int:
        below, names = self._place(base), {one.name for one in exponent.nodes if isinstance(one, Symbol)}
        fixed = fixed_exponent(exponent)
        if fixed in _MULTIPLIED:
            return self._write(_MULTIPLIED[fixed], below, below, still)
        operator = POWER if names & self._variables else FIXED_POWER
        return self._write(operator, below, self._place(exponent), still)

    def _write(self, name: str, left: int, right: int, still: bool) -> int:
        self._table[self._operations] = NAMES.index(name), left, right, still
        self._operations += 1
        return len(self._names) + MOST_NODES + self._operations - 1
