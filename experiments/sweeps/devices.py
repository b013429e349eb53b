"""Where the runs of a sweep are computed: every core, every device, every host that JAX sees.

On one device the calls are shared between threads, one for each core. On several, companies are split between
them by `jax.sharding`. With several hosts (each has called `jax.distributed.initialize`) all of them make the
same sweep: each computes its part, and all have the whole of it in the end.
"""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from functools import cache, partial

import jax
import numpy as np
from jax.experimental import multihost_utils
from jax.sharding import Mesh

from experiments.sweeps.ends import COMPANIES

Call = Callable[[], jax.Array]


@cache
def mesh() -> Mesh:
    """All devices of all hosts, along one axis."""
    return Mesh(np.array(jax.devices()), (COMPANIES,))


@cache
def _threads() -> ThreadPoolExecutor:
    alone = mesh().size == 1
    return ThreadPoolExecutor(min(os.cpu_count() or 1, 8) if alone else 1, thread_name_prefix="sweep")


def _computed(call: Call) -> np.ndarray | jax.Array:
    """On one host the numbers themselves; on several they stay where they are until all are computed."""
    found = call()
    return found.block_until_ready() if jax.process_count() > 1 else np.asarray(found)


def compute(calls: Iterable[Call], progress: Callable[[int], object]) -> list[np.ndarray]:
    """Make all calls and return what they give, in order.

    Args:
        calls: each starts a computation on the mesh.
        progress: told in the caller's thread how many are done. Whatever it raises stops the rest.
    """
    futures: list[Future[np.ndarray | jax.Array]] = [_threads().submit(_computed, call) for call in calls]
    try:
        for done, _ in enumerate(as_completed(futures), start=1):
            progress(done)
    finally:
        for future in futures:
            future.cancel()
    found = [future.result() for future in futures]
    gather = partial(multihost_utils.process_allgather, tiled=True) if jax.process_count() > 1 else np.asarray
    return [np.asarray(gather(one)) for one in found]
