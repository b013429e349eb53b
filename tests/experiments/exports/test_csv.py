"""CSV: every number to the last bit, whatever the names are, in pandas and in plain Python."""

import csv
from io import StringIO

import numpy as np
import pandas as pd
import pytest

from experiments.citation import citation
from experiments.exports.csv import race_as_csv
from experiments.exports.table import COLUMNS
from experiments.names import names
from experiments.parse import parse_strict
from tests.experiments.exports.races import NASTY, RACES, numbers, ran


@pytest.mark.parametrize("name", RACES)
def test_pandas_reads_the_same_bits(name: str) -> None:
    result = ran(name)
    table = pd.read_csv(StringIO(race_as_csv(result)), comment="#")
    steps = result.experiment.steps
    assert len(table) == len(result) * (steps + 1)
    for i in range(len(result)):
        own = table[table.contender == i + 1]
        assert own.step.tolist() == list(range(steps + 1))
        found = np.column_stack([own[column] for column in COLUMNS[3:]])
        assert found.dtype == np.float64
        np.testing.assert_array_equal(found, numbers(result[i]))


def test_infinity_and_not_a_number_are_written_as_such() -> None:
    result = ran("diverged")
    assert np.isinf(result[0].losses).any(), "nothing is infinite here"
    assert np.isnan(result[0].positions).any(), "everything is a number here"
    words = {word for line in race_as_csv(result).splitlines()[3:] for word in line.split(",")}
    assert {"inf", "nan"} <= words


def test_the_last_position_has_no_step() -> None:
    rows = list(csv.reader(race_as_csv(ran("plain")).splitlines()[2:]))
    assert rows[-1][-4:] == ["", "", "", ""]
    assert all(cell for row in rows[:-1] for cell in row)


def test_every_name_is_a_text_of_its_own() -> None:
    result = ran("labels")
    table = pd.read_csv(StringIO(race_as_csv(result)), comment="#")
    expected = names(result.experiment)
    assert expected == list(NASTY)
    found = table.name[table.step == 0].tolist()
    assert [name.removeprefix("'") if name[1:] in NASTY else name for name in found] == expected


def test_nothing_a_person_wrote_begins_a_spreadsheets_formula() -> None:
    for cells in csv.reader(race_as_csv(ran("labels")).splitlines()):
        for cell in cells:
            assert cell[:1] not in {"=", "+", "@"}
            if cell.startswith("-"):
                float(cell)


@pytest.mark.parametrize("name", RACES)
def test_the_first_lines_say_where_it_comes_from(name: str) -> None:
    first, second, third = race_as_csv(ran(name)).splitlines()[:3]
    assert parse_strict(first.removeprefix("# ")) == RACES[name]
    assert second == f"# {citation()}"
    assert third.startswith("contender,name,step,")
