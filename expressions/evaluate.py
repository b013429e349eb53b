"""The value of an expression, in NumPy, at many steps at once.

A value has one leading axis, then those of its rank: (steps,), (steps, 2) or (steps, 2, 2). A leading
axis of length 1 is for what is the same at all of them.
"""

from collections.abc import Callable, Mapping

import numpy as np

from expressions.functions import FUNCTIONS
from expressions.tree import Call, Cases, Expression, Number, Operation, Symbol

Values = Mapping[str, np.ndarray]

_OPERATIONS: Mapping[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "**": np.power,
    "<": np.less,
    ">": np.greater,
}


def evaluate(expression: Expression, values: Values) -> np.ndarray:
    """The value of the expression.

    Args:
        expression: what to evaluate; it calls nothing that only the loss can answer.
        values: those of its symbols, by their names.

    Returns:
        The value; what is not finite is an ordinary outcome.

    Raises:
        KeyError: a symbol has no value.
        TypeError: a call that only the loss can answer.
    """
    with np.errstate(all="ignore"):
        return _value(expression, values)


def taken(cases: Cases, values: Values) -> np.ndarray:
    """Which of the cases holds: its index, in the shape of the conditions."""
    with np.errstate(all="ignore"):
        conditions = np.broadcast_arrays(*(_value(condition, values) for condition in cases.conditions))
    return np.select(list(conditions), list(range(len(conditions))), len(conditions))


def _value(expression: Expression, values: Values) -> np.ndarray:
    match expression:
        case Number(value):
            return np.array([value])
        case Symbol(name):
            return np.asarray(values[name])
        case Operation("@", left, right):
            return _product(_value(left, values), _value(right, values), right.rank)
        case Operation(operator, left, right):
            return _OPERATIONS[operator](*_alike(_value(left, values), _value(right, values)))
        case Call(function, arguments):
            compute = FUNCTIONS[function].compute
            if compute is None:
                raise TypeError(f"{function} is asked of the loss.")
            given = [_value(argument, values) for argument in arguments]
            return compute(*(_alike(*given) if FUNCTIONS[function].rank is None and len(given) == 2 else given))
        case Cases(_, outcomes):
            return _select(taken(expression, values), [_value(outcome, values) for outcome in outcomes])
    raise TypeError(f"{expression} is no expression.")


def _product(left: np.ndarray, right: np.ndarray, rank: int) -> np.ndarray:
    return left @ right if rank == 2 else (left @ right[..., None])[..., 0]


def _alike(*values: np.ndarray) -> list[np.ndarray]:
    """All with as many axes: a scalar meets all coordinates."""
    axes = max(value.ndim for value in values)
    return [value.reshape(*value.shape, *(1,) * (axes - value.ndim)) for value in values]


def _select(chosen: np.ndarray, outcomes: list[np.ndarray]) -> np.ndarray:
    result = outcomes[-1]
    for index, outcome in enumerate(outcomes[:-1]):
        result = np.where(*_alike(chosen == index, outcome, result))
    return result
