"""Tables as people paste them: what is read, and what is refused with the row at fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landscapes.own.points import MOST
from landscapes.own.table import decoded, read_table
from quantities import Refused

POINTS = [(1.5, 2.0), (-2.0, 0.25)]
READ = {
    "commas": "1.5,2\n-2,0.25",
    "commas and blanks": "1.5, 2\n-2, .25",
    "commas in quotes": '"1,5","2"\n"-2","0,25"',
    "semicolons": "1,5;2\n-2;0,25",
    "tabs": "1,5\t2\n-2\t0,25",
    "blanks": "1.5   2\n -2 0.25",
    "blanks and decimal commas": "1,5 2,0\n-2 0,25",
    "a header": "x;y\n1.5;2\n-2;0.25",
    "a header with blanks in it": "time in s,height in m\n1.5,2\n-2,0.25",
    "a header and blanks": "x y\n1.5 2\n-2 0.25",
    "Windows, and empty lines": "\ufeff1.5,2\r\n\r\n-2,0.25\r\n;;\r\n",
    "empty last columns": "x;y;;\n1,5;2;;\n-2;0,25;;",
    "a real minus and powers of ten": "15e-1;2E0\n−2;+0,25",
}
LONG = "1" * 20_000  # a pattern that tries each of its parts would take half a minute
REFUSED = {
    f"1 2\n{LONG}x 2": ("table_columns", {"row": 2, "count": 1}),
    f"{LONG}x {LONG}x": ("table_empty", {}),
    "": ("table_empty", {}),
    "x,y": ("table_empty", {}),
    "1,2\n3": ("table_columns", {"row": 2, "count": 1}),
    "1;2;3": ("table_columns", {"row": 1, "count": 3}),
    "1,5,2,5\n1,2": ("table_columns", {"row": 1, "count": 4}),
    "x,y\n1,2\n\n3,high": ("table_number", {"row": 4}),
    "1,2\nx,y": ("table_number", {"row": 2}),
    "1,nan\n2,3": ("table_number", {"row": 1}),
    "1;1.000,5\n2;3": ("table_number", {"row": 1}),
    "1,2\n2,1e12": ("table_range", {"row": 2, "high": 1e9}),
    "1,2": ("points_apart", {}),
    "1,2\n1,3": ("points_apart", {}),
    "x,y\n" + "\n".join(f"{i},1" for i in range(MOST + 7)): ("points_count", {"count": MOST + 7, "most": MOST}),
    "\n".join(f"{i},1" for i in range(MOST + 1)): ("points_count", {"count": MOST + 1, "most": MOST}),
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_a_table_is_read(text: str) -> None:
    assert read_table("points", text) == POINTS


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_what_is_none_is_refused_with_its_row(text: str, expected: tuple[str, dict]) -> None:
    with pytest.raises(Refused) as refused:
        read_table("points", text)
    assert refused.value.refusal.accepted == expected
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_text_in_any_usual_encoding(encoding: str) -> None:
    assert read_table("points", decoded("Höhe;Weg\n1,5;2\n-2;0,25".encode(encoding))) == POINTS


@given(st.text(st.sampled_from("0123456789.,;\t \n\"'-+eExy−\x00\ufeff"), max_size=60))
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    try:
        rows = read_table("points", text)
    except Refused as refused:
        rows = [(float(len(str(refused))), 0.0), (0.0, 0.0)]
    assert len({x for x, _ in rows}) > 1


NUMBERS = st.floats(-1e9, 1e9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=9, unique_by=lambda row: row[0]), st.booleans())
def test_what_is_written_is_read(rows: list[tuple[float, float]], comma: bool) -> None:
    written = "\n".join(f"{x!r};{y!r}" for x, y in rows)
    assert read_table("points", written.replace(".", ",") if comma else written) == rows
