"""MoMo: momentum whose step length comes from a model of the loss, made of past losses and gradients.

The model is the average of all past tangent planes, cut off at the lowest loss thought possible. Its
value here is the averaged loss plus <m, theta> minus the averaged <g, theta>.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import Cases, Number, Symbol
from optimizers.disagreements import RATE_IS_A_CAP, SHRINKS_AFTER_THE_MOVE
from optimizers.hyperparameters import Beta1, LowestLoss, WeightDecay
from optimizers.kernel import Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, average, plain
from optimizers.symbols import a, beta, dot, equal, g, loss, lower_bound, m, maximum, minimum, t, theta, weight_decay
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta: Beta1 = 0.9
    lower_bound: LowestLoss = 0.0
    weight_decay: WeightDecay = 0.0


class State(NamedTuple):
    """theta; averages of the gradients, of the losses and of the products <g, theta>; begun: 0 before step 1."""

    theta: Theta
    average: Theta
    loss: Scalar
    product: Scalar
    begun: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), 0.0, 0.0, 0.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- (theta - min(a, (model - L_min)_+ / |m|^2) m) / (1 + a lambda); the averages start at their first."""
    gradient = objective.gradient(state.theta)
    beta = hyper.beta * state.begun
    average = beta * state.average + (1.0 - beta) * gradient
    loss = beta * state.loss + (1.0 - beta) * objective.value(state.theta)
    product = beta * state.product + (1.0 - beta) * jnp.sum(gradient * state.theta)

    shrunk = 1.0 + rate * hyper.weight_decay
    above = shrunk * (loss - product - hyper.lower_bound) + jnp.sum(average * state.theta)
    square = jnp.sum(average**2)
    length = jnp.where(square == 0.0, 0.0, jnp.minimum(rate, jnp.maximum(above, 0.0) / square))
    theta = (state.theta - length * average) / shrunk
    info = Info(gradient, effective_rate=(1.0 - beta) * length / shrunk, values=1.0)
    return State(theta, average, loss, product, 1.0), info


KEEP = Symbol("b", "b")
LOSS = Symbol("L", "L")
MEAN_LOSS = Symbol("L_bar", "L", accent="bar")
PRODUCT = Symbol("gamma", "γ")
ABOVE = Symbol("h", "h")
LENGTH = Symbol("tau", "τ")


def rule(_: Mapping[str, Value]) -> Rule:
    """All three averages begin at their first value; h is how far the model is above the lowest loss."""
    shrunk = 1 + a * weight_decay
    length = minimum(a, maximum(ABOVE, 0) / dot(m, m))
    lines = (
        GRADIENT,
        Line(LOSS, loss(theta), LineKind.ASKED),
        Line(KEEP, Cases((equal(t, 1),), (Number(0.0), beta))),
        average(m, KEEP, g),
        average(MEAN_LOSS, KEEP, LOSS),
        average(PRODUCT, KEEP, dot(g, theta)),
        Line(ABOVE, shrunk * (MEAN_LOSS - PRODUCT - lower_bound) + dot(m, theta)),
        Line(LENGTH, Cases((equal(dot(m, m), 0),), (Number(0.0), length))),
        Line(theta, (theta - LENGTH * m) / shrunk, LineKind.MOVE),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * m), (m,)),
        Arrow(ArrowKind.SEARCH, -(LENGTH * m), (LENGTH, ABOVE)),
        Arrow(ArrowKind.DECAY, (theta - LENGTH * m) / shrunk - theta),
    )
    return Rule(lines, arrows, {"average": m, "loss": MEAN_LOSS, "product": PRODUCT})


OPTIMIZER = Optimizer(
    slug="momo",
    title="MoMo",
    idea="Momentum whose step length comes from a model of the loss, made of past losses and gradients.",
    rule=rule,
    source="F. Schaipp et al., MoMo: momentum models for adaptive learning rates, ICML 2024.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0 / curvature,
    conventions=(RATE_IS_A_CAP, SHRINKS_AFTER_THE_MOVE),
)
