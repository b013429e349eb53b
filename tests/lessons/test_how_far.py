"""How far to step: what the lessons find, beside closed forms and the book's cycle."""

import re

import numpy as np
import pytest

from experiments.analysis.limit_behaviour import limit_behaviour
from lessons.form.answered import answered
from lessons.how_far import across_the_valley, four_rates, two_points, where_divergence_begins
from tests import reference


def test_the_largest_rate_that_can_rest_is_that_of_himmelblaus_own_hessian() -> None:
    found = answered(four_rates.LESSON, four_rates.LESSON.control.usual)
    x, y = found.result[2].positions[-1]
    mixed = 4.0 * (x + y)
    hessian = np.array(((12.0 * x**2 + 4.0 * y - 42.0, mixed), (mixed, 12.0 * y**2 + 4.0 * x - 26.0)))
    assert found.answer.numbers["limit"] == pytest.approx(2.0 / np.linalg.eigvalsh(hessian)[1])


@pytest.mark.parametrize("condition", where_divergence_begins.LESSON.control.values)
def test_divergence_begins_at_two_over_the_condition_number(condition: float) -> None:
    lesson = where_divergence_begins.LESSON
    assert answered(lesson, condition).answer.truth == pytest.approx(2.0 / condition, rel=lesson.tolerance)


@pytest.mark.parametrize("rate", [0.6, 0.7, 0.8])
def test_the_run_across_the_ravine_stays_where_a_step_leads_to_its_mirror_image(rate: float) -> None:
    """On the floor 4 a y e^(-2 y^2) = 2 y, so that the loss is 1 - 1 / (2 a)."""
    truth = answered(across_the_valley.LESSON, rate).answer.truth
    assert 10.0 ** truth[-1] == pytest.approx(1.0 - 1.0 / (2.0 * rate), rel=1e-3)


def test_the_books_own_rate_ends_in_the_cycle_that_was_computed_elsewhere() -> None:
    found = answered(two_points.LESSON, two_points.LESSON.control.usual)
    note = reference.read("gabor.json")["runs"][0]["note"]
    cycle = [(float(x), float(y)) for x, y in re.findall(r"\((-?[\d.]+),(-?[\d.]+)\)", note)]
    ends = limit_behaviour(found.result[0]).points
    np.testing.assert_allclose(sorted(ends.tolist()), sorted(cycle), atol=1e-7)
