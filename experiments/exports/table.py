"""Table: a race in long format, a row for each contender and position, as CSV and workbook have it.

Gradient, rate and evaluations belong to the step that is taken there. From the last position no step is taken.
"""

from collections.abc import Iterator

import numpy as np

from experiments.names import names
from experiments.result import Result

COLUMNS = (
    "contender",
    "name",
    "step",
    "theta_0",
    "theta_1",
    "loss",
    "gradient_0",
    "gradient_1",
    "rate",
    "evaluations",
)
Row = tuple[int | float | str | None, ...]  # a value for each column; None where there is none


def rows(result: Result) -> Iterator[Row]:
    """The rows of all contenders, one after the other; contenders are counted from 1."""
    for i, (name, trajectory) in enumerate(zip(names(result.experiment), result, strict=True)):
        costs = trajectory.evaluations.total
        taken = zip(trajectory.gradients.tolist(), trajectory.rates.tolist(), costs.tolist(), strict=True)
        places = zip(trajectory.positions.tolist(), trajectory.losses.tolist(), (*taken, None), strict=True)
        for step, (theta, loss, of_step) in enumerate(places):
            gradient, rate, cost = of_step or ((None, None), None, None)
            yield (i + 1, name, step, *theta, loss, *gradient, rate, cost)


def columns(result: Result) -> dict[str, np.ndarray]:
    """The same rows as an array for each column, by its name; NaN where there is no value."""
    return {
        name: np.array([np.nan if value is None else value for value in column])
        for name, column in zip(COLUMNS, zip(*rows(result), strict=True), strict=True)
    }
