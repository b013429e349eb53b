"""Which examples a picture highlights at each step: those of the step's batch."""

from functools import lru_cache
from itertools import islice

import numpy as np

from experiments.batches import epoch_permutations

MAX_HIGHLIGHTED = 256  # of a batch; more cannot be distinguished in a picture
PADDING = 65535


@lru_cache(maxsize=16)  # the batches of a race of twelve, each of up to 2 MB
def highlighted_examples(seed: int, examples: int, batch: int, steps: int) -> np.ndarray:
    """Examples to highlight before each step, and at the end.

    They are read off the permutations: finding them in the bits of the batches would cost a second.

    Args:
        seed: of the contender.
        examples: N, less than 65,535.
        batch: B, from 1 to N.
        steps: how many steps a run has.

    Returns:
        (steps + 1, min(B, MAX_HIGHLIGHTED)), uint16, shared between callers. Rows are sorted. A larger batch is a
        random subset: the first MAX_HIGHLIGHTED of the permutation. Shorter rows are padded with `PADDING`.
    """
    iterations = -(-examples // batch)
    rows = np.full((steps + 1, min(batch, MAX_HIGHLIGHTED)), PADDING, np.uint16)
    for epoch, order in enumerate(islice(epoch_permutations(seed, examples), -(-len(rows) // iterations))):
        for row, first in zip(rows[epoch * iterations :], range(0, examples, batch), strict=False):
            seen = np.sort(order[first : first + min(batch, MAX_HIGHLIGHTED)])
            row[: len(seen)] = seen
    rows.flags.writeable = False
    return rows
