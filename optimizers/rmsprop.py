"""RMSProp: AdaGrad that forgets, so its rate can grow again."""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from optimizers.disagreements import EPSILON_OUTSIDE
from optimizers.hyperparameters import BiasCorrection, Epsilon, Rho, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Rule, average, corrected, plain, shift_theta
from optimizers.symbols import a, epsilon, g, rho, s, s_hat, sqrt
from quantities import Scalar, Value


class Hyper(NamedTuple):
    rho: Rho = 0.9
    epsilon: Epsilon = 1e-8
    bias_correction: BiasCorrection = 0.0


class State(NamedTuple):
    """theta; squares: the moving average of squared gradients; unseen: rho^t."""

    theta: Theta
    squares: Theta
    unseen: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """s <- rho s + (1 - rho) g^2; theta <- theta - a g / (sqrt(s) + epsilon), s corrected if asked."""
    gradient = objective.gradient(state.theta)
    unseen = hyper.rho * state.unseen
    squares = hyper.rho * state.squares + (1.0 - hyper.rho) * gradient**2
    weight = weight_seen(unseen, hyper.bias_correction)
    effective_rate = rate / (jnp.sqrt(squares / weight) + hyper.epsilon)
    return State(state.theta - effective_rate * gradient, squares, unseen), Info(gradient, effective_rate)


def rule(hyper: Mapping[str, Value]) -> Rule:
    """s averages the squares; a / (sqrt(s) + epsilon) is each coordinate's rate."""
    mean, correction = (s_hat, (corrected(s_hat, s, rho),)) if hyper["bias_correction"] else (s, ())
    move_down = a / (sqrt(mean) + epsilon) * g
    lines = (GRADIENT, average(s, rho, g**2), *correction, shift_theta(-move_down))
    return Rule(lines, (plain(), Arrow(ArrowKind.RATES, -move_down, (s, s_hat))), {"squares": s})


OPTIMIZER = Optimizer(
    slug="rmsprop",
    title="RMSProp",
    idea="Divides by the recent size of the gradient, so steep and flat directions move alike.",
    rule=rule,
    source="T. Tieleman and G. Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012; lectures L0 to L4.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.01 * length,
    conventions=(
        EPSILON_OUTSIDE,
        Convention(
            used="The average of squares is not corrected for its start at zero, unless the switch is on.",
            elsewhere=(
                "Some lectures correct it as Adam does. Without the correction the first step is "
                "1/sqrt(1 - rho) times as long as the rate: 3.2 times when rho is 0.9."
            ),
            source="T. Tieleman and G. Hinton, 2012; PyTorch, Keras and optax.",
        ),
        Convention(
            used="rho is 0.9.",
            elsewhere="PyTorch takes 0.99: it remembers about 100 steps instead of 10.",
            source="Lectures L0 to L4.",
        ),
    ),
)
