"""The docs say what the lessons say, and their truths are those that the runs give now.

`pytest -s` prints the table of truths.
"""

import pytest

from tests.lessons.course_table import SECONDS, TABLES, written


def _without_seconds(table: str) -> list[list[str]]:
    """The cells of each line. How long a lesson takes depends on the machine."""
    lines = [line.split(" | ") for line in table.strip().splitlines()]
    return [line[:-1] if lines[0][-1].startswith(SECONDS) else line for line in lines]


@pytest.mark.parametrize("name", TABLES)
def test_the_docs_have_the_table_as_it_is_made_now(name: str) -> None:
    made = TABLES[name]()
    print(f"\n{made}")
    assert _without_seconds(written(name)) == _without_seconds(made)
