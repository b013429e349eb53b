"""Adan: Adam that also averages how the gradient changes, and so sees where the slope is heading.

Nesterov's look-ahead needs the gradient at a point ahead. Adan guesses it from the gradient here
and its change since the step before, g + beta2 (g - g_before).
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Cases, Number, Symbol
from optimizers.hyperparameters import Beta1, Epsilon, EpsilonInside, WeightDecay
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, average, corrected, plain
from optimizers.symbols import (
    a,
    beta1,
    beta2,
    beta3,
    eps_root,
    epsilon,
    equal,
    g,
    m,
    m_hat,
    sqrt,
    t,
    theta,
    v,
    v_hat,
    weight_decay,
)
from quantities import Range, Scalar, Value

OfChanges = Annotated[
    Scalar, Range(0.0, 0.999, "How slowly the average change of the gradient forgets.", toward_one=True)
]
OfSquares = Annotated[Scalar, Range(0.0, 0.9999, "How slowly the average of squares forgets.", toward_one=True)]


class Hyper(NamedTuple):
    beta1: Beta1 = 0.98
    beta2: OfChanges = 0.92
    beta3: OfSquares = 0.99
    epsilon: Epsilon = 1e-8
    eps_root: EpsilonInside = 1e-8
    weight_decay: WeightDecay = 0.0


class State(NamedTuple):
    """theta; average of the gradients; changes: average of their changes; squares: average of the squared
    guesses; gradient: the last one; unseen1, unseen2, unseen3: beta1^t, beta2^t, beta3^t."""

    theta: Theta
    average: Theta
    changes: Theta
    squares: Theta
    gradient: Theta
    unseen1: Scalar
    unseen2: Scalar
    unseen3: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    nothing = jnp.zeros_like(theta)
    return State(theta, nothing, nothing, nothing, nothing, 1.0, 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- (theta - a (m + beta2 v) / (sqrt(n) + epsilon)) / (1 + a lambda), all averages corrected."""
    gradient = objective.gradient(state.theta)
    has_one_before = state.unseen1 < 1.0
    change = jnp.where(has_one_before, gradient - state.gradient, 0.0)
    unseen1, unseen2, unseen3 = hyper.beta1 * state.unseen1, hyper.beta2 * state.unseen2, hyper.beta3 * state.unseen3
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    changes = hyper.beta2 * state.changes + (1.0 - hyper.beta2) * change
    squares = hyper.beta3 * state.squares + (1.0 - hyper.beta3) * (gradient + hyper.beta2 * change) ** 2

    shrunk = 1.0 + rate * hyper.weight_decay
    size = jnp.sqrt(squares / (1.0 - unseen3) + hyper.eps_root) + hyper.epsilon
    per_average, per_change = 1.0 / (1.0 - unseen1), hyper.beta2 / (1.0 - unseen2)
    theta = (state.theta - rate * (per_average * average + per_change * changes) / size) / shrunk
    newest = (1.0 - hyper.beta1) * per_average + jnp.where(has_one_before, (1.0 - hyper.beta2) * per_change, 0.0)
    info = Info(gradient, effective_rate=rate * newest / (size * shrunk))
    return State(theta, average, changes, squares, gradient, unseen1, unseen2, unseen3), info


BEFORE = Symbol("h", "h", VECTOR)  # the gradient of the step before
CHANGE = Symbol("Delta_g", "Δg", VECTOR)
SQUARES = Symbol("n", "n", VECTOR)
SQUARES_HAT = Symbol("n_hat", "n", VECTOR, accent="hat")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """Averages of the gradients, of their changes, and of the squared guesses; all corrected."""
    whole = m_hat + beta2 * v_hat
    scaled = whole / (sqrt(SQUARES_HAT + eps_root) + epsilon)
    shrunk = 1 + a * weight_decay
    lines = (
        GRADIENT,
        Line(CHANGE, Cases((equal(t, 1),), (Number(0.0), g - BEFORE))),
        average(m, beta1, g),
        average(v, beta2, CHANGE),
        average(SQUARES, beta3, (g + beta2 * CHANGE) ** 2),
        corrected(m_hat, m, beta1),
        corrected(v_hat, v, beta2),
        corrected(SQUARES_HAT, SQUARES, beta3),
        Line(theta, (theta - a * scaled) / shrunk, LineKind.MOVE),
        Line(BEFORE, g),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * whole), (m, m_hat, v, v_hat)),
        Arrow(ArrowKind.RATES, -(a * scaled), (SQUARES, SQUARES_HAT)),
        Arrow(ArrowKind.DECAY, (theta - a * scaled) / shrunk - theta),
    )
    return Rule(lines, arrows, {"average": m, "changes": v, "squares": SQUARES, "gradient": BEFORE})


OPTIMIZER = Optimizer(
    slug="adan",
    title="Adan",
    idea="Adds the average change of the gradient to its average, and so sees where the slope is heading.",
    rule=rule,
    source="X. Xie et al., Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models, 2022.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.01 * length,
    conventions=(
        Convention(
            used="A beta near 1 remembers long, as in the other rules.",
            elsewhere="The paper writes 1 - beta: its 0.02, 0.08 and 0.01 are 0.98, 0.92 and 0.99 here.",
            source="The authors' program; optax.",
        ),
        Convention(
            used="The change of the gradient counts with the weight beta2, which is 0.92.",
            elsewhere="optax gives it the weight 1 - beta2, which is 0.08, and so hardly looks ahead.",
            source="X. Xie et al., 2022, algorithm 1, where 1 - beta2 is our beta2; the authors' program.",
        ),
        Convention(
            used="All three averages start at zero and are corrected for it, as in Adam.",
            elsewhere=(
                "The paper's algorithm starts them at the first gradient instead. The first step is the same; "
                "after it the first gradient weighs more there, for about 1/(1 - beta1) steps."
            ),
            source="The authors' program; optax.",
        ),
        Convention(
            used="Weight decay divides theta by 1 + rate times weight decay, after the move.",
            elsewhere="optax subtracts rate times weight decay times theta instead. For small rates it is the same.",
            source="X. Xie et al., 2022, algorithm 1.",
        ),
    ),
)
