"""Blocks of one size: a jitted function compiles once for each shape, but the number of points varies."""

from collections.abc import Callable

import numpy as np
from jaxtyping import Array, Float


def in_blocks(
    jitted: Callable[[Float[np.ndarray, "block ..."]], Float[Array, "block ..."]],
    rows: Float[np.ndarray, "rows ..."],
    size: int,
) -> Float[np.ndarray, "rows ..."]:
    """A function of many rows, called with `size` of them at a time; the last block is filled up with earlier rows.

    Args:
        jitted: (size, ...) -> (size, ...), each row for itself.
        rows: at least one.
        size: rows of a block.
    """
    blocks = -(-len(rows) // size)
    filled = np.resize(rows, (blocks, size, *rows.shape[1:]))
    return np.concatenate([np.asarray(jitted(block)) for block in filled])[: len(rows)]
