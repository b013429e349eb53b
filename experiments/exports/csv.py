"""CSV: a row for each contender and position, in numbers that read back to the same bits.

# landscape=rosenbrock&c=adam;rate=0.01
# Descent Lab ...
contender,name,step,theta_0,theta_1,loss,gradient_0,gradient_1,rate,evaluations
1,"Adam",0,-1.5,2.0,...
1,"Adam",500,0.98...,0.96...,0.0002...,,,,
"""

from experiments.address import address
from experiments.citation import citation
from experiments.exports.table import COLUMNS, rows
from experiments.result import Result

_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would take for the beginning of one


def _cell(value: float | str | None) -> str:
    """A number in all its digits, a text in quotes: it may hold commas, quotes and the # of a comment."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return repr(value)
    plain = f"'{value}" if value.startswith(_FORMULA) else value  # the apostrophe keeps it a text
    return '"' + plain.replace('"', '""') + '"'


def race_as_csv(result: Result) -> str:
    """The race in long format; `experiments.exports.table` has its columns."""
    # A comma would begin a cell of its own, and what is in it could be taken for a formula.
    string = address(result.experiment).replace(",", "%2C")
    lines = [f"# {string}", f"# {citation()}", ",".join(COLUMNS)]
    lines += (",".join(map(_cell, row)) for row in rows(result))
    return "\n".join([*lines, ""])
