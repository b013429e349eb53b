"""Bounds on compiled programs: a server that has compiled the whole catalogue would fill any memory.

A formula of a person's own has no program of its own: one serves all (`experiments/shared_program.py`). Programs for
points of a person's own are kept apart: a few of them, for two minutes, and never on disk.
"""

import math
import time
from collections.abc import Callable
from functools import wraps
from threading import Lock, Timer
from typing import Any

import jax
from jax._src import config as jax_config  # its public form changes the setting for all threads at once

from experiments.free_memory import give_memory_back
from experiments.shared_program import shared_program
from landscapes import Landscape
from landscapes.own.shared import shared

OWN_PROGRAMS = 16  # of each function, for points of a person's own: a race has up to 12 contenders
OWN_SECONDS = 120.0  # after the last use of any of them they are dropped


class _OwnPrograms:
    """The same function, jitted apart, for landscapes of a person's own."""

    def __init__(self, jitted: Any, static: tuple[str, ...]) -> None:
        @wraps(jitted.__wrapped__)
        def apart(*given: Any) -> Any:
            return jitted.__wrapped__(*given)

        self._jitted: Any = jax.jit(apart, static_argnames=static)
        self._lock, self._waiting, self._used = Lock(), False, 0.0

    def __call__(self, *given: Any) -> Any:
        with self._lock:  # several contenders come at once, each in a thread of its own
            if _make_room(self._jitted, OWN_PROGRAMS):
                give_memory_back()
        # What takes less time than this to compile is not written to JAX's cache on disk.
        with jax_config.persistent_cache_min_compile_time_secs(math.inf):
            answer = self._jitted(*given)
        with self._lock:
            self._used = time.monotonic()
            if not self._waiting:
                self._look_later(OWN_SECONDS)
        return answer

    def _look_later(self, seconds: float) -> None:
        timer = Timer(seconds, self._drop)
        timer.daemon = self._waiting = True
        timer.start()

    def _drop(self) -> None:
        with self._lock:
            left = self._used + OWN_SECONDS - time.monotonic()
            self._waiting = False
            if left > 0:
                self._look_later(left)
            else:
                self._jitted.clear_cache()
                give_memory_back()


_OWN: dict[Any, _OwnPrograms] = {}
_TABLE = Lock()


def program(jitted: Any, capacity: int, landscape: Landscape, *static: str) -> Callable[..., Any]:
    """The function to call for a landscape. All programs of a jitted function are dropped once there are too many.

    An evicted program is reloaded from JAX's compilation cache on disk in about 0.1 s, but for those of a person's own
    points, which are not there.

    Args:
        jitted: the jitted function; its public type has no cache.
        capacity: how many programs may be kept.
        landscape: what it is called for.
        static: the names of its static arguments.
    """
    if shared(landscape) is not None:
        with _TABLE:
            serving = shared_program(jitted, static)
            _make_room(serving.jitted, capacity)
        return serving
    if landscape.texts:
        with _TABLE:
            if jitted not in _OWN:
                _OWN[jitted] = _OwnPrograms(jitted, static)
            return _OWN[jitted]
    return bounded(jitted, capacity)


def bounded(jitted: Any, capacity: int) -> Callable[..., Any]:
    """The jitted function, its programs dropped once there are as many as may be."""
    with _TABLE:
        _make_room(jitted, capacity)
    return jitted


def _make_room(jitted: Any, capacity: int) -> bool:
    """Drop all programs where there are as many as may be; what runs keeps its own until it has ended."""
    full = jitted._cache_size() >= capacity
    if full:
        jitted.clear_cache()
    return full
