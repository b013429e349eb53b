"""A bound on compiled programs: a server that has compiled the whole catalogue would fill any memory."""

from typing import Any


def evict_if_full(jitted: Any, capacity: int) -> None:
    """Drop all programs that a jitted function has compiled, once there are too many of them.

    An evicted program is reloaded from JAX's compilation cache on disk in about 0.1 s.

    Args:
        jitted: the jitted function; its public type has no cache.
        capacity: how many programs may be kept.
    """
    if jitted._cache_size() >= capacity:
        jitted.clear_cache()
