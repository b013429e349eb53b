"""Schedules that watch the losses: their own loops, and optax's, over the losses of real races."""

import math
from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Trajectory
from landscapes import LANDSCAPES
from optimizers import SCHEDULES, Schedule
from quantities import Value, encode
from tests.corners import corners, moved
from tests.one_run import follow
from tests.optimizers.schedule_formulas import LOOPS, optax_on_plateau

# What the loss does under the schedule, and the contender that makes it do so.
RACES: dict[str, dict[str, Any]] = {
    "falls": {"landscape": "quadratic_bowl", "optimizer": "gradient_descent", "rate": 1e-3, "steps": 300},
    "falls and stays": {"landscape": "quadratic_bowl", "optimizer": "gradient_descent", "rate": 0.5, "steps": 1200},
    "rises and falls": {"landscape": "elongated_valley", "optimizer": "momentum", "rate": 0.02, "steps": 900},
    "wobbles": {
        "landscape": "rosenbrock",
        "optimizer": "adam",
        "rate": 0.05,
        "steps": 2000,
        "noise": 20.0,
        "batch": 4,
        "seed": 3,
    },
    "blows up": {"landscape": "rosenbrock", "optimizer": "gradient_descent", "rate": 1.0, "steps": 250},
}
WATCHING = {slug: schedule for slug, schedule in SCHEDULES.items() if schedule.watch is not None}
EACH_RACE = pytest.mark.parametrize("race", RACES.values(), ids=list(RACES))
EACH_SCHEDULE = pytest.mark.parametrize("schedule", WATCHING.values(), ids=list(WATCHING))
PLATEAUS: list[dict[str, Value]] = [
    {"factor": 0.1, "patience": 10, "rtol": 1e-4, "cooldown": 0, "floor": 0.0},
    {"factor": 0.5, "patience": 1, "rtol": 0.01, "cooldown": 3, "floor": 0.02},
    {"factor": 0.9, "patience": 4, "rtol": 0.3, "cooldown": 1, "floor": 0.0},
    {"factor": 0.3, "patience": 30, "rtol": 1e-9, "cooldown": 50, "floor": 0.1},
]


def seen(race: dict[str, Any], schedule: Schedule, given: dict[str, Value], warmup: int = 0) -> Trajectory:
    return follow(**race, schedule=schedule.slug, schedule_parameters=given, warmup=warmup)


def shares(schedule: Schedule, given: dict[str, Value], t: Trajectory) -> np.ndarray:
    """What the loop in plain Python makes of the losses before every step."""
    return np.array(LOOPS[schedule.slug](t.losses[:-1].tolist(), **given))


def defaults(schedule: Schedule) -> dict[str, Value]:
    return corners(schedule.parameters)[0]


@EACH_SCHEDULE
@EACH_RACE
def test_the_steps_are_given_the_rates_of_the_loop(race: dict[str, Any], schedule: Schedule) -> None:
    for given in (*corners(schedule.parameters), defaults(schedule) | moved(schedule.parameters)):
        t = seen(race, schedule, given)
        expected = race["rate"] * shares(schedule, given, t)
        np.testing.assert_allclose(t.rates, expected, rtol=1e-13, atol=1e-300, err_msg=f"{given}")
        asked = np.minimum(np.arange(1, race["steps"] + 1), t.diverged_at or race["steps"])
        np.testing.assert_array_equal(t.evaluations.values, asked)


@pytest.mark.parametrize("given", PLATEAUS, ids=str)
@EACH_RACE
def test_on_plateau_is_optaxs_reduce_on_plateau(race: dict[str, Any], given: dict[str, Any]) -> None:
    t = seen(race, SCHEDULES["on_plateau"], given)
    np.testing.assert_allclose(t.rates, race["rate"] * optax_on_plateau(t.losses[:-1], **given), rtol=1e-9)


@pytest.mark.parametrize("warmup", [1, 10, 250])
@EACH_SCHEDULE
@EACH_RACE
def test_warm_up_multiplies_what_the_losses_say(race: dict[str, Any], schedule: Schedule, warmup: int) -> None:
    t = seen(race, schedule, {}, warmup)
    warm = np.minimum(1.0, np.arange(1, race["steps"] + 1) / warmup)
    np.testing.assert_allclose(t.rates, race["rate"] * warm * shares(schedule, defaults(schedule), t), rtol=1e-13)


