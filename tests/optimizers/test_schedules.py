"""Every schedule: its closed form, its twin in optax, and what holds for all of them."""

import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SCHEDULES, Schedule
from quantities import Value, encode
from tests.corners import corners, moved
from tests.one_run import follow
from tests.optimizers.schedule_formulas import FORMULAS, OPTAX

BASE = 0.03
TIMES = np.arange(4097.0)

SETTINGS = [
    pytest.param(schedule, given, id=f"{slug}-{given}")
    for slug, schedule in SCHEDULES.items()
    for given in (*corners(schedule.parameters), corners(schedule.parameters)[0] | moved(schedule.parameters))
]
EACH = pytest.mark.parametrize(("schedule", "given"), SETTINGS)


def rates(schedule: Schedule, given: dict[str, Value], times: np.ndarray = TIMES) -> np.ndarray:
    return np.asarray(schedule.rate(jnp.asarray(times), BASE, schedule.parameters(*encode(schedule.parameters, given))))


@EACH
def test_the_rate_is_the_closed_formula(schedule: Schedule, given: dict[str, Value]) -> None:
    expected = FORMULAS[schedule.slug](TIMES, BASE, **given)
    np.testing.assert_allclose(rates(schedule, given), expected, rtol=1e-12, atol=1e-15 * BASE)


@EACH
def test_the_rate_starts_at_the_contenders_and_never_exceeds_it(schedule: Schedule, given: dict[str, Value]) -> None:
    computed = rates(schedule, given)
    warmup = max(int(given.get("warmup", 0)), 1)
    np.testing.assert_allclose(computed[0], BASE / warmup, rtol=1e-15)
    assert computed.shape == TIMES.shape
    assert ((computed >= 0) & (computed <= BASE * (1 + 1e-15))).all()


@EACH
def test_an_array_of_steps_gives_what_single_steps_give(schedule: Schedule, given: dict[str, Value]) -> None:
    times = np.array((0.0, 1.0, 19.0, 20.0, 99.0, 100.0, 4096.0))
    numbers = schedule.parameters(*encode(schedule.parameters, given))
    single = [float(schedule.rate(t, BASE, numbers)) for t in times]
    np.testing.assert_allclose(rates(schedule, given, times), single, rtol=1e-14, atol=1e-300)


@EACH
def test_the_steps_are_given_these_rates(schedule: Schedule, given: dict[str, Value]) -> None:
    t = follow(
        "quadratic_bowl", "gradient_descent", BASE, steps=4096, schedule=schedule.slug, schedule_parameters=given
    )
    np.testing.assert_allclose(t.rates, rates(schedule, given)[:-1], rtol=1e-13, atol=1e-300)


@pytest.mark.parametrize(
    ("slug", "given"),
    [
        ("step_decay", {"factor": 2.0, "every": 100}),
        ("step_decay", {"factor": 1.5, "every": 7}),
        ("exponential", {"k": 0.005}),
        ("exponential", {"k": 0.1}),
        ("cosine", {"warmup": 20, "period": 500, "floor": 0.0}),
        ("cosine", {"warmup": 0, "period": 100, "floor": 0.1}),
        ("cosine", {"warmup": 300, "period": 4096, "floor": 0.9}),
    ],
)
def test_the_rate_is_optaxs(slug: str, given: dict[str, Value]) -> None:
    times = TIMES[int(given.get("warmup", 0)) :]
    expected = OPTAX[slug](BASE, **given)(times)
    np.testing.assert_allclose(rates(SCHEDULES[slug], given, times), expected, rtol=1e-9, atol=1e-15 * BASE)


def test_warm_up_moves_at_once_and_arrives_in_a_line() -> None:
    computed = rates(SCHEDULES["cosine"], {"warmup": 10, "period": 100, "floor": 0.0})
    np.testing.assert_allclose(computed[:10], BASE * np.arange(1, 11) / 10, rtol=1e-15)
    assert computed[10] == pytest.approx(BASE)
    assert (np.diff(computed[10:101]) < 0).all()
    assert (computed[100:] == 0.0).all()
