"""Mini-batches: which examples each step sees.

An epoch is once through a random permutation of the examples: the first B, the next B, and what is left as a
short last batch. Each epoch has a new permutation. Permutations depend on the seed alone, so contenders of one
seed share them, whatever their batch size.

A batch is kept as one bit for each example. That has the same shape for every batch size, so none
recompiles, and 4,097 batches of 20,000 examples take 10 MB.
"""

from collections.abc import Iterator
from itertools import repeat
from threading import Lock
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np
from cachetools import LRUCache, cached
from jaxtyping import Array, Float, UInt8

_AT_ONCE = 1 << 22  # bytes that are worked on at once
_KEPT = 32 << 20  # bytes of tables that are kept, for all visitors together


def epoch_permutations(seed: int, examples: int) -> Iterator[np.ndarray]:
    """The order of the examples in each epoch, shape (examples,), one epoch after the other, for ever."""
    shuffler = np.random.default_rng((seed, examples))
    while True:
        yield shuffler.permutation(examples)


def packed(seed: int, examples: int, batch: int, rows: int) -> np.ndarray:
    """The batches of the first steps as bits.

    Args:
        seed: of the contender.
        examples: N.
        batch: B, from 1 to N.
        rows: how many steps; more rows begin with the same ones.

    Returns:
        (rows, ceil(N / 8)), uint8, read-only; bit i % 8 of byte i // 8 says whether example i is in.
    """
    iterations = -(-examples // batch)
    table = np.empty((rows, -(-examples // 8)), np.uint8)
    shuffled = epoch_permutations(seed, examples) if iterations > 1 else repeat(np.arange(examples))
    epochs, height = max(_AT_ONCE // (4 * examples), 1), max(_AT_ONCE // examples, 1)
    for start in range(0, rows, epochs * iterations):
        end = min(start + epochs * iterations, rows)
        places = np.empty((-(-(end - start) // iterations), examples), np.int32)  # the batch that each example is in
        for place, order in zip(places, shuffled, strict=False):
            place[order] = np.arange(examples) // batch
        for first in range(start, end, height):
            t = np.arange(first, min(first + height, end))
            seen = places[(t - start) // iterations] == (t % iterations)[:, None]
            table[t] = np.packbits(seen, axis=1, bitorder="little")
    table.flags.writeable = False
    return table


class BatchPlan(NamedTuple):
    """What determines the batches of a run: the arguments of `packed`, with 0 examples where there is no data set."""

    seed: int
    examples: int
    batch: int
    rows: int


@cached(LRUCache(_KEPT, getsizeof=lambda bits: bits.nbytes), lock=Lock())
def batch_bits(plan: BatchPlan) -> UInt8[Array, "rows bytes"]:
    """`packed` where the loop can read it; no bytes at all where there are no examples."""
    return jnp.asarray(packed(*plan) if plan.examples else np.zeros((plan.rows, 0), np.uint8))


def weights(bits: UInt8[Array, " bytes"], examples: int, dtype: np.dtype) -> Float[Array, " examples"]:
    """One for each example of the batch, zero for all others; inside the compiled loop."""
    spread = (bits[:, None] >> jnp.arange(8, dtype=jnp.uint8)[None, :]) & 1
    return spread.reshape(-1)[:examples].astype(dtype)


def members(bits: np.ndarray, examples: int) -> np.ndarray:
    """The examples of one batch, in growing order."""
    return np.flatnonzero(np.unpackbits(bits, count=examples, bitorder="little"))


def batch_at(plan: BatchPlan, step: int) -> np.ndarray:
    """The examples that a step sees, in growing order."""
    return members(np.asarray(batch_bits(plan))[step], plan.examples)
