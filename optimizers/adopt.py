"""ADOPT: Adam that divides each gradient by the size known before it, and only then takes the average.

Adam's divisor contains the gradient that it divides, and that is why Adam may end in a wrong place.
Here the two are apart. In the first step nothing is known, and the gradient's own size is used.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Cases, Symbol
from optimizers.hyperparameters import Beta1, Beta2, Epsilon
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, average, plain, shift_theta
from optimizers.symbols import a, beta1, beta2, epsilon, equal, g, m, maximum, minimum, sqrt, t, v
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.9999
    epsilon: Epsilon = 1e-6


class State(NamedTuple):
    """theta; average of the divided gradients; average of the squared ones; taken: how many steps were taken."""

    theta: Theta
    average: Theta
    squares: Theta
    taken: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 0.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """m averages g / max(sqrt(v), epsilon), clipped at t^(1/4), v from before; theta <- theta - a m."""
    gradient = objective.gradient(state.theta)
    taken = state.taken + 1.0
    known = jnp.where(state.taken > 0.0, state.squares, gradient**2)
    clipped = jnp.sqrt(jnp.sqrt(taken)) / jnp.abs(gradient)  # infinite where the gradient is zero: nothing to clip
    per_gradient = jnp.minimum(1.0 / jnp.maximum(jnp.sqrt(known), hyper.epsilon), clipped)
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * per_gradient * gradient
    squares = hyper.beta2 * known + (1.0 - hyper.beta2) * gradient**2
    info = Info(gradient, effective_rate=rate * (1.0 - hyper.beta1) * per_gradient)
    return State(state.theta - rate * average, average, squares, taken), info


KNOWN = Symbol("k", "k", VECTOR)
DIVIDED = Symbol("h", "h", VECTOR)
LARGEST = Symbol("c", "c")


def rule(_: Mapping[str, Value]) -> Rule:
    """k is v from before, h the divided gradient, clipped at c."""
    lines = (
        GRADIENT,
        Line(KNOWN, Cases((equal(t, 1),), (g**2, v))),
        Line(LARGEST, t**0.25),
        Line(DIVIDED, maximum(-LARGEST, minimum(g / maximum(sqrt(KNOWN), epsilon), LARGEST))),
        average(m, beta1, DIVIDED),
        shift_theta(-(a * m)),
        Line(v, beta2 * KNOWN + (1 - beta2) * g**2),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.RATES, -(a * DIVIDED), (v, KNOWN, DIVIDED)),
        Arrow(ArrowKind.MEMORY, -(a * m), (m,)),
    )
    return Rule(lines, arrows, {"average": m, "squares": v})


OPTIMIZER = Optimizer(
    slug="adopt",
    title="ADOPT",
    idea="Adam that divides each gradient by the size known before it, and only then takes the average.",
    rule=rule,
    source="S. Taniguchi et al., ADOPT: modified Adam can converge with any beta2 with the optimal rate, 2024.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.03 * length,
    conventions=(
        Convention(
            used="v starts as the square of the first gradient, and the same gradient moves theta in step 1.",
            elsewhere=(
                "The authors' program and optax spend step 1 on v alone: their walk is the same, one step late. "
                "The paper draws two gradients at the start; without noise they are the same."
            ),
            source="S. Taniguchi et al., 2024, algorithm 2, where v_0 comes before step 1.",
        ),
        Convention(
            used="The divided gradient is clipped at t^(1/4).",
            elsewhere="The first version of the paper had no clipping. One large gradient then threw theta far away.",
            source="S. Taniguchi et al., 2024, algorithm 2.",
        ),
    ),
)
