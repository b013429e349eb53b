"""The value of a formula in JAX, traced: it is compiled, vectorised and differentiated as any function is."""

from collections.abc import Callable, Mapping

import jax.numpy as jnp
from jax import Array

from expressions.formulas.jax_power import fixed_power, power
from expressions.formulas.numpy_value import CONSTANTS
from expressions.formulas.powers import fixed_exponent
from expressions.tree import Call, Expression, Number, Operation, Symbol

_Value = Array | float
OPERATIONS: Mapping[str, Callable[..., Array]] = {
    "+": jnp.add,
    "-": jnp.subtract,
    "*": jnp.multiply,
    "/": jnp.divide,
}
FUNCTIONS: Mapping[str, Callable[..., Array]] = {
    "negative": jnp.negative,
    "sqrt": jnp.sqrt,
    "exp": jnp.exp,
    "ln": jnp.log,
    "log10": jnp.log10,
    "log2": jnp.log2,
    "sin": jnp.sin,
    "cos": jnp.cos,
    "tan": jnp.tan,
    "asin": jnp.arcsin,
    "acos": jnp.arccos,
    "atan": jnp.arctan,
    "sinh": jnp.sinh,
    "cosh": jnp.cosh,
    "tanh": jnp.tanh,
    # Its slope at 0 is 0, where jnp.abs has 1: who stands at the lowest point of |x| stays there.
    "abs": lambda value: value * jnp.sign(value),
    "sign": jnp.sign,
    "min": jnp.minimum,
    "max": jnp.maximum,
}


def in_jax(expression: Expression, values: Mapping[str, Array]) -> Array:
    """The value of the formula, in the dtype of its values.

    Args:
        expression: the formula.
        values: of its variables and free letters by name, floats of shapes that fit each other.

    Returns:
        Its value in the joint shape of all values. NaN and infinity are ordinary outcomes.

    Raises:
        KeyError: a letter has no value.
    """
    given = list(values.values())
    shape = jnp.broadcast_shapes(*(jnp.shape(value) for value in given))
    value = _value(expression, {**CONSTANTS, **values})
    return jnp.broadcast_to(jnp.asarray(value, jnp.result_type(*given) if given else None), shape)


def _value(expression: Expression, values: Mapping[str, _Value]) -> _Value:
    match expression:
        case Number(value):
            return value
        case Symbol(name):
            return values[name]
        case Operation("**", base, exponent):
            return _power(base, exponent, values)
        case Operation(operator, left, right):
            return OPERATIONS[operator](_value(left, values), _value(right, values))
        case Call(function, arguments):
            return FUNCTIONS[function](*(_value(argument, values) for argument in arguments))
    raise TypeError(f"{expression} is no formula.")


def _power(base: Expression, exponent: Expression, values: Mapping[str, _Value]) -> Array:
    fixed, below = fixed_exponent(exponent), jnp.asarray(_value(base, values))
    return power(below, jnp.asarray(_value(exponent, values))) if fixed is None else fixed_power(below, fixed)