def test_the_races_do_what_they_are_called() -> None:
    losses = {name: seen(race, SCHEDULES["adaptive"], {"up": 1.0, "down": 1.0}).losses for name, race in RACES.items()}
    with np.errstate(invalid="ignore"):
        changes = {name: np.diff(values) for name, values in losses.items()}
    assert (changes["falls"] < 0).all()
    assert (changes["falls and stays"][:300] < 0).all()
    assert (changes["falls and stays"][-50:] == 0).all()
    for name in ("rises and falls", "wobbles"):
        assert min((changes[name] < 0).sum(), (changes[name] > 0).sum()) > 50, name
    assert np.isinf(losses["blows up"]).any()
    assert np.isnan(losses["blows up"][-200:]).all()


@EACH_SCHEDULE
def test_pythons_own_floats_are_seen_alike_and_stay_pythons(schedule: Schedule) -> None:
    assert schedule.watch is not None
    numbers = schedule.parameters(*encode(schedule.parameters, {}))
    history = [3.0, 2.0, 2.5, 2.5, 1e-300, math.inf, math.inf, math.nan, 1.0, math.nan, -math.inf, *[5.0] * 30]
    memory = schedule.watch.init(numbers)
    traced = type(memory)(*map(jnp.asarray, memory))
    for loss in history:
        memory = schedule.watch.update(memory, loss, numbers)
        traced = schedule.watch.update(traced, jnp.asarray(loss), numbers)
        assert [type(number) for number in (*memory, schedule.rate(0.0, 1.0, numbers, memory))] == [float] * (
            len(memory) + 1
        )
        np.testing.assert_array_equal(memory, np.array(traced))


def test_the_lectures_rule_by_hand() -> None:
    # On the bowl theta^2/2 in both coordinates, a step with the rate a takes theta to (1 - a) theta:
    # the loss falls while 0 < a < 2, so the rate grows by 1.05 until it is above 2, and is then cut to 0.7 of it.
    t = follow("quadratic_bowl", "gradient_descent", 1.9, schedule="adaptive", steps=6)
    np.testing.assert_allclose(t.rates, 1.9 * np.cumprod([1.0, 1.05, 1.05, 0.7, 1.05, 1.05]), rtol=1e-14)


def test_nothing_holds_the_adaptive_rate_back_while_the_loss_falls() -> None:
    schedule = SCHEDULES["adaptive"]
    assert schedule.watch is not None
    numbers = schedule.parameters(*encode(schedule.parameters, {"up": 2.0}))
    memory = schedule.watch.init(numbers)
    for t in range(2000):
        memory = schedule.watch.update(memory, -float(t), numbers)
    assert schedule.rate(2000.0, 1.0, numbers, memory) == math.inf


def test_a_rate_that_only_grows_ends_in_divergence_not_in_an_error() -> None:
    t = seen(RACES["falls"] | {"rate": 1.5, "steps": 2000}, SCHEDULES["adaptive"], {"up": 2.0, "down": 1.0})
    assert t.diverged_at is not None
    np.testing.assert_array_equal(t.rates[t.diverged_at + 1 :], t.rates[-1])


def test_on_plateau_by_hand() -> None:
    # Gradient descent with rate 2 on the bowl jumps from theta to -theta: the loss stays as it is.
    given: dict[str, Value] = {"factor": 0.5, "patience": 3, "cooldown": 2}
    t = follow("quadratic_bowl", "gradient_descent", 2.0, schedule="on_plateau", schedule_parameters=given, steps=6)
    # Step 0 has the first loss, steps 1 to 3 are three without progress; with half the rate theta is 0 at once.
    np.testing.assert_allclose(t.rates, [2.0, 2.0, 2.0, 1.0, 1.0, 1.0], rtol=1e-15)
    assert t.losses[4] == 0.0


def test_on_plateau_sees_a_plateau_below_zero() -> None:
    # At the bottom of the deeper of the two wells the loss is -2.06 and stays there.
    given: dict[str, Value] = {"factor": 0.5, "patience": 5}
    lowest = LANDSCAPES["two_wells"].minima(())[0].theta
    t = follow(
        "two_wells",
        "gradient_descent",
        1e-6,
        schedule="on_plateau",
        schedule_parameters=given,
        steps=12,
        start=lowest,
    )
    assert (t.losses < -2.0).all()
    np.testing.assert_allclose(t.rates, 1e-6 * np.array([1.0] * 5 + [0.5] * 5 + [0.25] * 2), rtol=1e-15)
