"""A mutated kernel or objective turns the right lessons red: what a lesson finds depends on what it teaches.

`pytest -s` prints which.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jax.numpy as jnp
import pytest

from experiments import Contender, run
from lessons.course import LESSONS
from lessons.form.lesson import Lesson
from optimizers import OPTIMIZERS, Info, Objective, Optimizer, adagrad
from quantities import Scalar


def longer(optimizer: Optimizer) -> Optimizer:
    """Each of its steps is 1.01 times as long."""

    def step(objective: Objective, state: Any, rate: Scalar, hyper: Any) -> tuple[Any, Info]:
        after, info = optimizer.step(objective, state, rate, hyper)
        return after._replace(theta=state.theta + 1.01 * (after.theta - state.theta)), info

    return replace(optimizer, step=step)


def averaging(optimizer: Optimizer) -> Optimizer:
    """AdaGrad whose sum of squares is an average of them."""

    def step(objective: Objective, state: adagrad.State, rate: Scalar, hyper: Any) -> tuple[adagrad.State, Info]:
        gradient = objective.gradient(state.theta)
        squares = 0.9 * state.squares + 0.1 * gradient**2
        effective_rate = rate / (jnp.sqrt(squares) + hyper.epsilon)
        return adagrad.State(state.theta - effective_rate * gradient, squares), Info(gradient, effective_rate)

    return replace(optimizer, step=step)


def smaller_noise(contender: Contender) -> tuple[float, ...]:
    """The contender's numbers with sigma / B for sigma / sqrt(B)."""
    rate, noise, *others = _NUMBERS(contender)
    return rate, noise / math.sqrt(contender.batch or 1), *others


_NUMBERS = vars(Contender)["numbers"].func


def mutate_kernel(slug: str, mutated: Callable[[Optimizer], Optimizer]) -> Callable[[pytest.MonkeyPatch], None]:
    """It gets another optimizer under this slug: loops are compiled for the object, so no loop is shared."""
    return lambda patch: patch.setitem(OPTIMIZERS, slug, mutated(OPTIMIZERS[slug]))


def mutate_noise(patch: pytest.MonkeyPatch) -> None:
    """Contenders that are made from now on have it; what is compiled takes the noise as a number."""
    patch.setattr(Contender, "numbers", property(smaller_noise))


def red(lessons: list[Lesson]) -> list[str]:
    """The lessons whose claim does not hold at the usual value, run anew."""
    found = []
    for lesson in lessons:
        usual = lesson.control.usual
        if not lesson.answer(run(lesson.race(usual)), usual).holds:
            found.append(lesson.slug)
    return found


@pytest.mark.parametrize(
    ("mutation", "mutate", "concerned", "right"),
    [
        pytest.param(
            "Adam's step times 1.01",
            mutate_kernel("adam", longer),
            lambda one: one.optimizer == "adam",
            "first-step-of-adam",
            id="adam",
        ),
        pytest.param(
            "noise sigma / B in place of sigma / sqrt(B)",
            mutate_noise,
            lambda one: one.noise > 0.0,
            "noise-ball",
            id="noise",
        ),
        pytest.param(
            "AdaGrad's sum made an average",
            mutate_kernel("adagrad", averaging),
            lambda one: one.optimizer == "adagrad",
            "rate-that-shrinks",
            id="adagrad",
        ),
    ],
)
def test_a_mutation_turns_the_right_lesson_red(
    mutation: str,
    mutate: Callable[[pytest.MonkeyPatch], None],
    concerned: Callable[[Contender], bool],
    right: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lessons = [one for one in LESSONS.values() if any(map(concerned, one.race(one.control.usual).contenders))]
    assert red(lessons) == []
    with monkeypatch.context() as patch:
        mutate(patch)
        found = red(lessons)
    print(f"\n{mutation}: of {', '.join(one.slug for one in lessons)} these turn red: {', '.join(found)}.")
    assert right in found
    assert red(lessons) == []
