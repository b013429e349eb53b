"""A grid is cut into blocks that follow each other: put one after the other they are the grid again."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from experiments.sweep.to_file.task import blocks


@given(st.lists(st.integers(1, 12), min_size=1, max_size=3), st.integers(1, 300))
def test_blocks_are_the_grid_in_its_order(shape: list[int], most: int) -> None:
    grid = np.arange(math.prod(shape)).reshape(shape)
    cut = [grid[block].ravel() for block in blocks(shape, most)]
    assert np.concatenate(cut).tolist() == grid.ravel().tolist()
    assert max(map(len, cut)) <= most
    if len(cut) > 1:
        assert min(map(len, cut)) >= most // 4  # none is too small to be worth a file
