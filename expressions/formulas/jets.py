"""Value, gradient and Hessian of a formula in NumPy, by forward mode of second order: exact, and nothing is compiled.

A. Griewank and A. Walther, "Evaluating Derivatives", 2nd ed. 2008, chapter 13.
"""

from collections.abc import Mapping

import numpy as np

from expressions.formulas.derivatives import DERIVATIVES
from expressions.formulas.jet import Jet, Slopes, chained
from expressions.formulas.numpy_value import CONSTANTS, OPERATIONS
from expressions.formulas.slopes import slopes
from expressions.functions import FUNCTIONS
from expressions.tree import Call, Expression, Number, Operation, Symbol

_Numbers = np.ndarray | float


def jets(
    expression: Expression, x: _Numbers, y: _Numbers, letters: Mapping[str, _Numbers]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Value, gradient and Hessian at many points.

    Args:
        expression: the formula.
        x, y: the points, of any shapes that fit each other.
        letters: the values of the free letters, by name.

    Returns:
        The value, the gradient (..., 2) and the Hessian (..., 2, 2), in the joint shape of the points. Where there is
        no derivative they are NaN, infinite, or what JAX gives there.

    Raises:
        KeyError: a letter has no value.
    """
    given = {**letters, "x": x, "y": y}
    shape = np.broadcast_shapes(*map(np.shape, given.values()))
    parts = jet(expression, given, ("x", "y"))
    flat = (0.0 if part is None else part for part in (parts.value, *parts.first, *parts.second))
    value, gx, gy, hxx, hxy, hyy = (np.broadcast_to(part, shape) for part in flat)
    hessian = np.stack([hxx, hxy, hxy, hyy], axis=-1).reshape(*shape, 2, 2)
    return np.array(value), np.stack([gx, gy], axis=-1), hessian


def jet(expression: Expression, given: Mapping[str, _Numbers], by: tuple[str, str]) -> Jet:
    """Value and derivatives by two of the names, each in the shape that it takes.

    Args:
        expression: the formula.
        given: the values of its variables and free letters, by name, of shapes that fit each other.
        by: by which names it is differentiated.

    Raises:
        KeyError: a name has no value.
    """
    known = {name: Jet(np.asarray(value, float)) for name, value in {**CONSTANTS, **given}.items()}
    for name, first in zip(by, ((np.ones(()), None), (None, np.ones(()))), strict=True):
        known[name] = Jet(known[name].value, first)
    with np.errstate(all="ignore"):
        return _jet(expression, known)


def _jet(expression: Expression, known: Mapping[str, Jet]) -> Jet:
    match expression:
        case Number(value):
            return Jet(np.asarray(value, float))
        case Symbol(name):
            return known[name]
        case Operation(operator, left, right):
            u, w = _jet(left, known), _jet(right, known)
            value = OPERATIONS[operator](u.value, w.value)
            return chained(value, slopes(operator, u, w, value), u, w)
        case Call("min" | "max" as function, (left, right)):
            u, w = _jet(left, known), _jet(right, known)
            value = _computed(function, u.value, w.value)
            return chained(value, slopes(function, u, w, value), u, w)
        case Call(function, (argument,)):
            u = _jet(argument, known)
            value = _computed(function, u.value)
            if u.constant:
                return Jet(value)
            first, second = DERIVATIVES[function](u.value, value)
            return chained(value, Slopes(u=first, uu=second), u, u)
    raise TypeError(f"{expression} is no formula.")


def _computed(function: str, *given: np.ndarray) -> np.ndarray:
    compute = FUNCTIONS[function].compute
    if compute is None:
        raise TypeError(f"{function} is asked of the loss.")
    return compute(*given)
