"""AdaGrad: a rate for each coordinate, smaller the more gradient that coordinate has seen.

The sum of squares only grows, so the effective rate falls like 1/sqrt(t) and never recovers.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import Number
from optimizers.disagreements import EPSILON_OUTSIDE
from optimizers.hyperparameters import Epsilon
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Rule, added, plain, shift_theta
from optimizers.symbols import a, c, epsilon, g, sqrt
from quantities import Scalar, Value


class Hyper(NamedTuple):
    epsilon: Epsilon = 1e-8


class State(NamedTuple):
    """theta; squares: the sum of all squared gradients so far."""

    theta: Theta
    squares: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta))


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """c <- c + g^2; theta <- theta - a g / (sqrt(c) + epsilon)."""
    gradient = objective.gradient(state.theta)
    squares = state.squares + gradient**2
    effective_rate = rate / (jnp.sqrt(squares) + hyper.epsilon)
    return State(state.theta - effective_rate * gradient, squares), Info(gradient, effective_rate)


def rule(_: Mapping[str, Value]) -> Rule:
    """c adds up the squares; a / (sqrt(c) + epsilon) is each coordinate's rate."""
    move_down = a / (sqrt(c) + epsilon) * g
    lines = (GRADIENT, added(c, c + g**2, Number(1.0), g**2), shift_theta(-move_down))
    return Rule(lines, (plain(), Arrow(ArrowKind.RATES, -move_down, (c,))), {"squares": c})


OPTIMIZER = Optimizer(
    slug="adagrad",
    title="AdaGrad",
    idea="Each coordinate gets its own rate, which shrinks as its squared gradients add up.",
    rule=rule,
    source="J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, JMLR 12, 2011; lectures L1 to L4.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.2 * length,
    conventions=(
        Convention(
            used="The sum of squares starts at 0, so the first step has the length a in each coordinate.",
            elsewhere=(
                "optax and Keras start it at 0.1. Where gradients are small beside 0.3, "
                "the first steps are shorter and the rate falls later."
            ),
            source="Lectures L1 to L4; PyTorch.",
        ),
        EPSILON_OUTSIDE,
    ),
)
