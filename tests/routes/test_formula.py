"""What the field of a formula is told while somebody types."""

import warnings
from urllib.parse import urlencode

import numpy as np
import pytest
from starlette.requests import Request

from landscapes.own.small_map import HOLE, LEVELS
from routes.formula import formula
from tests.tools.wire import unpack


def _told(**query: object) -> tuple[dict, dict[str, np.ndarray]]:
    scope = {"type": "http", "method": "GET", "path": "/formula", "headers": []}
    return unpack(bytes(formula(Request(scope | {"query_string": urlencode(query).encode()})).body))


@pytest.mark.parametrize(
    ("typed", "text", "letters", "holes"),
    [
        ("x² + 2y", "x^2+2y", [], 0.0),
        ("ln(x) + y^2", "ln(x)+y^2", [], 0.5),
        ("a x^y", "a*x^y", ["a"], None),
        ("1/x", "1/x", [], None),
        ("3", "3", [], 0.0),
        ("ln(-1 - x^2)", "ln(-1-x^2)", [], 1.0),
        ("exp(exp(exp(x^2)))", "exp(exp(exp(x^2)))", [], None),
    ],
)
def test_what_is_understood_is_shown_with_a_map(typed: str, text: str, letters: list[str], holes: float | None) -> None:
    with warnings.catch_warnings(action="error"):
        header, arrays = _told(f=typed, shape=2)
    levels = arrays["levels"]
    assert (header["text"], header["letters"]) == (text, letters)
    assert "<m" in header["mathml"]
    assert levels.shape[1] == 2 * levels.shape[0]
    assert set(np.unique(levels)) <= {*range(LEVELS), HOLE}
    assert header["holes"] == bool((levels == HOLE).any())
    if holes is not None:
        assert (levels == HOLE).mean() == pytest.approx(holes, abs=0.01)


@pytest.mark.parametrize(
    ("typed", "piece", "sentence"),
    [
        ("", "", "Type a formula"),
        ("x^2 + foo(y)", "foo", "not known"),
        ("x +", "", "ends too early"),
        ("𝑥 + sin(y", "(", "never closed"),
        ("f(x,y) = x^2 + f", "f", "name of the formula itself"),
        ("x" * 201, None, "At most 200"),
        ("__import__('os')", None, ""),
    ],
)
def test_what_is_no_formula_has_a_sentence_and_its_place(typed: str, piece: str | None, sentence: str) -> None:
    header, arrays = _told(f=typed)
    fault = header["fault"]
    assert not arrays
    assert sentence in fault["sentence"]
    if piece is not None:
        assert "".join([*typed][fault["at"] : fault["until"]]) == piece


def test_numbers_are_the_letters_and_the_view_and_what_makes_no_sense_is_left_out() -> None:
    header, arrays = _told(f="(x - a)^2 + y^2", a=2, x_low=0, x_high=4, y_low=-2, y_high=2, shape=1)
    rows, columns = arrays["levels"].shape
    assert header["view"] == [[0, 4], [-2, 2]]
    assert arrays["levels"][rows // 2, columns // 2] == 0
    usual = _told(f="(x - a)^2 + y^2")[1]["levels"]
    for query in ({"a": "nan"}, {"a": "1e99"}, {"x_low": 9}, {"shape": "wide"}):
        assert np.array_equal(_told(f="(x - a)^2 + y^2", **query)[1]["levels"], usual)
