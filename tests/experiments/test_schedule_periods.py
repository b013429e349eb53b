"""Periods that last as long as the race."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments import Contender, Experiment, run
from experiments.schedule_periods import as_it_comes, period_of_race, written_out
from optimizers import SCHEDULES
from quantities import quantities


@pytest.mark.parametrize("slug", SCHEDULES)
def test_who_has_a_period_can_last_as_long_as_the_race(slug: str) -> None:
    numbers = as_it_comes(slug)
    has_period = "period" in quantities(SCHEDULES[slug].parameters)
    assert (numbers.get("period", 0) is None) == has_period
    written = written_out(slug, numbers, 77)
    assert None not in written.values()
    Contender(optimizer="adam", rate=0.1, schedule=slug, schedule_parameters=written)
    if has_period:
        assert written_out(slug, numbers | {"period": 9}, 77) == numbers | {"period": 9}
    else:
        assert written == numbers


@pytest.mark.parametrize("slug", ["cosine", "one_cycle"])
@given(steps=st.integers(1, 4096))
def test_cosine_and_one_cycle_end_with_the_race(slug: str, steps: int) -> None:
    assert period_of_race(slug, {}, steps) == steps


@given(steps=st.integers(1, 4096), growth=st.integers(1, 10))
def test_restarts_have_at_most_three_cycles_and_no_shorter_period_does(steps: int, growth: int) -> None:
    period = period_of_race("cosine_restarts", {"growth": growth}, steps)
    assert period is not None
    three = 1 + growth + growth**2
    assert (period - 1) * three < steps <= period * three


def test_the_rates_of_restarts_jump_up_twice_in_the_race() -> None:
    numbers = written_out("cosine_restarts", as_it_comes("cosine_restarts"), 140)
    contender = Contender(
        optimizer="gradient_descent", rate=0.001, schedule="cosine_restarts", schedule_parameters=numbers
    )
    (trajectory,) = run(Experiment(landscape="rosenbrock", steps=140, contenders=(contender,)))
    assert np.flatnonzero(np.diff(trajectory.rates) > 0).tolist() == [19, 59]
