"""Noise: what the lessons find, beside closed forms and the lecture's numbers."""

import numpy as np
import pytest

from lessons.form.answered import answered
from lessons.noise import noise_ball, out_of_the_trap, steps_in_an_epoch
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
