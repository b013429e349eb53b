"""AMSGrad: Adam that never forgets how large the gradients were.

It divides by the largest average of squares so far, so that no effective rate grows again: with
Adam's shrinking average it can, and there are convex losses on which Adam then ends in the wrong place.
Libraries take the maximum before they correct v for its start at zero, or afterwards: a switch has both.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Symbol
from optimizers.disagreements import EPSILON_OUTSIDE
from optimizers.hyperparameters import Beta1, Beta2, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, average, corrected, plain, shift_theta
from optimizers.symbols import a, beta1, beta2, epsilon, g, m, m_hat, maximum, sqrt, u, v, v_hat
from quantities import Scalar, Switch, Value

MaximumFirst = Annotated[Scalar, Switch("Takes the maximum of v before the bias correction, and corrects it then.")]


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    bias_correction: BiasCorrection = 1.0
    maximum_first: MaximumFirst = 1.0


class State(NamedTuple):
    """theta; average of the gradients; average of their squares; largest: the most that the latter has
    been, corrected already where the maximum comes last; unseen1, unseen2: beta1^t, beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    largest: Theta
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    nothing = jnp.zeros_like(theta)
    return State(theta, nothing, nothing, nothing, 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """As Adam, with the running maximum of v: theta <- theta - a m / (sqrt(max v) + epsilon), corrected if asked."""
    gradient = objective.gradient(state.theta)
    unseen1, unseen2 = hyper.beta1 * state.unseen1, hyper.beta2 * state.unseen2
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * gradient**2
    weight1 = weight_seen(unseen1, hyper.bias_correction)
    weight2 = weight_seen(unseen2, hyper.bias_correction)
    largest = jnp.maximum(state.largest, squares / jnp.where(hyper.maximum_first, 1.0, weight2))
    size = jnp.sqrt(largest / jnp.where(hyper.maximum_first, weight2, 1.0)) + hyper.epsilon
    per_average = rate / (weight1 * size)
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average)
    return State(state.theta - per_average * average, average, squares, largest, unseen1, unseen2), info


u_hat = Symbol("u_hat", "u", VECTOR, accent="hat")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """Adam's averages, the largest v so far, and the move that is divided by it."""
    correct, first = bool(hyper["bias_correction"]), bool(hyper["maximum_first"])
    averages = (GRADIENT, average(m, beta1, g), average(v, beta2, g**2))
    mean, corrections = (m_hat, [corrected(m_hat, m, beta1)]) if correct else (m, [])
    if not correct:
        size, lines = u, [Line(u, maximum(u, v))]
    elif first:
        size, lines = u_hat, [Line(u, maximum(u, v)), corrected(u_hat, u, beta2)]
    else:
        size, lines = u, [corrected(v_hat, v, beta2), Line(u, maximum(u, v_hat))]
    per_mean = a / (sqrt(size) + epsilon) * mean
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * mean), (m, m_hat)),
        Arrow(ArrowKind.RATES, -per_mean, (v, v_hat, u, u_hat)),
    )
    memory = {"average": m, "squares": v, "largest": u}
    return Rule((*averages, *corrections, *lines, shift_theta(-per_mean)), arrows, memory)


OPTIMIZER = Optimizer(
    slug="amsgrad",
    title="AMSGrad",
    idea="Adam with a memory for steep ground: what was once steep keeps its steps short for good.",
    rule=rule,
    source="S. J. Reddi, S. Kale and S. Kumar, On the convergence of Adam and beyond, ICLR 2018; lecture L1.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.1 * length,
    conventions=(
        Convention(
            used=(
                "The maximum of v is taken first, and then corrected: the divisor is max(v) / (1 - beta2^t). "
                "It can shrink in the first steps, and one steep first gradient counts with its weight 1 - beta2 only."
            ),
            elsewhere=(
                "optax corrects v first; the switch shows it. Its divisor never shrinks, so a steep start slows "
                "the whole walk: on a round bowl ten steps of 0.1 from 1 reach 0.23, not 0.08."
            ),
            source="PyTorch and Keras.",
        ),
        Convention(
            used="With the switch on, m and v are corrected as in Adam.",
            elsewhere="The paper corrects neither; switch the correction off to get its rule.",
            source="S. J. Reddi et al., ICLR 2018, algorithm 2, has no correction.",
        ),
        EPSILON_OUTSIDE,
    ),
)
