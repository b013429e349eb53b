"""Logarithmic axes have few ticks that can be read, long or short, and a floor that is named."""

import math

import numpy as np
import plotly.graph_objects as go
import pytest

from experiments.curves import SMALLEST
from tests.views.figures import layout
from views import player_words
from views.log_axis import MOST_TICKS, ends_of, floored, log_axis, note_floor


@pytest.mark.parametrize("span", [2.6, 6.0, 6.1, 17.0, 308.0])
def test_a_long_axis_has_a_tick_at_whole_powers_and_not_too_many(span: float) -> None:
    axis = log_axis("loss", "light", (-3.5, span - 3.5))
    assert isinstance(axis["dtick"], int)
    assert 1 <= span / axis["dtick"] <= MOST_TICKS


@pytest.mark.parametrize(
    "ends", [(-0.1, 0.1), (-2.5, -0.5), (0.3, 2.8), (0.99, 1.01), (1.2, 1.65), (-2.2, -1.3), (3.0, 4.0)]
)
def test_a_short_axis_has_plain_numbers_between_the_powers(ends: tuple[float, float]) -> None:
    axis = log_axis("loss", "dark", ends)
    assert 3 <= len(axis["tickvals"]) <= MOST_TICKS + 1
    assert all(ends[0] - 1e-9 <= math.log10(value) <= ends[1] + 1e-9 for value in axis["tickvals"])
    assert [float(text) for text in axis["ticktext"]] == pytest.approx(axis["tickvals"])


def test_very_small_and_large_ticks_are_written_with_powers() -> None:
    assert log_axis("loss", "light", (-7.1, -4.9))["ticktext"] == [
        "10<sup>−7</sup>",
        "3·10<sup>−7</sup>",
        "10<sup>−6</sup>",
        "3·10<sup>−6</sup>",
        "10<sup>−5</sup>",
    ]


def test_what_lies_below_the_floor_is_drawn_there_and_said() -> None:
    values = np.array([4.0, 1e-3, 1e-20, 0.0, np.nan, np.inf, 1e200])
    np.testing.assert_array_equal(floored(values), [4.0, 1e-3, SMALLEST, SMALLEST, np.nan, np.nan, np.nan])
    low, high = ends_of(values)
    assert -13.0 < low < math.log10(SMALLEST) < math.log10(4.0) < high < 1.5
    (note,) = layout(note_floor(go.Figure(), values, "light"))["annotations"]
    assert (note["text"], note["y"]) == (player_words.WORDS["belowFloor"], -12.0)
    assert player_words.WORDS["belowFloor"].endswith("10⁻¹²")
    assert "annotations" not in layout(note_floor(go.Figure(), values[:2], "light"))


@pytest.mark.parametrize("values", [[0.0, 0.0], [1e-13], [np.nan, np.inf], []])
def test_an_axis_with_nothing_to_show_goes_up_from_the_floor(values: list[float]) -> None:
    low, high = ends_of(np.array(values))
    assert low < -12.0 < 0.0 < high


def test_one_value_has_an_axis_around_it() -> None:
    low, high = ends_of(np.array([2.0]))
    assert low < math.log10(2.0) < high
