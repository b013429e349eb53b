"""Each coordinate its own rate: what the lessons find, beside closed forms and the paper's algorithm."""

import math

import numpy as np
import pytest

from landscapes import LANDSCAPES
from lessons.each_coordinate import larger_gradients, steps_of_one_length, turned_valley
from lessons.form.answered import answered


@pytest.mark.parametrize("rotation", turned_valley.LESSON.control.values)
def test_gradient_descent_needs_as_many_steps_as_two_powers_say(rotation: float) -> None:
    """Along the valley an error shrinks by 1 - a in each step, across it by 1 - 100 a."""
    found = answered(turned_valley.LESSON, rotation)
    rate = found.result.experiment.contenders[2].rate
    t = np.arange(100)
    losses = 0.5 * (16.0 * (1.0 - rate) ** (2 * t) + 100.0 * 4.0 * (1.0 - 100.0 * rate) ** (2 * t))
    assert found.answer.numbers["plain"] == int(np.argmax(losses <= 0.01 * losses[0]))


def test_normalised_steps_hop_between_what_whole_steps_leave_over() -> None:
    """Steps of 0.1 from (-4.03, 2.04) come to (-0.03, 0.04) after an even number, and to (0.07, -0.06) after an odd."""
    truth = answered(steps_of_one_length.LESSON, 0.1).answer.truth
    assert truth == pytest.approx((math.hypot(0.03, 0.04) + math.hypot(0.07, 0.06)) / 2.0, rel=1e-5)


def test_adadelta_comes_as_far_as_the_papers_algorithm() -> None:
    found = answered(larger_gradients.LESSON, 12)
    data = LANDSCAPES["line_fit"].data
    assert data
    inputs = np.stack((np.ones_like(data.x), data.x), axis=1)
    ways = [_way(inputs * math.sqrt(share), data.y * math.sqrt(share), (0.6, -0.2)) for share in (1.0, 1.0 / 12.0)]
    assert found.answer.truth == pytest.approx(ways[0] / ways[1], rel=1e-6)


def _way(inputs: np.ndarray, targets: np.ndarray, start: tuple[float, float]) -> float:
    """Zeiler 2012, algorithm 1, for least squares."""
    theta, squares, updates = np.array(start), np.zeros(2), np.zeros(2)
    for _ in range(250):
        gradient = 2.0 * inputs.T @ (inputs @ theta - targets)
        squares = 0.9 * squares + 0.1 * gradient**2
        update = -np.sqrt(updates + 1e-6) / np.sqrt(squares + 1e-6) * gradient
        updates = 0.9 * updates + 0.1 * update**2
        theta = theta + update
    return math.dist(theta, start)
