"""The value of a formula in JAX, traced: it is compiled, vectorised and differentiated as any function is."""

from collections.abc import Callable, Mapping

import jax.numpy as jnp
from jax import Array, lax

from expressions.formulas.numpy_value import CONSTANTS
from expressions.formulas.powers import fixed_exponent, whole
from expressions.tree import Call, Expression, Number, Operation, Symbol

_Value = Array | float
_OPERATIONS: Mapping[str, Callable[..., Array]] = {
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
    "abs": jnp.abs,
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
        case Operation("**", base, power):
            return _power(base, power, values)
        case Operation(operator, left, right):
            return _OPERATIONS[operator](_value(left, values), _value(right, values))
        case Call(function, arguments):
            return FUNCTIONS[function](*(_value(argument, values) for argument in arguments))
    raise TypeError(f"{expression} is no formula.")


def _power(base: Expression, power: Expression, values: Mapping[str, _Value]) -> Array:
    """With a fixed exponent, so that no logarithm is in the derivatives, and whole ones are products."""
    exponent = fixed_exponent(power)
    if exponent is None:
        return jnp.power(_value(base, values), _value(power, values))
    if whole(exponent):
        return lax.integer_pow(jnp.asarray(_value(base, values)), int(exponent))
    return jnp.power(_value(base, values), exponent)
