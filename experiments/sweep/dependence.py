"""Which values depend on the run: a dependence analysis of the traced step."""

from collections.abc import Callable
from typing import Any

import jax
from jax.extend.core import Literal


def depends_on_run(function: Callable[..., Any], arguments: Any, differ: Any) -> Any:
    """Which leaves of what a function returns may differ between runs.

    An output is run-dependent if any input it uses is. Nested calls (pjit, while) are treated as opaque: if one
    input is, all outputs are.

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
