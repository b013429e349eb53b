"""Normalized gradient: the size of the gradient is divided out, coordinate by coordinate.

What is left is its sign, so every step is as long as the rate says, however flat or steep it is.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from optimizers.hyperparameters import Epsilon
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Rule, plain, shift_theta
from optimizers.symbols import a, epsilon, g, sqrt
from quantities import Scalar, Value


class Hyper(NamedTuple):
    epsilon: Epsilon = 1e-8


class State(NamedTuple):
    """The position alone: the rule has no memory."""

    theta: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """The position is the whole state, so there is nothing to set up."""
    return State(theta)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - a g / (sqrt(g^2) + epsilon)."""
    gradient = objective.gradient(state.theta)
    effective_rate = rate / (jnp.abs(gradient) + hyper.epsilon)
    return State(state.theta - effective_rate * gradient), Info(gradient, effective_rate)


def rule(_: Mapping[str, Value]) -> Rule:
    """theta <- theta - a g / (sqrt(g^2) + epsilon)."""
    step = a / (sqrt(g**2) + epsilon) * g
    return Rule((GRADIENT, shift_theta(-step)), (plain(), Arrow(ArrowKind.RATES, -step, (g,))))


OPTIMIZER = Optimizer(
    slug="normalized_gradient",
    title="Normalized gradient",
    idea="Every step has the same length in each coordinate, so it crosses flat ground fast and hops at the minimum.",
    rule=rule,
    source="Lecture L3.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.005 * length,
    conventions=(
        Convention(
            used="Each coordinate is divided by its own size, so a step goes along a diagonal of the axes.",
            elsewhere=(
                "Textbooks often divide the whole vector by its length: the step then has length a and points along "
                "-g. In a narrow valley it would still point across; per coordinate it does not, if the valley lies "
                "along an axis."
            ),
            source="Lecture L3; for the whole vector Y. Nesterov, Introductory lectures on convex optimization, 2004.",
        ),
        Convention(
            used="Epsilon is added outside the root: a g / (sqrt(g^2) + epsilon). At a zero gradient nothing moves.",
            elsewhere="Sign descent has no epsilon. Steps differ only where the gradient is about as small as epsilon.",
            source="Lecture L3.",
        ),
    ),
)
