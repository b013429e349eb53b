"""Where the runs of a sweep are computed: every core, every device, every host that JAX sees.

On one device the calls are shared between threads, one for each core. On several, chunks are split between
them by `jax.sharding`. With several hosts (each has called `jax.distributed.initialize`) all of them make the
same sweep: each computes its part, and all have the whole of it in the end.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache, partial

import jax
import numpy as np
from jax.experimental import multihost_utils
from jax.sharding import Mesh

from experiments.sweep.loop import CHUNKS

Call = Callable[[], jax.Array]
_AHEAD = 4 * (os.cpu_count() or 1)


@cache
def mesh() -> Mesh:
    """All devices of all hosts, along one axis."""
    return Mesh(np.array(jax.devices()), (CHUNKS,))


@cache
def _threads() -> ThreadPoolExecutor:
    alone = mesh().size == 1
    return ThreadPoolExecutor(min(os.cpu_count() or 1, 8) if alone else 1, thread_name_prefix="sweep")


def _computed(call: Call) -> np.ndarray | jax.Array:
    """On one host the numbers themselves; on several they stay where they are until all are computed."""
    found = call()
    return found.block_until_ready() if jax.process_count() > 1 else np.asarray(found)


def compute(calls: Iterable[Call]) -> Iterator[np.ndarray]:
    """Make all calls; what they give comes in order.

    A few are made ahead, so that few are in memory. Closing the iterator cancels the rest. On several hosts all are
    made before the first is handed over, because gathering an answer is a collective operation.

    Args:
        calls: each starts a computation on the mesh; asked for one by one.
    """
    alone = jax.process_count() == 1
    gather = np.asarray if alone else partial(multihost_utils.process_allgather, tiled=True)
    waiting: deque[Future[np.ndarray | jax.Array]] = deque()
    try:
        for call in calls:
            waiting.append(_threads().submit(_computed, call))
            if alone and len(waiting) > _AHEAD:
                yield np.asarray(waiting.popleft().result())
        wait(() if alone else waiting)
        while waiting:
            yield np.asarray(gather(waiting.popleft().result()))
    finally:
        for future in waiting:
            future.cancel()
