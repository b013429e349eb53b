"""Draws for many runs at once: each run's own noise and its own batches, a block of steps at a time.

Random numbers are drawn per full chunk of runs, so run i is the same for any number of runs. They are
drawn in NumPy before the compiled loop, which is cheaper than in it. A block is as long as the loop's
memory allows (`experiments.backend`).
"""

import numpy as np

from experiments.lanes import Size

_AT_ONCE = 1 << 21  # examples of runs that are looked through at once
_NOISE, _BATCHES = 0, 1


def _generator(seed: int, chunk: int, purpose: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64((seed, chunk, purpose)))


class Noise:
    """Standard normal draws of one chunk, block after block."""

    def __init__(self, seed: int, chunk: int, block: Size) -> None:
        self._generator = _generator(seed, chunk, _NOISE)
        self._block = block

    def rows(self, count: int) -> np.ndarray:
        """The next `count` steps: (rows, 2, runs), of which the rows after `count` mean nothing."""
        table = np.empty((self._block.rows, 2, self._block.runs))
        self._generator.standard_normal(out=table[:count])
        return table


class Batches:
    """Batches of one chunk, block after block: as in `experiments.batches`, but each run has its own permutations.

    They depend on the seed and the chunk alone, so batch sizes share them.
    """

    def __init__(self, seed: int, chunk: int, block: Size, examples: int, batch: int) -> None:
        """The chunk's batches of B = `batch` of the N = `examples`; 1 <= B <= N."""
        self._generator = _generator(seed, chunk, _BATCHES)
        self._block, self._examples, self._batch = block, examples, batch
        self._iterations = -(-examples // batch)
        self._order = np.arange(examples, dtype=np.min_scalar_type(examples))
        self._step = 0
        # The batch in which each example is, in the epoch that is not over: (epochs, examples, runs).
        self._batch_of = np.empty((0, examples, block.runs), self._order.dtype)

    def _shuffled(self, epochs: int) -> np.ndarray:
        orders = np.broadcast_to(self._order, (epochs, self._block.runs, self._examples))
        orders = self._generator.permuted(orders, axis=2)
        return np.ascontiguousarray((orders // self._batch).transpose(0, 2, 1))

    def rows(self, count: int) -> np.ndarray:
        """The next `count` steps as bits: (rows, ceil(N / 8), runs), uint8; the rows after `count` are empty."""
        table = np.zeros((self._block.rows, -(-self._examples // 8), self._block.runs), np.uint8)
        if self._iterations == 1:
            table[:count] = np.packbits(np.ones(self._examples, bool), bitorder="little")[:, None]
            return table
        # Permutations are drawn when their steps come: those of a whole block may be hundreds of megabytes.
        height = max(_AT_ONCE // (self._examples * self._block.runs), 1)
        for start in range(0, count, height):
            self._fill(table[start : min(start + height, count)])
        return table

    def _fill(self, bits: np.ndarray) -> None:
        """Set the bits of the next steps, one step a row; rows come empty."""
        t = np.arange(self._step, self._step + len(bits))
        epochs, now = np.divmod(t, self._iterations)
        begun, self._step = epochs[0], self._step + len(bits)
        fresh = epochs[-1] - begun + 1 - len(self._batch_of)
        self._batch_of = np.concatenate((self._batch_of, self._shuffled(fresh))) if fresh else self._batch_of
        now = now.astype(self._order.dtype)
        seen = (self._batch_of[epochs - begun] == now[:, None, None]).view(np.uint8)
        for bit in range(8):
            mine = seen[:, bit::8]
            bits[:, : mine.shape[1]] |= mine << np.uint8(bit)
        self._batch_of = self._batch_of[self._step // self._iterations - begun :]
