"""ACProp: AdaBelief that divides by what it knew before this gradient, so no gradient shortens its own step.

s measures how far the gradients are from their average. A step uses the s of the step before.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Cases, Number, Symbol
from optimizers.hyperparameters import Beta1, Beta2, Epsilon, EpsilonInside, WeightDecay
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, average, plain
from optimizers.symbols import a, beta1, beta2, eps_root, epsilon, equal, g, m, s, sqrt, t, theta, weight_decay
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-16
    eps_root: EpsilonInside = 1e-16
    weight_decay: WeightDecay = 0.0


class State(NamedTuple):
    """theta; average of the gradients; squares: average of their squared distances from it; unseen2: beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - a (g / (sqrt(s) + epsilon) + lambda theta), s from before and corrected; then s sees g."""
    gradient = objective.gradient(state.theta)
    known = jnp.sqrt(state.squares / (1.0 - state.unseen2)) + hyper.epsilon
    size = jnp.where(state.unseen2 < 1.0, known, 1.0)
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * (gradient - average) ** 2 + hyper.eps_root
    theta = state.theta - rate * (gradient / size + hyper.weight_decay * state.theta)
    info = Info(gradient, effective_rate=rate / size)
    return State(theta, average, squares, hyper.beta2 * state.unseen2), info


SIZE = Symbol("n", "n", VECTOR)


def rule(_: Mapping[str, Value]) -> Rule:
    """n is what was known before this gradient; m and s see it afterwards."""
    known = sqrt(s / (1 - beta2 ** (t - 1))) + epsilon
    lines = (
        GRADIENT,
        Line(SIZE, Cases((equal(t, 1),), (Number(1.0), known))),
        Line(theta, theta - a * (g / SIZE + weight_decay * theta), LineKind.MOVE),
        average(m, beta1, g),
        Line(s, beta2 * s + (1 - beta2) * (g - m) ** 2 + eps_root),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.RATES, -(a * (g / SIZE)), (s, SIZE)),
        Arrow(ArrowKind.DECAY, -(a * (g / SIZE + weight_decay * theta))),
    )
    return Rule(lines, arrows, {"average": m, "squares": s})


OPTIMIZER = Optimizer(
    slug="acprop",
    title="ACProp",
    idea="AdaBelief that divides by what it knew before this gradient, so no gradient shortens its own step.",
    rule=rule,
    source="J. Zhuang et al., Momentum centering and asynchronous update for adaptive gradient methods, 2021.",
    hyper=Hyper,
    init=init,
    step=step,
    # The first step has nothing divided out, so the curvature has a say.
    default_rate=lambda curvature, length: min(0.005 * length, 1.0 / curvature),
    conventions=(
        Convention(
            used="s measures the distance of g from the average m that already contains g.",
            elsewhere=(
                "optax measures it from the average before. Its distance is 1/beta1 times as large, so its steps are "
                "beta1 times as long from the second on, 0.9 times at the default."
            ),
            source="J. Zhuang et al., 2021; the authors' program.",
        ),
        Convention(
            used="The first step, which has no s from before, is a plain gradient step.",
            elsewhere="Dividing by the zero that s starts from would throw theta as far as epsilon lets it.",
            source="optax.",
        ),
    ),
)
