"""XLSX: another library reads every number to the last bit, and every text as a text."""

from datetime import datetime
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest
from openpyxl import Workbook, load_workbook

from experiments import verdict_words
from experiments.citation import YEAR, origin
from experiments.exports.table import COLUMNS
from experiments.exports.xlsx import ENDS, race_as_xlsx
from experiments.names import names
from experiments.parse import parse_strict
from experiments.stopped import stop
from experiments.verdicts import verdicts
from tests.experiments.exports.races import NASTY, RACES, numbers, ran


@cache
def _read(name: str) -> Workbook:
    return load_workbook(BytesIO(race_as_xlsx(ran(name))))


def _table(name: str, sheet: str, head: int) -> list[dict]:
    """The rows under a sheet's head, which stands in this row."""
    columns, *below = _read(name)[sheet].iter_rows(min_row=head, values_only=True)
    return [dict(zip(map(str, columns), row, strict=True)) for row in below]


@pytest.mark.parametrize("name", RACES)
def test_the_steps_have_the_same_bits_and_what_is_not_finite_is_empty(name: str) -> None:
    result, table = ran(name), _table(name, "steps", 1)
    assert tuple(table[0]) == COLUMNS
    for i, trajectory in enumerate(result):
        own = [row for row in table if row["contender"] == i + 1]
        assert [row["step"] for row in own] == list(range(result.experiment.steps + 1))
        found = [[np.nan if row[column] is None else row[column] for column in COLUMNS[3:]] for row in own]
        expected = numbers(trajectory)
        np.testing.assert_array_equal(np.array(found), np.where(np.isfinite(expected), expected, np.nan))


def test_the_digits_that_the_writer_would_drop_are_needed() -> None:
    values = numbers(ran("plain")[0]).ravel()
    values = values[np.isfinite(values)]
    assert any(float(f"{value:.16G}") != value for value in values), "no number here has seventeen digits"


@pytest.mark.parametrize("name", RACES)
def test_the_first_sheet_says_how_each_contender_ended(name: str) -> None:
    result, table = ran(name), _table(name, "race", 4)
    experiment = result.experiment
    assert tuple(table[0]) == ENDS
    assert [row["name"] for row in table] == names(experiment)
    for row, contender, trajectory in zip(table, experiment.contenders, result, strict=True):
        assert (row["optimizer"], row["rate"]) == (contender.optimizer, contender.rate)
        assert (row["best_loss"], row["diverged_at"]) == (trajectory.best_loss, trajectory.diverged_at)
        assert row["final_loss"] == (trajectory.losses[-1] if np.isfinite(trajectory.losses[-1]) else None)
        assert row["evaluations"] == trajectory.evaluations[-1]
        assert (row["stopped_by"], row["stopped_at"]) == (stop(trajectory, experiment.stop) or (None, None))
    found = [(verdict_words.verdict(end), verdict_words.why(end) or None) for end in verdicts(result, 1e-3)]
    assert [(row["ended"], row["why"]) for row in table] == found


@pytest.mark.parametrize("name", RACES)
def test_where_it_comes_from_is_on_the_first_sheet_and_in_the_properties(name: str) -> None:
    book, experiment = _read(name), RACES[name]
    first, second = (book["race"].cell(row, 2).value for row in (1, 2))
    assert parse_strict(str(first)) == experiment
    assert f"{first}\n{second}" == origin(experiment) == book.properties.description
    assert book.properties.title == experiment.surface.title
    assert book.sheetnames == ["race", "steps"]


def test_a_name_is_a_text_whatever_it_begins_with() -> None:
    cells = [cell for sheet in _read("labels") for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}, "a formula"
    assert {str(cell.value) for cell in cells} >= set(NASTY)


def test_the_head_stays_in_sight_and_no_number_format_hides_a_digit() -> None:
    sheet = _read("plain")["steps"]
    assert sheet.freeze_panes == "A2"
    assert {cell.number_format for row in sheet for cell in row} == {"General"}


def test_the_same_race_gives_the_same_bytes_whenever_it_is_made() -> None:
    file = race_as_xlsx(ran("plain"))
    assert file == race_as_xlsx(ran("plain"))
    properties = _read("plain").properties
    assert properties.created == properties.modified == datetime(YEAR, 1, 1)
    assert {entry.date_time for entry in ZipFile(BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
