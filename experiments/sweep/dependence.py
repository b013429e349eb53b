"""What is alike for all runs of a sweep: read off the traced step, by which value is made from which."""

from collections.abc import Callable
from typing import Any

import jax
from jax.extend.core import Literal


def depends_on_run(function: Callable[..., Any], arguments: Any, differ: Any) -> Any:
    """Which leaves of what a function returns may differ between runs.

    A value may differ if one that it is made from does; of a function within the function, any that goes in
    counts for all that comes out.

    Args:
        function: traced, never run.
        arguments: what it is called with, a tuple of pytrees.
        differ: of the same structure; whether each leaf differs.

    Returns:
        A pytree of truth values with the structure of what the function returns.
    """
    traced, shape = jax.make_jaxpr(function, return_shape=True)(*arguments)
    known = dict(zip(traced.jaxpr.invars, jax.tree.leaves(differ), strict=True))

    def may(value: Any) -> bool:
        return not isinstance(value, Literal) and known.get(value, False)

    for equation in traced.jaxpr.eqns:
        known |= dict.fromkeys(equation.outvars, any(map(may, equation.invars)))
    return jax.tree.unflatten(jax.tree.structure(shape), [may(value) for value in traced.jaxpr.outvars])
