"""What JAX compiles: a loop jitted apart from all others, and the names of all that is compiled meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def compilations() -> Iterator[list[str]]:
    """The names of everything that JAX traces or compiles meanwhile."""
    compiled: list[str] = []

    def listen(event: str, duration_secs: float, **kwargs: str | int) -> None:
        if event.startswith("/jax/core/compile/"):
            compiled.append(f"{kwargs.get('fun_name')}: {event} in {duration_secs:.3f} s")

    jax.monitoring.register_event_duration_secs_listener(listen)
    try:
        yield compiled
    finally:
        jax.monitoring.unregister_event_duration_listener(listen)
