"""Compiled loops for tests that have them forgotten."""

from functools import wraps
from typing import Any

import jax


def apart(loop: Any, *static: str) -> Any:
    """The same function, jitted by itself: all that is compiled of the other stays for the tests to come.

    Args:
        loop: the jitted function.
        static: the names of its static arguments.
    """

    @wraps(loop.__wrapped__)
    def own(*given: Any) -> Any:
        return loop.__wrapped__(*given)

    return jax.jit(own, static_argnames=static)
