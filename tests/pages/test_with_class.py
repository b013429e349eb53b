"""With a class: the address that students open, what the bar's browser reports, and the words of bar and phone."""

import re
from pathlib import Path
from typing import Any

import pytest

from pages.with_class.bar import ClassState, read_state
from pages.with_class.qr import class_address, only_here, qr_code
from pages.with_class.words import OF_BAR
from routes.classroom import words as phone_words

GOOD = {"code": "ac34km97", "lesson": "where-it-stops", "round": 2.0, "phase": "revealed", "spread": [[1, 0], None]}


@pytest.mark.parametrize(
    ("page", "base", "address", "local"),
    [
        ("http://10.0.0.7:8501/lessons?lesson=x", "", "http://10.0.0.7:8501/class/AC34-KM97", False),
        ("https://lab.example.org/lab/lessons", "/lab/", "https://lab.example.org/lab/class/AC34-KM97", False),
        ("http://localhost:8501/", "", "http://localhost:8501/class/AC34-KM97", True),
        ("http://[::1]:8501/", "", "http://[::1]:8501/class/AC34-KM97", True),
    ],
)
def test_students_open_the_address_that_the_teacher_has(page: str, base: str, address: str, local: bool) -> None:
    assert class_address(page, base, "AC34-KM97") == address
    assert only_here(page) is local
    assert qr_code(address).startswith("<svg")


def test_what_the_browser_reports_is_read() -> None:
    assert read_state(GOOD) == ClassState("AC34-KM97", "where-it-stops", 2, "revealed", ([1.0, 0.0], None))


@pytest.mark.parametrize(
    "change",
    [{"code": ""}, {"code": None}, {"lesson": "nowhere"}, {"lesson": []}, {"round": "2"}, {"phase": "ended"}],
)
def test_a_report_that_makes_no_sense_is_none(change: dict[str, Any]) -> None:
    assert read_state(GOOD | change) is None
    assert read_state(None) is None


@pytest.mark.parametrize("spread", ["x", None, {"a": 1}, ["x", [1], [float("nan"), 0], {}, [1, 0]]])
def test_of_a_spread_what_makes_no_sense_is_left_out(spread: object) -> None:
    state = read_state(GOOD | {"spread": spread})
    assert state
    assert state.spread == (([1.0, 0.0],) if isinstance(spread, list) else ())


def test_each_word_is_there_and_is_asked_for(root: Path) -> None:
    bar, phone = (_texts(root / folder, ".js") for folder in ("pages/with_class", "routes/classroom"))
    assert set(re.findall(r"\bwords\.(\w+)", bar)) == OF_BAR.keys()
    asked = {name.upper() for name in re.findall(r"\bwords\.([a-z_]+)", phone)}
    asked |= set(re.findall(r"WORD_([A-Z_]+)", _texts(root / "routes/classroom", ".html")))
    asked |= set(re.findall(r"\bwords\.([A-Z_]+)", _texts(root / "routes/classroom", ".py")))
    assert asked == {name for name in vars(phone_words) if name.isupper()}


def _texts(folder: Path, suffix: str) -> str:
    return "\n".join(path.read_text() for path in sorted(folder.glob(f"*{suffix}")))
