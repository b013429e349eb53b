"""Schedule-free AdamW: RMSProp's step on z, with the gradient taken near the average of all z.

The average x takes the place of a schedule that falls. The walk shown is y, between the two.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Cases, Number, Symbol
from optimizers.disagreements import AT_Y
from optimizers.hyperparameters import Beta2, Epsilon, ShareOfAverage, WeightDecay, WeightPower
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, average, plain
from optimizers.symbols import a, beta1, beta2, epsilon, g, sqrt, t, theta, v, weight_decay, weight_lr_power
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: ShareOfAverage = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    weight_decay: WeightDecay = 0.0
    weight_lr_power: WeightPower = 2.0


class State(NamedTuple):
    """theta: y, where the gradient is taken; z: the fast point; x: the average of all z; squares: average of the
    squared gradients; weights: sum of the weights in x; unseen2: beta2^t."""

    theta: Theta
    z: Theta
    x: Theta
    squares: Theta
    weights: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """All three points at theta, no gradient seen."""
    return State(theta, theta, theta, jnp.zeros_like(theta), 0.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """z <- z - a_t (g / (sqrt(v) + epsilon) + lambda y), a_t = a sqrt(1 - beta2^t); x <- (1 - c) x + c z."""
    gradient = objective.gradient(state.theta)
    unseen2 = hyper.beta2 * state.unseen2
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * gradient**2
    corrected_rate = rate * jnp.sqrt(1.0 - unseen2)
    per_gradient = corrected_rate / (jnp.sqrt(squares) + hyper.epsilon)
    z = state.z - per_gradient * gradient - corrected_rate * hyper.weight_decay * state.theta

    weight = corrected_rate**hyper.weight_lr_power
    weights = state.weights + weight
    share = jnp.where(weights > 0.0, weight / weights, 0.0)  # a tiny rate to a high power may be zero
    x = (1.0 - share) * state.x + share * z
    theta = (1.0 - hyper.beta1) * z + hyper.beta1 * x
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1 + hyper.beta1 * share) * per_gradient)
    return State(theta, z, x, squares, weights, unseen2), info


FAST = Symbol("z", "z", VECTOR)
MEAN = Symbol("x", "x", VECTOR)
RATE = Symbol("a_t", "a", below="t")
WEIGHT, WEIGHTS, SHARE = Symbol("w", "w"), Symbol("W", "W"), Symbol("c", "c")


def rule(_: Mapping[str, Value]) -> Rule:
    """z steps fast, x averages all z, and theta is between the two."""
    stepped = RATE / (sqrt(v) + epsilon) * g
    pull = RATE * weight_decay * theta
    mixed = (1 - beta1) * FAST + beta1 * MEAN
    lines = (
        GRADIENT,
        average(v, beta2, g**2),
        Line(RATE, a * sqrt(1 - beta2**t)),
        Line(FAST, FAST - stepped - pull),
        Line(WEIGHT, RATE**weight_lr_power),
        Line(WEIGHTS, WEIGHTS + WEIGHT, LineKind.SUM),
        Line(SHARE, Cases((WEIGHTS > 0,), (WEIGHT / WEIGHTS, Number(0.0)))),
        Line(MEAN, (1 - SHARE) * MEAN + SHARE * FAST),
        Line(theta, mixed, LineKind.MOVE),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.RATES, -stepped, (v, RATE)),
        Arrow(ArrowKind.DECAY, -stepped - pull),
        Arrow(ArrowKind.AVERAGE, mixed - theta, (FAST, MEAN)),
    )
    return Rule(lines, arrows, {"z": FAST, "x": MEAN, "squares": v, "weights": WEIGHTS})


OPTIMIZER = Optimizer(
    slug="schedule_free_adamw",
    title="Schedule-free AdamW",
    idea="RMSProp's step on z, with the gradient taken near the average of all z: it needs no schedule.",
    rule=rule,
    source="A. Defazio et al., The road less scheduled, NeurIPS 2024.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.05 * length,
    conventions=(
        AT_Y,
        Convention(
            used="The correction sqrt(1 - beta2^t) belongs to the rate, and so to the weights in the average, too.",
            elsewhere=(
                "optax and the authors' later program correct v instead, and all z weigh the same. Here the early z "
                "weigh less: up to about 1/(1 - beta2) steps, the average x lags a third less behind z."
            ),
            source="A. Defazio et al., 2024, algorithm 1.",
        ),
        Convention(
            used="The weight of a step is its own rate to the power p, 2 in the paper.",
            elsewhere=(
                "optax and the authors' program take the largest rate so far. "
                "Under a rate that falls, late steps weigh more there."
            ),
            source="A. Defazio et al., 2024, algorithm 1.",
        ),
    ),
)
