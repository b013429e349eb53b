"""One neuron: the closed form of its poor valley, digits that were computed elsewhere, and a count on a grid."""

import math
from typing import Any

import numpy as np
import pytest
from scipy import ndimage, special

from landscapes import one_neuron

LANDSCAPE = one_neuron.LANDSCAPE
POOR, GOOD, TOP = -4.394449, 0.047295, -0.883081
HEIGHTS = {POOR: 0.36, GOOD: 0.166458, TOP: 0.430707}


def test_the_four_minima_and_four_saddles_are_where_the_curve_of_one_weight_is_flat() -> None:
    shape = LANDSCAPE.default_parameters
    minima = {tuple(round(w, 6) for w in m.theta): m.loss for m in LANDSCAPE.minima(shape)}
    saddles = {tuple(round(w, 6) for w in s.theta): s.loss for s in LANDSCAPE.saddles(shape)}
    for found, expected in (
        (minima, [(one, other) for one in (POOR, GOOD) for other in (POOR, GOOD)]),
        (saddles, [pair for low in (POOR, GOOD) for pair in ((low, TOP), (TOP, low))]),
    ):
        assert found == {pair: pytest.approx(sum(HEIGHTS[w] for w in pair), abs=2e-6) for pair in expected}


@pytest.mark.parametrize("label", [0.05, 0.1, 0.2])
def test_in_the_poor_valley_the_strong_input_has_nothing_more_to_say(label: float) -> None:
    """There the curve says what the weak input asks for, and misses the strong one as a whole."""
    (poor, *_) = LANDSCAPE.minima(one_neuron.Parameters(label))
    assert poor.theta[0] == pytest.approx(2.0 * math.log(label / (1.0 - label)), rel=1e-3)
    assert poor.loss == pytest.approx(2.0 * 0.6**2, rel=1e-3)


@pytest.mark.parametrize(("label", "count"), [(0.05, 4), (0.1, 4), (0.2, 4), (0.4, 1), (0.6, 1)])
def test_a_grid_has_as_many_hollows_as_there_are_minima(label: float, count: int) -> None:
    w = np.linspace(-8.0, 3.0, 801)
    curve = (0.6 - special.expit(5.0 * w)) ** 2 + (label - special.expit(0.5 * w)) ** 2
    heights = curve[:, None] + curve
    lowest: Any = ndimage.minimum_filter(heights, size=3)
    highest: Any = ndimage.maximum_filter(heights, size=3)
    inside = np.s_[1:-1, 1:-1]
    assert (heights == lowest)[inside].sum() == len(LANDSCAPE.minima(one_neuron.Parameters(label))) == count
    assert (heights == highest)[inside].sum() == (count == 4)
