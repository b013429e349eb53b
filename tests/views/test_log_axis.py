"""Logarithmic axes have few ticks, long or short."""

import numpy as np
import pytest

from views.log_axis import MOST_TICKS, log_axis


@pytest.mark.parametrize("span", [2.6, 7.9, 8.0, 8.1, 17.0, 308.0])
def test_a_long_axis_has_a_tick_at_whole_powers_and_not_too_many(span: float) -> None:
    axis = log_axis("loss", "light", (-3.5, span - 3.5))
    assert isinstance(axis["dtick"], int)
    assert 1 <= span / axis["dtick"] <= MOST_TICKS


@pytest.mark.parametrize("ends", [(-0.1, 0.1), (-2.5, -0.5), (0.3, 2.8)])
def test_a_short_axis_has_ticks_between_the_powers(ends: tuple[float, float]) -> None:
    assert log_axis("loss", "dark", ends)["dtick"] == "D2"
    plain = log_axis("loss", "dark", ends, plain=True)
    shown = [value for value in plain["tickvals"] if ends[0] <= np.log10(value) <= ends[1]]
    assert len(shown) >= 1
    assert [float(text) for text in plain["ticktext"]] == pytest.approx(plain["tickvals"])
