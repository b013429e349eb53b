"""Noise: what the lessons find, beside closed forms and the lecture's numbers."""

import numpy as np
import pytest

from lessons.form.answered import answered
from lessons.noise import noise_ball, out_of_the_trap, smaller_steps, steps_in_an_epoch
from tests import reference


@pytest.mark.parametrize("times", noise_ball.LESSON.control.values)
def test_the_noise_ball_of_the_bowl_is_that_of_its_closed_form(times: float) -> None:
    """E d^2 = a sigma^2 / (B (2 - a)) in each of two directions, for curvature 1."""
    found = answered(noise_ball.LESSON, times)
    sizes = [found.answer.numbers[name] for name in ("small", "large")]
    expected = [
        2.0 * one.rate * one.noise**2 / (one.batch * (2.0 - one.rate))
        for one in found.result.experiment.contenders
        if one.batch
    ]
    assert sizes == pytest.approx(expected, rel=0.05)
    assert found.answer.truth == pytest.approx(times, rel=noise_ball.LESSON.tolerance)


@pytest.mark.parametrize("rate", smaller_steps.LESSON.control.values)
def test_a_smaller_rate_shrinks_the_ball_and_slows_the_run_as_its_recursion_says(rate: float) -> None:
    """E d^2 becomes (1 - a)^2 E d^2 + 2 a^2 sigma^2 in each step, from 25 at the start."""
    found = answered(smaller_steps.LESSON, rate).answer
    sizes, steps = zip(*(_recursion(one) for one in (0.2, rate)), strict=True)
    assert found.truth == pytest.approx(sizes[0] / sizes[1], rel=0.05)
    assert [found.numbers[name] for name in ("early", "late")] == pytest.approx(steps, abs=1)


def _recursion(rate: float) -> tuple[float, int]:
    distances = [25.0]
    for _ in range(400):
        distances.append((1.0 - rate) ** 2 * distances[-1] + 2.0 * rate**2 * 2.0**2)
    return distances[-1], next(t for t, one in enumerate(distances) if one <= 2.5)


def test_full_batch_descent_stays_in_the_books_trap_and_no_run_gets_out() -> None:
    found = answered(out_of_the_trap.LESSON, 30.0)
    trap = reference.read("gabor.json")["local_minima"][-1]
    for path in found.result:
        np.testing.assert_allclose(path.positions[-1], reference.floats(trap["phi"]), atol=1e-5)
    assert found.answer.numbers["trap"] == pytest.approx(float(trap["loss"]) / 30.0, rel=1e-6)
    assert found.answer.truth == 0.0


@pytest.mark.parametrize(("batch", "steps"), [(20_000.0, 1.0), (100.0, 200.0), (1.0, 20_000.0)])
def test_an_epoch_has_as_many_steps_as_the_lecture_says(batch: float, steps: float) -> None:
    assert answered(steps_in_an_epoch.LESSON, batch).answer.truth == steps
