"""How runs are laid out in calls of the compiled loop: in chunks of vmap lanes, shared between devices and threads.

Every call has the same shape, so that one compiled loop serves all. What a call does not fill repeats its last run.
"""

from typing import NamedTuple

import numpy as np
from jaxtyping import Int

CHUNKS_PER_DEVICE = 16  # the most that a call has


class CallPlan(NamedTuple):
    """The layout of one call.

    Attributes:
        runs: (runs,), the runs that the call makes.
        lanes: (chunks, width), the run of every lane of the call, padding included.
        filled: (filled chunks,), the chunks that hold `runs`, in their order; each device has its first ones filled.
        chunks_per_device: (devices,), how many chunks are filled on each.
    """

    runs: Int[np.ndarray, " runs"]
    lanes: Int[np.ndarray, "chunks width"]
    filled: Int[np.ndarray, " filled"]
    chunks_per_device: Int[np.ndarray, " devices"]

    def scatter(self, answer: np.ndarray, ends: np.ndarray) -> None:
        """Write a call's answer where its runs stand among all.

        Args:
            answer: (chunks, columns, width), what the call returned.
            ends: (columns, all runs), written to.
        """
        columns = np.moveaxis(answer[self.filled], 1, 0).reshape(len(ends), -1)
        ends[:, self.runs] = columns[:, : len(self.runs)]


def plan_calls(runs: np.ndarray, width: int, devices: int, threads: int) -> list[CallPlan]:
    """Lay out runs in as few calls as hold them all, but in no fewer than there are threads to make them.

    Args:
        runs: (runs,), numbers of runs, at least one; they keep their order.
        width: lanes of a chunk.
        devices: how many share each call.
        threads: how many make calls at the same time.
    """
    chunks = -(-len(runs) // width)
    calls = max(-(-chunks // (CHUNKS_PER_DEVICE * devices)), min(threads, chunks))
    firsts = [own[0] * width for own in np.array_split(np.arange(chunks), calls)]
    return [_plan_call(own, width, devices) for own in np.split(runs, firsts[1:])]


def _plan_call(runs: np.ndarray, width: int, devices: int) -> CallPlan:
    chunks = -(-len(runs) // width)
    per_device = np.array([len(own) for own in np.array_split(np.arange(chunks), devices)])
    filled = np.concatenate([i * CHUNKS_PER_DEVICE + np.arange(count) for i, count in enumerate(per_device)])
    lanes = np.full((CHUNKS_PER_DEVICE * devices, width), runs[-1])
    lanes[filled] = np.pad(runs, (0, chunks * width - len(runs)), mode="edge").reshape(chunks, width)
    return CallPlan(runs, lanes, filled, per_device)
