"""Memory: what the lessons find, beside recursions that are written out once more."""

import numpy as np
import pytest

from lessons.form.answered import answered
from lessons.memory import even_slope, first_step_of_adam, smooth_path


@pytest.mark.parametrize("beta", even_slope.LESSON.control.values)
def test_the_last_steps_on_the_slope_are_those_of_the_recursion(beta: float) -> None:
    """Far out the slope of the ledge is that of its ramp alone, -1 / (1 + e^(2 w + 4))."""
    found = answered(even_slope.LESSON, beta)
    plain, momentum = (_last_move(found.result.experiment.contenders[0].rate, kept) for kept in (0.0, beta))
    assert found.answer.truth == pytest.approx(momentum / plain, rel=1e-6)


def _last_move(rate: float, beta: float) -> float:
    w, velocity = -5.0, 0.0
    for _ in range(150):
        velocity = beta * velocity + rate / (1.0 + np.exp(2.0 * w + 4.0))
        w += velocity
    return velocity


@pytest.mark.parametrize("beta2", first_step_of_adam.LESSON.control.values)
def test_adams_first_step_is_what_both_averages_of_one_gradient_make_it(beta2: float) -> None:
    found = answered(first_step_of_adam.LESSON, beta2).answer
    assert found.truth == pytest.approx(0.1 / np.sqrt(1.0 - beta2), rel=first_step_of_adam.LESSON.tolerance)
    assert found.numbers["late"] == pytest.approx(1.0 / np.sqrt(1.0 - np.exp(-4.0)), rel=0.02)


def test_the_paths_through_the_valley_are_as_long_as_powers_of_a_matrix_say() -> None:
    """On a parabola of curvature h momentum and Nesterov multiply (x, m) by the same matrix in each step."""
    found = answered(smooth_path.LESSON, smooth_path.LESSON.control.usual)
    rate, beta = smooth_path.LESSON.control.usual, 0.9
    for name, ahead in (("momentum", 0.0), ("nesterov", rate * beta)):
        steps = []
        for start, h in zip(found.result.experiment.start, (1.0, 20.0), strict=True):
            mean = np.array(((1.0 - beta) * h, beta - (1.0 - beta) * h * ahead))
            matrix = np.stack((np.array((1.0, 0.0)) - rate * mean, mean))
            state = np.array((start, 0.0))
            xs = [start] + [(state := matrix @ state)[0] for _ in range(found.result.experiment.steps)]
            steps.append(np.diff(xs))
        assert found.answer.numbers[name] == pytest.approx(np.hypot(*steps).sum(), rel=1e-9)
