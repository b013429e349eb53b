"""CSV: a row for each contender and position, in numbers that read back to the same bits.

    # landscape=rosenbrock&c=adam;rate=0.01
    # Descent Lab ...
    contender,name,step,theta_0,theta_1,loss,gradient_0,gradient_1,rate,evaluations
    1,"Adam",0,-1.5,2.0,...
    1,"Adam",500,0.98...,0.96...,0.0002...,,,,

Gradient, rate and evaluations belong to the step that is taken there. From the last position no step is taken.
"""

from collections.abc import Iterator

from experiments.address import address
from experiments.citation import citation
from experiments.names import names
from experiments.result import Result
from experiments.trajectory import Trajectory

COLUMNS = "contender,name,step,theta_0,theta_1,loss,gradient_0,gradient_1,rate,evaluations"
_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would take for the beginning of one


def _text(name: str) -> str:
    """The name in quotes: it may hold commas, quotes and the # of a comment. An apostrophe keeps it a text."""
    plain = f"'{name}" if name.startswith(_FORMULA) else name
    return '"' + plain.replace('"', '""') + '"'


def _rows(contender: int, name: str, trajectory: Trajectory) -> Iterator[str]:
    labels = f"{contender},{_text(name)}"
    places = zip(trajectory.positions.tolist(), trajectory.losses.tolist(), strict=True)
    costs = trajectory.evaluations.total
    taken = zip(trajectory.gradients.tolist(), trajectory.rates.tolist(), costs.tolist(), strict=True)
    for step, (((theta_0, theta_1), loss), of_step) in enumerate(zip(places, (*taken, None), strict=True)):
        place = f"{labels},{step},{theta_0!r},{theta_1!r},{loss!r}"
        if of_step is None:
            yield f"{place},,,,"
        else:
            (gradient_0, gradient_1), rate, cost = of_step
            yield f"{place},{gradient_0!r},{gradient_1!r},{rate!r},{cost!r}"


def race_as_csv(result: Result) -> str:
    """The race in long format; see the module for its columns."""
    experiment = result.experiment
    # A comma would begin a cell of its own, and what is in it could be taken for a formula.
    string = address(experiment).replace(",", "%2C")
    lines = [f"# {string}", f"# {citation()}", COLUMNS]
    for i, (name, trajectory) in enumerate(zip(names(experiment), result, strict=True)):
        lines += _rows(i + 1, name, trajectory)
    return "\n".join([*lines, ""])
