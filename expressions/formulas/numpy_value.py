"""The value of a formula in NumPy, at many points at once."""

import math
from collections.abc import Callable, Mapping

import numpy as np

from expressions.functions import FUNCTIONS
from expressions.tree import Call, Expression, Number, Operation, Symbol

Values = Mapping[str, np.ndarray | float]
CONSTANTS: Mapping[str, float] = {"pi": math.pi, "e": math.e}
OPERATIONS: Mapping[str, Callable[..., np.ndarray]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "**": np.power,
}


def in_numpy(expression: Expression, values: Values) -> np.ndarray:
    """The value of the formula, in float64.

    Args:
        expression: the formula.
        values: of its variables and free letters by name, of shapes that fit each other.

    Returns:
        Its value in the joint shape of all values. NaN and infinity are ordinary outcomes.

    Raises:
        KeyError: a letter has no value.
    """
    arrays = {name: np.asarray(value, float) for name, value in {**CONSTANTS, **values}.items()}
    with np.errstate(all="ignore"):
        value = _value(expression, arrays)
    return np.array(np.broadcast_to(value, np.broadcast_shapes(*(one.shape for one in arrays.values()))))


def _value(expression: Expression, values: Mapping[str, np.ndarray]) -> np.ndarray:
    match expression:
        case Number(value):
            return np.asarray(value, float)
        case Symbol(name):
            return values[name]
        case Operation(operator, left, right):
            return OPERATIONS[operator](_value(left, values), _value(right, values))
        case Call(function, arguments):
            compute = FUNCTIONS[function].compute
            if compute is not None:
                return compute(*(_value(argument, values) for argument in arguments))
    raise TypeError(f"{expression} is no formula.")
