"""Two columns of numbers as a person pastes them: from a CSV file, a spreadsheet or a text, with comma or point."""

import csv
from typing import NamedTuple

from landscapes.own.numeral import numeral
from landscapes.own.points import MOST, NUMBER, check_count, check_spread
from quantities import Accepted, Refused

LONGEST = 1 << 20  # characters that are looked at
_LONGEST_LINE = 1000  # characters; two numbers have fewer
_SHOWN = 20  # characters of a cell that a sentence shows
_MINUS = str.maketrans({"−": "-", "–": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_QUOTES = "\"'“”„"


class Row(NamedTuple):
    """A line of the text, counted from 1, and its cells."""

    number: int
    cells: list[str]


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or else what Windows writes in Europe."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_table(name: str, text: str) -> list[tuple[float, float]]:
    """The points of a table with two columns, x and y.

    Columns are separated by tabs, semicolons, commas or blanks, numbers have a decimal point or a decimal comma. A
    first line without any number is a header, and passed over; empty lines and empty last columns are, too.

    Args:
        name: of the field, for the refusal.
        text: what a person has pasted, or a file.

    Raises:
        Refused: there are no rows, too many, or one is not two numbers; the first row at fault is named.
    """
    lines = text[:LONGEST].removeprefix("\ufeff").translate(_MINUS).splitlines()
    filled = [(i, line[:_LONGEST_LINE]) for i, line in enumerate(lines, 1) if line.strip(" \t;,")]
    looked_at = filled[: MOST + 2]  # with a header one line too many, which is enough to refuse all
    rows = [Row(i, cells) for (i, _), cells in zip(looked_at, _cells([line for _, line in looked_at]), strict=True)]
    headers = int(bool(rows) and not any(_value(cell) is not None for cell in rows[0].cells))
    check_count(name, len(filled) - headers)
    rows = rows[headers:]
    if not rows:
        raise Refused(name, text.strip()[:_SHOWN], Accepted("table_empty"))
    points = [_point(name, row) for row in rows]
    check_spread(name, points)
    return points


def _cells(lines: list[str]) -> list[list[str]]:
    """The cells of each line, without quotes and empty last ones."""
    found = [line.split() for line in lines]
    separator = next((mark for mark in "\t;" if any(mark in line for line in lines)), None)
    if separator or not any(map(_all_numbers, found)):
        found = [next(csv.reader([line], delimiter=separator or ",")) for line in lines]
    stripped = [[cell.strip().strip(_QUOTES).strip() for cell in cells] for cells in found]
    return [_without_empty_end(cells) for cells in stripped]


def _all_numbers(cells: list[str]) -> bool:
    """Whether blanks separate a line: there are two numbers or more, and no comma ends one."""
    return len(cells) > 1 and all(_value(cell) is not None and cell[-1] != "," for cell in cells)


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _value(cell: str) -> float | None:
    try:
        return numeral(cell.replace(",", "."))
    except ValueError:
        return None


def _point(name: str, row: Row) -> tuple[float, float]:
    if len(row.cells) != 2:
        raise Refused(name, len(row.cells), Accepted("table_columns", {"row": row.number, "count": len(row.cells)}))
    x, y = (_number(name, row.number, cell) for cell in row.cells)
    return x, y


def _number(name: str, row: int, cell: str) -> float:
    value = _value(cell)
    if value is None:
        raise Refused(name, cell[:_SHOWN], Accepted("table_number", {"row": row}))
    if not NUMBER.low <= value <= NUMBER.high:
        raise Refused(name, cell[:_SHOWN], Accepted("table_range", {"row": row, "high": NUMBER.high}))
    return value + 0.0
