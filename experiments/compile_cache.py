"""Room for compiled loops: a server that has seen the whole catalogue would fill any memory."""

from typing import Any


def evict_if_full(jitted: Any, capacity: int) -> None:
    """Forget all that a jitted function has compiled, where there are too many of them.

    Those that are used again come back from disk in a tenth of a second each.

    Args:
        loops: the jitted function, whose type does not tell of its cache.
        most: how many may be kept.
    """
    if jitted._cache_size() >= capacity:
        jitted.clear_cache()
