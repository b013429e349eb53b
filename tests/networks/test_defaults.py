"""Every rule lowers the loss of a small network at the rate that it comes with, for both losses; none diverges.

The two networks have as many weights as each other, so that a rule is compiled once for both.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from networks.defaults import default_contender, default_rate, default_training
from networks.experiment import RULES, Training
from networks.loss_objective import LossObjective
from networks.matrix_rules import MATRIX_RULES
from networks.problem import mean_loss
from networks.training import train

STEPS = 100
UNITS = {"spiral": 4, "sine": 7}  # 22 weights and biases
ASK_ELSEWHERE = ("nesterov", "steepest_descent")  # not only at theta


@cache
def _training(data: str) -> Training:
    network = {"data": data, "layers": 1, "units": UNITS[data], "examples": 60, "scatter": 0.05}
    return Training(network=network, contenders=(default_contender("adam"),))


def _loss(data: str) -> Callable[[Any], Any]:
    training = _training(data)
    return lambda theta: mean_loss(training.shape, theta, training.unit, training.training_set)


@cache
def _loss_and_gradient(data: str) -> Callable[[Any], Any]:
    return jax.jit(jax.value_and_grad(_loss(data)))


def _compiled(slug: str, data: str) -> Callable[..., Any]:
    """(state, answer, rate) -> the state after a step; the answer is the loss and the gradient at theta."""
    rule = _training(data).rule(default_contender(slug))

    @jax.jit
    def step(state: Any, answer: Any, rate: Any) -> Any:
        value, slope = answer
        at_theta = LossObjective(lambda theta: value + slope @ (theta - state.theta))
        objective = LossObjective(_loss(data)) if slug in ASK_ELSEWHERE else at_theta
        return rule.step(objective, state, rate, rule.hyper())[0]

    return step


def _losses(slug: str, data: str, step: Callable[..., Any]) -> np.ndarray:
    """Before each step and after the last one."""
    training, losses = _training(data), list[float]()
    rule, rate = training.rule(default_contender(slug)), default_rate(slug, training.shape.loss)
    # As arrays, because a Python number has a type of its own and would be compiled for once more.
    state = jax.tree.map(np.asarray, rule.init(jnp.asarray(training.start), rule.hyper()))
    for _ in range(STEPS + 1):
        answer = _loss_and_gradient(data)(state.theta)
        losses.append(float(answer[0]))
        state = step(state, answer, rate)
    return np.array(losses)


@pytest.mark.parametrize("slug", RULES)
def test_a_rule_lowers_both_losses_at_its_default_rates(slug: str) -> None:
    own = slug in ASK_ELSEWHERE or slug in MATRIX_RULES
    shared = _compiled(slug, "spiral")
    for data in UNITS:
        losses = _losses(slug, data, _compiled(slug, data) if own else shared)
        assert np.isfinite(losses).all(), data
        assert losses[-1] < 0.98 * losses[0], data


def test_all_rules_of_the_first_training_learn_and_none_diverges() -> None:
    for trained in train(default_training()):
        assert trained.diverged_at is None
        assert trained.losses[-1] < 0.9 * trained.losses[0]
