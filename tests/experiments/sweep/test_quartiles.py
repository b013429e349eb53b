"""Quartiles are runs, and NumPy agrees where one of its methods does."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from experiments.sweep.quartiles import MEDIAN, QUARTILES, quartile_runs


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40, unique=True))
def test_they_are_numpys_quartiles_of_a_run(losses: list[float]) -> None:
    found = np.take(losses, quartile_runs(np.array(losses)))
    below, above = (np.quantile(losses, QUARTILES, method=method) for method in ("lower", "higher"))
    share = np.array(QUARTILES) * (len(losses) - 1) % 1.0
    np.testing.assert_array_equal(found, np.where(share < 0.5, below, above))


def test_who_diverged_is_the_highest_and_equals_keep_their_order() -> None:
    losses = np.array([[np.nan, 2.0, -np.inf, 1.0, 1.0], [3.0, 3.0, 3.0, 3.0, 3.0]])
    np.testing.assert_array_equal(quartile_runs(losses), [[4, 1, 0], [1, 2, 3]])
    assert MEDIAN == 1
