"""Downhill: what the lessons find, beside closed forms and the book's minima."""

import math

import numpy as np
import pytest

from lessons.downhill import every_point, gabor_starts, hundred_starts, steepest_direction
from lessons.form.answered import answered
from tests import reference


@pytest.mark.parametrize("condition", steepest_direction.LESSON.control.values)
def test_the_steepest_direction_is_that_of_the_valleys_own_matrix(condition: float) -> None:
    found = answered(steepest_direction.LESSON, condition)
    turn = math.radians(30.0)
    axes = np.array(((math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))))
    down = -axes.T @ np.diag((1.0, condition)) @ axes @ found.result.experiment.start
    assert found.answer.truth == pytest.approx(math.degrees(math.atan2(down[1], down[0])) % 360.0)
    assert found.answer.numbers["slope"] == pytest.approx(-np.linalg.norm(down), rel=1e-3)


@pytest.mark.parametrize(("start", "place"), [(1.0, "checks"), (2.0, "local_minima"), (3.0, "checks")])
def test_the_three_starts_end_where_the_book_has_its_minima(start: float, place: str) -> None:
    known = [reference.floats(one["phi"]) for one in reference.read("gabor.json")[place]]
    end = answered(gabor_starts.LESSON, start).answer.truth
    assert min(math.dist(end, theta) for theta in known) < 0.01


def test_the_grid_counts_its_points_for_two_weights_and_goes_on_from_there() -> None:
    found = {int(n): answered(every_point.LESSON, n).answer for n in every_point.LESSON.control.values}
    assert found[2].truth == found[2].numbers["grid"] == 100 * 100
    assert {n: answer.truth for n, answer in found.items()} == {n: float(10 ** (2 * n)) for n in found}


def test_a_hundred_starts_find_the_one_minimum_of_a_convex_loss_and_all_of_the_others() -> None:
    """Himmelblau's function has four minima, the six-hump camel six."""
    lesson = hundred_starts.LESSON
    ends = {place: answered(lesson, place).answer.truth for place in lesson.control.values}
    assert ends == {1.0: 1.0, 2.0: 1.0, 3.0: 4.0, 4.0: 6.0}
