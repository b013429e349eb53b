"""Numbers as people type them: one meaning, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments.typed_number import typed_number

READ = {
    "0,5": 0.5, "1,09": 1.09, "−1": -1.0, "–1": -1.0, "1e-5": 1e-5, "1e−5": 1e-5, "1e2": 100.0, ".5": 0.5, ",5": 0.5,
    " 3 ": 3.0, "\u00a03\u2009": 3.0, "5.": 5.0, "+2": 2.0, "1,5E3": 1500.0, "1.234": 1.234,
}  # fmt: skip
NONE = ["", " ", "1/3", "nan", "inf", "-inf", "12abc", "1_0", "１", "1e999", "1,234.5", "1.234,5", "1 000", "--1", "."]


@pytest.mark.parametrize("text", READ)
def test_what_is_meant_is_read(text):
    assert typed_number(text) == READ[text]


@pytest.mark.parametrize("text", NONE)
def test_what_could_mean_something_else_is_not(text):
    assert typed_number(text) is None


def test_a_thousand_with_a_separator_is_no_whole_number():
    assert [typed_number(text, integer=True) for text in ("1.000", "1,000", "-12,345")] == [None, None, None]
    read = {"1000": 1000.0, "1e3": 1000.0, "0,5": 0.5, "0.125": 0.125}
    assert {text: typed_number(text, integer=True) for text in read} == read


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(".,"), st.sampled_from("-−–"))
def test_every_float_that_is_printed_reads_back_to_its_bits(number, point, minus):
    assert typed_number(f" {number!r}".replace(".", point).replace("-", minus)) == number
