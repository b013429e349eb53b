"""Who is first: on made-up runs over the bowl, whose loss is half the squared distance from zero."""

import math

import pytest

from experiments.places import places
from experiments.summary import summaries
from landscapes import Point
from tests.experiments.made_up import race, walked

FAR, NEAR, THERE, GONE = (3.0, 0.0), (1.0, 0.0), (0.0, 0.0), (math.nan, 0.0)


@pytest.mark.parametrize(
    ("walks", "expected"),
    [
        # The earliest to arrive and stay is first, whatever the final loss.
        ([[FAR, THERE, (0.01, 0.0)], [FAR, NEAR, THERE], [FAR, FAR, NEAR]], [1, 2, 3]),
        # Who was there and left comes behind who stays, however late.
        ([[THERE, THERE, NEAR], [FAR, FAR, THERE]], [2, 1]),
        # Ties share a place, and the next one counts them.
        ([[FAR, THERE, THERE], [FAR, THERE, THERE], [FAR, NEAR, NEAR], [FAR, FAR, NEAR]], [1, 1, 3, 3]),
        # Those that diverged share the last place, whenever they did.
        ([[FAR, GONE, GONE], [FAR, FAR, FAR], [FAR, THERE, GONE]], [2, 1, 2]),
        # A loss too large for a number is behind every loss.
        ([[FAR, (1e200, 0.0), (1e200, 0.0)], [FAR, FAR, FAR]], [2, 1]),
    ],
)
def test_places(walks: list[list[Point]], expected: list[int]) -> None:
    result = race(*map(walked, walks))
    assert places(result.experiment, summaries(result, 1e-3)) == expected


def test_below_the_lowest_known_loss_is_no_win() -> None:
    """There a run is off the domain, near no minimum; here the loss is made up."""
    result = race(walked([FAR, NEAR]), walked([FAR, THERE]), walked([FAR, GONE]))
    ends = summaries(result, 1e-3)
    ends[1] = ends[1]._replace(final_loss=-100.0, reached=None)
    assert places(result.experiment, ends) == [1, 2, 3]
