"""The first and second derivatives of the operators, and of min and max, in NumPy."""

import numpy as np

from expressions.formulas.jet import Jet, Slopes

_ONE = np.ones(())


def slopes(operator: str, u: Jet, w: Jet, value: np.ndarray) -> Slopes:
    """The derivatives of what an operator, "min" or "max" makes of u and w; `value` is what it makes."""
    match operator:
        case "+":
            return Slopes(_ONE, _ONE)
        case "-":
            return Slopes(_ONE, -_ONE)
        case "*":
            return Slopes(w.value, u.value, uw=_ONE)
        case "/":
            return _quotient(w.value, value)
        case "**":
            return _fixed_power(u.value, w.value) if w.constant else _power(u.value, w.value, value)
        case _:
            return _extreme(u.value, w.value, value)


def _quotient(w: np.ndarray, value: np.ndarray) -> Slopes:
    by_u = 1.0 / w
    by_w = -value * by_u
    return Slopes(by_u, by_w, uw=-by_u * by_u, ww=-2.0 * by_w * by_u)


def _fixed_power(u: np.ndarray, w: np.ndarray) -> Slopes:
    """By the base alone. A factor of zero comes first: the derivatives of u^1 at 0 are 1 and 0."""
    first = np.where(w == 0.0, 0.0, w * np.power(u, w - 1.0))
    factor = w * (w - 1.0)
    return Slopes(first, uu=np.where(factor == 0.0, 0.0, factor * np.power(u, w - 2.0)))


def _power(u: np.ndarray, w: np.ndarray, value: np.ndarray) -> Slopes:
    """By both. At u = 0 the logarithm is taken to be 0, as JAX does."""
    by_u, _, by_uu, _, _ = _fixed_power(u, w)
    logarithm = np.log(np.where(u == 0.0, 1.0, u))
    mixed = np.power(u, w - 1.0) * (1.0 + w * logarithm)
    return Slopes(by_u, logarithm * value, by_uu, mixed, logarithm**2 * value)


def _extreme(u: np.ndarray, w: np.ndarray, value: np.ndarray) -> Slopes:
    """Of the one that is taken; where both are, half of each, as JAX does."""
    from_u, from_w = u == value, w == value
    return Slopes(from_u / (1.0 + from_w), from_w / (1.0 + from_u))
