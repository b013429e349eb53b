"""A power in JAX whose derivatives are those of the power rule, also where JAX's own would be 0 times infinity.

lax.pow gives NaN for the slope of x^a at x = 0 and a = 0, and for its curvature at a = 1. And where only the base
varies, no logarithm of it may come in: that of a negative base is NaN.
"""

import jax
import jax.numpy as jnp
from jax import Array, lax
from jax.custom_derivatives import SymbolicZero

from expressions.formulas.powers import whole


def fixed_power(base: Array, exponent: float) -> Array:
    """The base to a fixed exponent; a whole one multiplies."""
    return lax.integer_pow(base, int(exponent)) if whole(exponent) else power(base, jnp.asarray(exponent))


@jax.custom_jvp
def power(base: Array, exponent: Array) -> Array:
    """The base to the exponent, both of any shapes that fit each other."""
    return jnp.power(base, exponent)


def _tangent(primals: tuple[Array, Array], tangents: tuple[Array, Array]) -> tuple[Array, Array]:
    base, exponent = primals
    value = power(base, exponent)
    total = jnp.zeros_like(value)
    if not isinstance(tangents[0], SymbolicZero):
        # Only where both are zero: elsewhere the exponent, too, is differentiated.
        both = (base == 0.0) & (exponent == 0.0)
        total += tangents[0] * jnp.where(both, 0.0, exponent * power(jnp.where(both, 1.0, base), exponent - 1.0))
    if not isinstance(tangents[1], SymbolicZero):
        total += tangents[1] * jnp.log(jnp.where(base == 0.0, 1.0, base)) * value
    return value, total


power.defjvp(_tangent, symbolic_zeros=True)
