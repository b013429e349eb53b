"""Every schedule of the step alone: its closed form, its twin in optax, and what holds for all of them."""

from collections.abc import Iterator
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SCHEDULES, Schedule
from quantities import Value, encode
from tests.corners import corners, moved, pairwise_corners
from tests.kernel_table import SCHEDULED
from tests.one_run import follow
from tests.optimizers.schedule_formulas import FIRST, FORMULAS, HIGHEST, LOOPS, OPTAX

BASE = 0.03
TIMES = np.arange(4097.0)
BLIND = {slug: schedule for slug, schedule in SCHEDULES.items() if schedule.watch is None}

EACH = pytest.mark.parametrize("schedule", BLIND.values(), ids=list(BLIND))


def settings(schedule: Schedule) -> Iterator[dict[str, Value]]:
    """The defaults, corners in which each two extremes meet, and every number moved."""
    yield from pairwise_corners(schedule.parameters)
    yield corners(schedule.parameters)[0] | moved(schedule.parameters)


def rates(schedule: Schedule, given: dict[str, Value], times: np.ndarray = TIMES) -> np.ndarray:
    return np.asarray(schedule.rate(jnp.asarray(times), BASE, schedule.parameters(*encode(schedule.parameters, given))))


def test_every_schedule_has_a_closed_form_or_a_loop_of_its_own() -> None:
    assert set(FORMULAS) == set(BLIND)
    assert set(LOOPS) == set(SCHEDULES) - set(BLIND)


@EACH
def test_the_rate_is_the_closed_formula(schedule: Schedule) -> None:
    for given in (*corners(schedule.parameters), *settings(schedule)):
        expected = FORMULAS[schedule.slug](TIMES, BASE, **given)
        np.testing.assert_allclose(rates(schedule, given), expected, rtol=1e-12, atol=1e-15 * BASE, err_msg=f"{given}")


@EACH
def test_where_the_rate_starts_and_how_high_it_goes(schedule: Schedule) -> None:
    for given in (*corners(schedule.parameters), *settings(schedule)):
        computed = rates(schedule, given)
        assert computed.shape == TIMES.shape
        first = FIRST[schedule.slug](**given) if schedule.slug in FIRST else 1.0
        highest = HIGHEST[schedule.slug](**given) if schedule.slug in HIGHEST else 1.0
        np.testing.assert_allclose(computed[0], BASE * first, rtol=1e-15, err_msg=f"{given}")
        assert ((computed >= 0) & (computed <= BASE * highest * (1 + 1e-15))).all(), given


@pytest.mark.parametrize("given", corners(BLIND["one_cycle"].parameters), ids=str)
def test_one_cycle_reaches_the_contenders_rate_and_ends_at_its_last(given: dict[str, Any]) -> None:
    computed = rates(BLIND["one_cycle"], given)
    assert computed.max() == BASE
    np.testing.assert_allclose(computed[-1], BASE / given["start_divisor"] / given["final_divisor"], rtol=1e-14)


@EACH
def test_an_array_of_steps_gives_what_single_steps_give(schedule: Schedule) -> None:
    times = np.array((0.0, 1.0, 19.0, 20.0, 99.0, 100.0, 4096.0))
    for given in settings(schedule):
        numbers = schedule.parameters(*encode(schedule.parameters, given))
        single = [float(schedule.rate(t, BASE, numbers)) for t in times]
        computed = rates(schedule, given, times)
        np.testing.assert_allclose(computed, single, rtol=1e-14, atol=1e-300, err_msg=f"{given}")


@EACH
def test_the_steps_are_given_these_rates(schedule: Schedule) -> None:
    for given in settings(schedule):
        t = follow(*SCHEDULED, BASE, steps=4096, schedule=schedule.slug, schedule_parameters=given)
        expected = rates(schedule, given)[:-1]
        np.testing.assert_allclose(t.rates, expected, rtol=1e-13, atol=1e-16 * BASE, err_msg=f"{given}")
        assert (t.evaluations.values == 0).all()


@pytest.mark.parametrize(
    ("slug", "given"),
    [
        ("step_decay", {"factor": 2.0, "every": 100}),
        ("step_decay", {"factor": 1.5, "every": 7}),
        ("piecewise_constant", {"step1": 50, "share1": 0.5, "step2": 51, "share2": 2.0, "step3": 1000, "share3": 0.1}),
        ("exponential", {"k": 0.005}),
        ("exponential", {"k": 0.1}),
        ("cosine", {"period": 500, "floor": 0.0}),
        ("cosine", {"period": 100, "floor": 0.1}),
        ("cosine", {"period": 4096, "floor": 0.9}),
        ("cosine_restarts", {"period": 1, "growth": 2, "floor": 0.0}),
        ("cosine_restarts", {"period": 10, "growth": 2, "floor": 0.0}),
        ("cosine_restarts", {"period": 500, "growth": 1, "floor": 0.1}),
        ("cosine_restarts", {"period": 7, "growth": 3, "floor": 0.5}),
        ("one_cycle", {"period": 500, "rise": 0.3, "start_divisor": 25.0, "final_divisor": 1e4}),
        ("one_cycle", {"period": 333, "rise": 0.45, "start_divisor": 3.0, "final_divisor": 7.0}),
        ("one_cycle", {"period": 100, "rise": 0.29, "start_divisor": 10.0, "final_divisor": 1.0}),
    ],
)
def test_the_rate_is_optaxs(slug: str, given: dict[str, Value]) -> None:
    expected = jax.vmap(OPTAX[slug](BASE, **given))(jnp.asarray(TIMES))
    np.testing.assert_allclose(rates(SCHEDULES[slug], given), expected, rtol=1e-9, atol=1e-15 * BASE)


@pytest.mark.parametrize("warmup", [1, 2, 10, 300, 4096])
@pytest.mark.parametrize("schedule", BLIND.values(), ids=list(BLIND))
def test_warm_up_moves_at_once_and_arrives_in_a_line(schedule: Schedule, warmup: int) -> None:
    slow = follow(*SCHEDULED, BASE, steps=4096, schedule=schedule.slug, warmup=warmup)
    share = np.minimum(1.0, np.arange(1, 4097) / warmup)
    np.testing.assert_allclose(slow.rates, share * rates(schedule, {})[:-1], rtol=1e-13, atol=1e-16 * BASE)
    assert slow.rates[0] > 0.0
    np.testing.assert_allclose(slow.rates[warmup - 1], rates(schedule, {})[warmup - 1], rtol=1e-13, atol=1e-16 * BASE)
