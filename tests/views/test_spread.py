"""Labels beside each other never touch, keep their order, and stay where they are if there is room."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.spread import spread


@given(st.lists(st.floats(0.0, 1.0), max_size=12), st.floats(0.0, 0.3))
def test_they_are_apart_in_order_and_in_the_room(places: list[float], gap: float) -> None:
    found = np.array(spread(places, gap))
    assert found.shape == (len(places),)
    assert ((found >= -1e-9) & (found <= 1.0 + 1e-9)).all()
    room = min(gap, 1.0 / max(len(places) - 1, 1))
    assert (np.diff(np.sort(found)) >= room - 1e-9).all()
    order = np.argsort(places, kind="stable")
    assert (np.diff(found[order]) >= -1e-9).all()


@given(st.lists(st.integers(0, 10), unique=True, max_size=8))
def test_who_is_apart_already_stays(tenths: list[int]) -> None:
    places = [tenth / 10 for tenth in tenths]
    np.testing.assert_allclose(spread(places, 0.1), places, atol=1e-12)


def test_two_in_one_place_part_evenly_and_ends_are_kept() -> None:
    assert spread([0.5, 0.5], 0.2) == pytest.approx([0.4, 0.6])
    assert spread([0.0, 0.0, 0.9], 0.2) == pytest.approx([0.0, 0.2, 0.9])
    assert spread([1.0, 1.0], 0.2) == pytest.approx([0.8, 1.0])
