"""Which examples a picture lights up at each step: those of the step's batch."""

from functools import lru_cache

import numpy as np

from experiments.batches import members, packed

MOST = 256  # of a batch; more nobody can tell apart
NOBODY = 65535


@lru_cache(maxsize=8)
def lit(seed: int, examples: int, batch: int, steps: int) -> np.ndarray:
    """Examples to light up before each step, and at the end.

    Args:
        seed: of the experiment.
        examples: N, less than 65,535.
        batch: B, from 1 to N.
        steps: how many steps everyone takes.

    Returns:
        (steps + 1, min(B, MOST)), uint16, shared between callers; of a larger batch evenly spaced
        examples, `NOBODY` where a batch is short.
    """
    rows = np.full((steps + 1, min(batch, MOST)), NOBODY, np.uint16)
    for row, bits in zip(rows, packed(seed, examples, batch, steps + 1), strict=True):
        seen = members(bits, examples)
        count = min(len(seen), MOST)
        row[:count] = seen[np.linspace(0, len(seen) - 1, count).round().astype(int)]
    rows.flags.writeable = False
    return rows
