"""The value of a formula that a compiled program is given as instructions: no formula is ever compiled for itself.

Compiling a race's loop takes tenths of a second and keeping it megabytes, which a class that types would pay at every
formula. Reading the operations one by one takes some 20 ns for each of them and each derivative.
"""

from collections.abc import Callable

import jax.numpy as jnp
from jax import Array, lax
from jaxtyping import Float

from expressions.formulas.instructions import CUBE, FIXED_POWER, NAMES, POWER, SQUARE, Instructions
from expressions.formulas.jax_power import power
from expressions.formulas.jax_value import FUNCTIONS, OPERATIONS
from expressions.formulas.names import SEVERAL_ARGUMENTS

_Operation = Callable[[Array, Array], Array]


def _operation(name: str) -> _Operation:
    """As a function of two operands; one that has a single operand is given it twice."""
    if name in OPERATIONS:
        return OPERATIONS[name]
    function = FUNCTIONS[name]
    return function if name in SEVERAL_ARGUMENTS else lambda value, _: function(value)


_POWERS: dict[str, _Operation] = {
    POWER: power,
    FIXED_POWER: lambda base, exponent: power(base, lax.stop_gradient(exponent)),
    SQUARE: lambda base, _: base * base,
    CUBE: lambda base, _: base * base * base,
}
_OPERATIONS = tuple(_POWERS.get(name) or _operation(name) for name in NAMES)


def interpreted(
    instructions: Instructions, variables: Float[Array, " variables"], letters: Float[Array, " letters"]
) -> Array:
    """The value of the formula, in the dtype of its variables.

    Forward derivatives of any order can be taken by the variables; there are none backwards, since the number of
    operations is traced.

    Args:
        instructions: the formula; its arrays may be traced.
        variables, letters: their values, in the order in which the instructions name them.

    Returns:
        A scalar. NaN and infinity are ordinary outcomes.
    """
    count, place = instructions.extent
    given = (variables, letters, instructions.constants, jnp.zeros(len(instructions.table)))
    values = jnp.concatenate([jnp.asarray(part, variables.dtype) for part in given])
    first = len(values) - len(instructions.table)

    def body(i: Array, values: Array) -> Array:
        name, left, right, still = jnp.asarray(instructions.table)[i]
        value = lax.switch(name, _OPERATIONS, values[left], values[right])
        value = jnp.where(still, lax.stop_gradient(value), value)
        return lax.dynamic_update_index_in_dim(values, value, first + i, 0)

    return lax.fori_loop(0, count, body, values)[place]
