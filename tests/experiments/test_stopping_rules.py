"""Stopping rules: which fires first and when, on made-up runs where the answer is plain."""

import math
from typing import Any

import numpy as np
import pytest

from experiments import Trajectory, run
from experiments.defaults import default_experiment
from experiments.stopped import Stop, stop
from experiments.stopping_rules import RULES, Stopping
from landscapes import Point
from tests.experiments.made_up import walked
from tests.one_run import follow

# On the made-up bowl the gradient at theta is theta and the loss |theta|^2 / 2.
HALVING: list[Point] = [(4.0, 0.0), (2.0, 0.0), (1.0, 0.0), (0.5, 0.0), (0.25, 0.0)]


@pytest.mark.parametrize(
    ("rules", "fired"),
    [
        ({}, None),
        ({"gradient": 5.0}, ("gradient", 0)),
        ({"gradient": 1.0}, ("gradient", 2)),
        ({"gradient": 0.6}, ("gradient", 3)),
        ({"gradient": 0.3}, None),  # the last position has no step, and so no gradient
        ({"loss": 8.0}, ("loss", 0)),
        ({"loss": 0.5}, ("loss", 2)),
        ({"loss": 0.03125}, ("loss", 4)),
        ({"loss": 0.03}, None),
        ({"loss": -1.0}, None),
        ({"step": 2.0}, ("step", 1)),
        ({"step": 0.6}, ("step", 3)),
        ({"step": 0.25}, ("step", 4)),
        ({"step": 0.2}, None),
        ({"steps": 1}, ("steps", 1)),
        ({"steps": 4}, ("steps", 4)),
        ({"steps": 5}, None),
        ({"gradient": 1.0, "loss": 2.0, "step": 0.25, "steps": 4}, ("loss", 1)),
        ({"gradient": 0.5, "loss": 0.5, "step": 0.25, "steps": 4}, ("loss", 2)),
        ({"gradient": 0.5, "loss": 0.1, "step": 2.0, "steps": 4}, ("step", 1)),
        ({"gradient": 0.5, "loss": 0.1, "step": 0.25, "steps": 2}, ("steps", 2)),
    ],
)
def test_which_rule_fires_first_and_when(rules: dict[str, Any], fired: tuple[str, int] | None) -> None:
    assert stop(walked(HALVING), Stopping.model_validate(rules)) == fired


@pytest.mark.parametrize(
    ("off", "reported"),
    [
        ((), "gradient"),
        (("gradient",), "loss"),
        (("gradient", "loss"), "step"),
        (("gradient", "loss", "step"), "steps"),
    ],
)
def test_of_rules_that_fire_together_the_one_that_says_most_is_told(off: tuple[str, ...], reported: str) -> None:
    together = {"gradient": 1.0, "loss": 0.5, "step": 1.0, "steps": 2}
    rules = Stopping.model_validate({rule: limit for rule, limit in together.items() if rule not in off})
    assert stop(walked(HALVING), rules) == Stop(reported, 2)


def test_a_step_of_length_zero_stops_whoever_takes_it() -> None:
    waits = [(4.0, 0.0), (4.0, 0.0), (1.0, 0.0)]
    assert stop(walked(waits), Stopping(step=0.0)) == Stop("step", 1)


@pytest.mark.parametrize("rule", ["gradient", "step"])
def test_the_norm_is_over_both_coordinates(rule: str) -> None:
    t = walked([(3.0, 4.0), (0.0, 0.0), (0.0, 0.0)])
    assert stop(t, Stopping.model_validate({rule: 5.0})) == Stop(rule, 0 if rule == "gradient" else 1)
    assert stop(t, Stopping.model_validate({rule: 4.9})) == Stop(rule, 1 if rule == "gradient" else 2)


@pytest.mark.parametrize("rule", ["gradient", "loss", "step"])
def test_what_is_not_a_number_fires_nothing(rule: str) -> None:
    blown = walked([(4.0, 0.0), (1e200, 0.0), (math.inf, math.inf), (math.nan, math.inf), (math.nan, math.nan)])
    most = {"gradient": 1.0, "loss": 1.0, "step": 1.0}
    assert stop(blown, Stopping.model_validate({rule: most[rule]})) is None
    assert stop(blown, Stopping.model_validate({rule: most[rule], "steps": 3})) == Stop("steps", 3)


def test_a_run_that_diverges_can_still_have_stopped_before() -> None:
    assert stop(walked([*HALVING, (math.nan, math.nan)]), Stopping(loss=0.5)) == Stop("loss", 2)


def test_gradient_descent_on_the_bowl_stops_where_the_formula_says() -> None:
    t = follow("quadratic_bowl", "gradient_descent", 0.5, start=(4.0, 0.0), steps=30)
    # |g_t| = 4 / 2^t, the loss is 8 / 4^t, and step t + 1 moves by half the gradient.
    assert stop(t, Stopping(gradient=1e-3)) == Stop("gradient", math.ceil(math.log2(4e3)))
    assert stop(t, Stopping(loss=1e-3)) == Stop("loss", math.ceil(math.log(8e3, 4)))
    assert stop(t, Stopping(step=1e-3)) == Stop("step", math.ceil(math.log2(2e3)) + 1)


def _by_hand(t: Trajectory, rules: Stopping) -> Stop | None:
    """Walk along the record and stop at the first position where a rule says so."""
    for at in range(len(t.losses)):
        move = float(np.linalg.norm(t.positions[at] - t.positions[at - 1])) if at else math.inf
        gradient = float(np.linalg.norm(t.gradients[at])) if at < len(t.gradients) else math.inf
        met = {"gradient": gradient, "loss": float(t.losses[at]), "step": move, "steps": -float(at)}
        limits = {rule: -limit if rule == "steps" else limit for rule, limit in rules if limit is not None}
        for rule, value in met.items():
            if rule in limits and value <= limits[rule]:
                return Stop(rule, at)
    return None


@pytest.mark.parametrize("optimizer", ["gradient_descent", "adam"])
@pytest.mark.parametrize("rate", [1e-3, 0.05, 0.5])
@pytest.mark.parametrize(
    "rules", [{"gradient": 0.5}, {"loss": 0.2, "steps": 70}, {"step": 0.01}, {"gradient": 3.0, "step": 0.02, "loss": 4}]
)
@pytest.mark.filterwarnings("ignore:overflow|invalid value:RuntimeWarning")
def test_it_is_what_a_loop_with_the_rules_in_it_would_do(optimizer: str, rate: float, rules: dict[str, Any]) -> None:
    t = follow("rosenbrock", optimizer, rate, steps=200, noise=0.5)
    stopping = Stopping.model_validate(rules)
    assert stop(t, stopping) == _by_hand(t, stopping)


def test_rules_change_nothing_of_the_run() -> None:
    free = default_experiment()
    ruled = free.model_copy(update={"stop": Stopping(gradient=1.0, loss=1.0, step=0.1, steps=3)})
    for one, other in zip(run(ruled), run(free), strict=True):
        np.testing.assert_array_equal(one.positions, other.positions)


def test_every_rule_has_a_range_and_a_sentence_of_help() -> None:
    assert tuple(RULES) == tuple(Stopping.model_fields)
    assert all(kind.help.endswith(".") for kind in RULES.values())
