"""Lanes: how many runs take a step side by side in one vectorised operation, and for how many steps they draw."""

from typing import NamedTuple

_MOST_BYTES = 5 << 20  # of a block's draws and batches, so that the loop stays native (`experiments.backend`)


class Size(NamedTuple):
    """How many runs a chunk has, and how many steps a block."""

    runs: int
    rows: int


def size(examples: int) -> Size:
    """For a landscape with so many examples; 0 where it has no data set."""
    # 256 runs fill the vector units; with more than a few examples fewer do, and are shared out better.
    runs = min(256, max(8, 4096 // max(examples, 1)))
    return Size(runs, min(1024, _MOST_BYTES // (runs * (16 + -(-examples // 8)))))
