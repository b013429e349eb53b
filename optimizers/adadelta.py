"""Adadelta: RMSProp whose rate is the recent size of its own steps.

A step then has the unit of theta, and no rate has to be chosen: a stays 1.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Symbol
from optimizers.hyperparameters import Epsilon, Rho
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, average, plain, shift_theta
from optimizers.symbols import a, d, epsilon, g, rho, s, sqrt
from quantities import Scalar, Value


class Hyper(NamedTuple):
    rho: Rho = 0.9
    epsilon: Epsilon = 1e-8


class State(NamedTuple):
    """theta; squares: the moving average of squared gradients; steps: that of squared steps, before the rate."""

    theta: Theta
    squares: Theta
    steps: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen and no step made."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta))


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """s averages g^2; d = sqrt((D + epsilon) / (s + epsilon)) g; D averages d^2; theta <- theta - a d."""
    gradient = objective.gradient(state.theta)
    squares = hyper.rho * state.squares + (1.0 - hyper.rho) * gradient**2
    ratio = jnp.sqrt((state.steps + hyper.epsilon) / (squares + hyper.epsilon))
    move = ratio * gradient
    steps = hyper.rho * state.steps + (1.0 - hyper.rho) * move**2
    return State(state.theta - rate * move, squares, steps), Info(gradient, effective_rate=rate * ratio)


STEPS = Symbol("D", "D", VECTOR)


def rule(_: Mapping[str, Value]) -> Rule:
    """d is g, scaled to the size of the recent steps; D averages the squares of d."""
    lines = (
        GRADIENT,
        average(s, rho, g**2),
        Line(d, sqrt((STEPS + epsilon) / (s + epsilon)) * g),
        average(STEPS, rho, d**2),
        shift_theta(-(a * d)),
    )
    return Rule(lines, (plain(), Arrow(ArrowKind.RATES, -(a * d), (s, d, STEPS))), {"squares": s, "steps": STEPS})


OPTIMIZER = Optimizer(
    slug="adadelta",
    title="Adadelta",
    idea="Makes steps as long as its recent steps were; it starts with tiny ones and has no rate to choose.",
    rule=rule,
    source="M. D. Zeiler, ADADELTA: an adaptive learning rate method, arXiv:1212.5701, 2012; lecture L1.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    conventions=(
        Convention(
            used="D is the average of the squared steps d^2.",
            elsewhere=(
                "The slide of lecture L1 writes theta^2 there. Steps would then be as long as the way from the origin, "
                "and would change if the origin were moved; it is a misprint."
            ),
            source="M. D. Zeiler, 2012, algorithm 1.",
        ),
        Convention(
            used="Epsilon is 1e-8, as in the other rules here.",
            elsewhere=(
                "Zeiler and most libraries take 1e-6. Epsilon alone sets the length of the first step, about "
                "sqrt(epsilon / (1 - rho)): theirs is ten times as long, and the start ten times as fast."
            ),
            source="The lectures use one epsilon throughout.",
        ),
        Convention(
            used="Epsilon stands inside both roots.",
            elsewhere="RMSProp and AdaGrad have it outside. Here the upper one must be inside, or D would stay zero.",
            source="M. D. Zeiler, 2012, equation 14.",
        ),
        Convention(
            used="The rate a multiplies the move, but not the d that D remembers; 1 is the rule of the paper.",
            elsewhere="Keras starts with a = 0.001, a thousandth of the paper's steps.",
            source="M. D. Zeiler, 2012; PyTorch and optax place the rate in the same way.",
        ),
    ),
)
