"""Which of the rates that were tried is the best."""

import numpy as np
import pytest

from experiments.fair.plateau import best_plateau, middle

RATES = np.geomspace(1e-3, 1e3, 7)
INF = np.inf


@pytest.mark.parametrize(
    ("scores", "plateau", "best"),
    [
        ([9, 4, 1, 3, INF, INF, INF], (2, 2), 2),
        ([9, 5, 5, 5, 7, INF, INF], (1, 3), 2),
        ([0, 0, 3, 0, 0, 0, 4], (3, 5), 4),  # of two the wider one
        ([5, INF, 5, 8, 8, 8, 8], (0, 0), 0),  # what diverges parts them
        ([2, 2, 2, 2, 2, 2, 2], (0, 6), 3),
    ],
)
def test_neighbours_that_do_equally_well_count_together(
    scores: list[float], plateau: tuple[int, int], best: int
) -> None:
    found = best_plateau(RATES, np.array(scores, float))
    assert found == plateau
    assert found is not None
    assert middle(RATES, found) == best


def test_where_nothing_is_a_candidate_there_is_no_best() -> None:
    assert best_plateau(RATES, np.full(7, INF)) is None
