"""MoMo-Adam: Adam's direction, with the step length taken from MoMo's model of the loss."""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import Cases, Number
from optimizers.disagreements import RATE_IS_A_CAP, SHRINKS_AFTER_THE_MOVE
from optimizers.hyperparameters import Beta1, Beta2, Epsilon, LowestLoss, WeightDecay
from optimizers.kernel import Info, Objective, Optimizer, Theta
from optimizers.momo import ABOVE, LENGTH, LOSS, MEAN_LOSS, PRODUCT
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, average, corrected, plain
from optimizers.symbols import (
    a,
    beta1,
    beta2,
    d,
    dot,
    epsilon,
    equal,
    g,
    loss,
    lower_bound,
    m,
    maximum,
    minimum,
    sqrt,
    t,
    theta,
    v,
    v_hat,
    weight_decay,
)
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    lower_bound: LowestLoss = 0.0
    weight_decay: WeightDecay = 0.0


class State(NamedTuple):
    """theta; averages of the gradients, of their squares, of the losses and of the products <g, theta>;
    unseen1, unseen2: beta1^t, beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    loss: Scalar
    product: Scalar
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 0.0, 0.0, 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- (theta - min(a / (1 - beta1^t), (model - L_min)_+ / <m, d>) d) / (1 + a lambda), d Adam's direction."""
    gradient = objective.gradient(state.theta)
    beta1, beta2 = hyper.beta1, hyper.beta2
    average = beta1 * state.average + (1.0 - beta1) * gradient
    squares = beta2 * state.squares + (1.0 - beta2) * gradient**2
    loss = beta1 * state.loss + (1.0 - beta1) * objective.value(state.theta)
    product = beta1 * state.product + (1.0 - beta1) * jnp.sum(gradient * state.theta)
    unseen1, unseen2 = beta1 * state.unseen1, beta2 * state.unseen2
    size = jnp.sqrt(squares / (1.0 - unseen2)) + hyper.epsilon

    shrunk = 1.0 + rate * hyper.weight_decay
    above = shrunk * (loss - product - (1.0 - unseen1) * hyper.lower_bound) + jnp.sum(average * state.theta)
    square = jnp.sum(average**2 / size)
    length = jnp.minimum(rate / (1.0 - unseen1), jnp.maximum(above, 0.0) / square)
    per_average = jnp.where(square == 0.0, 0.0, length) / (size * shrunk)
    theta = state.theta / shrunk - per_average * average
    info = Info(gradient, effective_rate=(1.0 - beta1) * per_average, values=1.0)
    return State(theta, average, squares, loss, product, unseen1, unseen2), info


def rule(_: Mapping[str, Value]) -> Rule:
    """Adam's direction d, and MoMo's length for it."""
    shrunk, seen = 1 + a * weight_decay, 1 - beta1**t
    length = minimum(a / seen, maximum(ABOVE, 0) / dot(m, d))
    lines = (
        GRADIENT,
        Line(LOSS, loss(theta), LineKind.ASKED),
        average(m, beta1, g),
        average(v, beta2, g**2),
        average(MEAN_LOSS, beta1, LOSS),
        average(PRODUCT, beta1, dot(g, theta)),
        corrected(v_hat, v, beta2),
        Line(d, m / (sqrt(v_hat) + epsilon)),
        Line(ABOVE, shrunk * (MEAN_LOSS - PRODUCT - seen * lower_bound) + dot(m, theta)),
        Line(LENGTH, Cases((equal(dot(m, d), 0),), (Number(0.0), length))),
        Line(theta, (theta - LENGTH * d) / shrunk, LineKind.MOVE),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a / seen * m), (m,)),
        Arrow(ArrowKind.RATES, -(a / seen * d), (v, v_hat, d)),
        Arrow(ArrowKind.SEARCH, -(LENGTH * d), (LENGTH, ABOVE)),
        Arrow(ArrowKind.DECAY, (theta - LENGTH * d) / shrunk - theta),
    )
    return Rule(lines, arrows, {"average": m, "squares": v, "loss": MEAN_LOSS, "product": PRODUCT})


OPTIMIZER = Optimizer(
    slug="momo_adam",
    title="MoMo-Adam",
    idea="Adam's direction, with the step length taken from a model of the loss.",
    rule=rule,
    source="F. Schaipp et al., MoMo: momentum models for adaptive learning rates, ICML 2024.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.03 * length,
    conventions=(RATE_IS_A_CAP, SHRINKS_AFTER_THE_MOVE),
)
