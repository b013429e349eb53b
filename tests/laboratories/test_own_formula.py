"""A formula of one's own on the pages of the laboratories: pictures, or a sentence where no minimum is found."""

from typing import Any

import pytest

from interface import words
from laboratories.learning_rates import record as rates
from laboratories.noise import record as noise
from laboratories.schedules import record as schedules
from laboratories.second_order import record as second
from laboratories.slope_and_model import record as slope
from laboratories.starting_points import record as starting
from tests.tools.page_script import assert_quiet, page_script

WITH_MINIMUM, WITHOUT = "abs(x)+abs(y)", ("ln(x)+y^2", "3")
COMPARE_MINIMA = ("noise", "schedules", "starting_points", "second_order", "sensitivity", "map")


def _record(page: str, formula: str) -> tuple[str, Any]:
    """The file of a page, and its record on a formula, with little to compute."""
    given = {"f": formula}
    if page in ("sensitivity", "edge", "map", "best"):
        all_parts = rates.LearningRatesRecord(part=page)
        own = getattr(all_parts, page)
        own.change_landscape("own", given)
        own.steps = 60
        if hasattr(own, "seeds"):
            own.seeds = 2
        return "learning_rates", all_parts
    if page == "starting_points":
        record = starting.fresh()
        starting.change_landscape(record, "own", given)
        return page, record | {"side": 64, "steps": 50, "contenders": record["contenders"][:1]}
    made = {
        "schedules": lambda: schedules.SchedulesRecord(chosen=["constant"], steps=100, seeds=10),
        "noise": lambda: noise.NoisePageRecord(steps=100, seeds=10),
        "slope_and_model": slope.SlopeRecord,
        "second_order": lambda: second.SecondOrderRecord(steps=20, methods=["gradient_descent", "newton"]),
    }[page]()
    made.change_landscape("own", given)
    return page, made


CASES = [(page, formula) for page in COMPARE_MINIMA for formula in (WITHOUT[0], WITHOUT[1])]
CASES += [(page, formula) for page in ("edge", "best", "slope_and_model") for formula in WITHOUT]
CASES += [(page, WITH_MINIMUM) for page in ("second_order", "noise", "slope_and_model")]


@pytest.mark.parametrize(("part", "formula"), CASES)
def test_no_formula_ends_in_a_traceback(part: str, formula: str) -> None:
    file, record = _record(part, formula)
    script = page_script(f"{file}.py")
    script.session_state[file] = record
    script.run()
    assert_quiet(script)
    said = [one.value for one in script.info]
    assert (said == [words.NONE_FOUND]) == (part in COMPARE_MINIMA and formula in WITHOUT)
