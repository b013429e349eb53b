"""Gradient descent: a step straight down, as long as the slope is steep."""

from collections.abc import Mapping
from typing import NamedTuple

from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Rule, plain, shift_theta
from optimizers.symbols import a, g
from quantities import Scalar, Value


class Hyper(NamedTuple):
    """None: the learning rate is all there is."""


class State(NamedTuple):
    """The position alone: the rule has no memory."""

    theta: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """The position is the whole state, so there is nothing to set up."""
    return State(theta)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - a g."""
    gradient = objective.gradient(state.theta)
    return State(state.theta - rate * gradient), Info(gradient, effective_rate=rate)


def rule(_: Mapping[str, Value]) -> Rule:
    """theta <- theta - a g."""
    return Rule((GRADIENT, shift_theta(-(a * g))), (plain(),))


OPTIMIZER = Optimizer(
    slug="gradient_descent",
    title="Gradient descent",
    idea="Goes straight downhill; the steeper the slope, the longer the step.",
    rule=rule,
    source=(
        "A. Cauchy, Méthode générale pour la résolution des systèmes d'équations simultanées, 1847; "
        "lectures L1, L3, L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0 / curvature,
    conventions=(
        Convention(
            used="One rule for all examples, a mini-batch or one example: the noise of the gradient is set apart.",
            elsewhere=(
                "Books have three names: batch, mini-batch and stochastic gradient descent (SGD). "
                "The rule is the same; only the gradient that it is given is noisier."
            ),
            source="Lectures L1, L3, L4.",
        ),
    ),
)
