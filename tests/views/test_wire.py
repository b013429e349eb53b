"""The wire format: what a browser reads is what was packed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.wire import unpack
from views.wire import encode_message


@given(st.text(), st.lists(st.integers(0, 5), min_size=1, max_size=3))
def test_round_trip(text: str, shape: list[int]) -> None:
    array = np.arange(float(np.prod(shape))).reshape(shape)
    header, arrays = unpack(encode_message({"text": text}, {"a": array, "b": array + 1}))
    assert header["text"] == text
    np.testing.assert_array_equal(arrays["a"], array)
    np.testing.assert_array_equal(arrays["b"], array + 1)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
@given(st.lists(st.integers(0, 2**8 - 1), max_size=7))
def test_whole_numbers_stay_what_they_are_and_leave_the_next_ones_in_place(kind: type, numbers: list[int]) -> None:
    places = np.array(numbers, kind) * kind(np.iinfo(kind).max // 255)
    header, arrays = unpack(encode_message({}, {"places": places, "a": np.array([0.5])}))
    assert arrays["places"].dtype == kind
    np.testing.assert_array_equal(arrays["places"], places)
    np.testing.assert_array_equal(arrays["a"], [0.5])
    assert all(entry["offset"] % 4 == 0 for entry in header["arrays"])


@given(st.text())
def test_the_numbers_lie_on_a_multiple_of_four(text: str) -> None:
    message = encode_message({"text": text}, {"a": np.zeros(3)})
    assert int.from_bytes(message[:4], "little") % 4 == 0


def test_what_is_too_large_for_a_float32_is_infinite() -> None:
    _, arrays = unpack(encode_message({}, {"a": np.array([1e300, -1e300, np.nan])}))
    np.testing.assert_array_equal(arrays["a"], np.array([np.inf, -np.inf, np.nan], np.float32))
