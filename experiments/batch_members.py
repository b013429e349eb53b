"""Which examples a picture lights up at each step: those of the step's batch."""

from functools import lru_cache
from itertools import islice

import numpy as np

from experiments.batches import epoch_permutations

MAX_HIGHLIGHTED = 256  # of a batch; more nobody can tell apart
PADDING = 65535


@lru_cache(maxsize=8)
def highlighted_examples(seed: int, examples: int, batch: int, steps: int) -> np.ndarray:
    """Examples to light up before each step, and at the end.

    They are read off the decks: finding them in the bits of the batches would cost a second.

    Args:
        seed: of the experiment.
        examples: N, less than 65,535.
        batch: B, from 1 to N.
        steps: how many steps everyone takes.

    Returns:
        (steps + 1, min(B, MOST)), uint16, shared between callers. Each row grows; of a larger batch it
        holds MOST examples by chance, and where a batch is short `NOBODY` at its end.
    """
    iterations = -(-examples // batch)
    rows = np.full((steps + 1, min(batch, MAX_HIGHLIGHTED)), PADDING, np.uint16)
    for epoch, deck in enumerate(islice(epoch_permutations(seed, examples), -(-len(rows) // iterations))):
        for row, first in zip(rows[epoch * iterations :], range(0, examples, batch), strict=False):
            seen = np.sort(deck[first : first + min(batch, MAX_HIGHLIGHTED)])
            row[: len(seen)] = seen
    rows.flags.writeable = False
    return rows
