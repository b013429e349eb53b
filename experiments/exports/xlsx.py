"""XLSX: a workbook for spreadsheets, whose numbers are numbers whatever the decimal sign of the reader's language.

Sheet `race`: where it comes from, and how each contender ended. Sheet `steps`: the table of the CSV, by the same names.

What is not finite has an empty cell: a spreadsheet has no word for it, would draw a text as zero, and an error would
spoil every sum over the column. `diverged_at` says where it happened.

`ended` and `why` are the verdict, at the usual tolerance.
"""

import math
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from experiments import verdict_words
from experiments.address import address
from experiments.citation import YEAR, citation, origin
from experiments.exports.table import COLUMNS, Row, rows
from experiments.names import names
from experiments.result import Result
from experiments.stopped import stop
from experiments.sweep import TOLERANCE
from experiments.verdicts import verdicts

ENDS = (
    "contender",
    "name",
    "optimizer",
    "rate",
    "final_loss",
    "best_loss",
    "evaluations",
    "diverged_at",
    "stopped_by",
    "stopped_at",
    "ended",
    "why",
)
_WIDE, _WIDEST = 14, 40  # characters: a number as a spreadsheet shows it, and a name


class _AllDigits(float):
    """A number that is written in as many digits as read back the same bits; XlsxWriter itself writes sixteen."""

    def __format__(self, _: str) -> str:
        return repr(self).upper()  # 1E-07, as spreadsheets write it


def _ends(result: Result) -> list[Row]:
    """How each contender ended, a value for each of `ENDS`."""
    found = []
    experiment, ends = result.experiment, verdicts(result, TOLERANCE)
    for i, (contender, name, trajectory) in enumerate(
        zip(experiment.contenders, names(experiment), result, strict=True)
    ):
        texts = verdict_words.verdict(ends[i]), verdict_words.why(ends[i]) or None
        losses = float(trajectory.losses[-1]), trajectory.best_loss
        fired = stop(trajectory, experiment.stop) or (None, None)
        cost = float(trajectory.evaluations.total[-1])
        numbers = (contender.rate, *losses, cost, trajectory.diverged_at)
        found.append((i + 1, name, contender.optimizer, *numbers, *fired, *texts))
    return found


def _write_row(sheet: Worksheet, at: int, row: Row) -> None:
    for column, value in enumerate(row):
        if isinstance(value, str):
            sheet.write_string(at, column, value)  # never a formula, whatever it begins with
        elif value is not None and math.isfinite(value):
            sheet.write_number(at, column, value if isinstance(value, int) else _AllDigits(value))


def _head(sheet: Worksheet, at: int, columns: tuple[str, ...], bold: Format, widest_name: int) -> None:
    sheet.set_column(0, len(columns) - 1, _WIDE)
    sheet.set_column(1, 1, min(max(widest_name, _WIDE), _WIDEST))
    for column, name in enumerate(columns):
        sheet.write_string(at, column, name, bold)


def race_as_xlsx(result: Result) -> bytes:
    """The race as a workbook; the same race gives the same bytes. Nothing is written to the disk."""
    experiment, file = result.experiment, BytesIO()
    widest = max(map(len, names(experiment)))
    with Workbook(file, {"in_memory": True}) as book:
        created = datetime(YEAR, 1, 1)
        book.set_properties({"title": experiment.surface.title, "comments": origin(experiment), "created": created})
        bold = book.add_format({"bold": True, "bottom": 1})

        race = book.add_worksheet("race")
        _write_row(race, 0, ("experiment", address(experiment)))
        _write_row(race, 1, ("citation", citation()))
        _head(race, 3, ENDS, bold, widest)
        for at, end in enumerate(_ends(result)):
            _write_row(race, 4 + at, end)

        steps, last = book.add_worksheet("steps"), 0
        _head(steps, 0, COLUMNS, bold, widest)
        for last, row in enumerate(rows(result), start=1):
            _write_row(steps, last, row)
        steps.autofilter(0, 0, last, len(COLUMNS) - 1)
        steps.freeze_panes(1, 0)
    return file.getvalue()
