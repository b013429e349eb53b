"""AdaMax: Adam with the largest recent gradient in place of the average of squares.

It is what becomes of Adam when the power 2 in its average of |g|^2 grows to infinity.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.hyperparameters import Beta1, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, average, corrected, plain, shift_theta
from optimizers.symbols import a, absolute, beta1, beta2, epsilon, g, m, m_hat, maximum, u
from quantities import Range, Scalar, Value

Beta2OfMaximum = Annotated[
    Scalar, Range(0.0, 0.99999, "How slowly the largest gradient is forgotten.", toward_one=True)
]


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2OfMaximum = 0.999
    epsilon: Epsilon = 1e-8
    bias_correction: BiasCorrection = 1.0


class State(NamedTuple):
    """theta; average of the gradients; largest: the fading maximum of their sizes; unseen1: beta1^t."""

    theta: Theta
    average: Theta
    largest: Theta
    unseen1: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """u <- max(beta2 u, |g| + epsilon); theta <- theta - a m / u, m corrected if asked."""
    gradient = objective.gradient(state.theta)
    unseen1 = hyper.beta1 * state.unseen1
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    largest = jnp.maximum(hyper.beta2 * state.largest, jnp.abs(gradient) + hyper.epsilon)
    per_average = rate / (weight_seen(unseen1, hyper.bias_correction) * largest)
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average)
    return State(state.theta - per_average * average, average, largest, unseen1), info


def rule(hyper: Mapping[str, Value]) -> Rule:
    """m averages the gradients, u is their fading maximum."""
    mean, correction = (m_hat, (corrected(m_hat, m, beta1),)) if hyper["bias_correction"] else (m, ())
    lines = (
        GRADIENT,
        average(m, beta1, g),
        Line(u, maximum(beta2 * u, absolute(g) + epsilon)),
        *correction,
        shift_theta(-(a / u * mean)),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * mean), (m, m_hat)),
        Arrow(ArrowKind.RATES, -(a / u * mean), (u,)),
    )
    return Rule(lines, arrows, {"average": m, "largest": u})


OPTIMIZER = Optimizer(
    slug="adamax",
    title="AdaMax",
    idea="Adam that divides by the largest gradient it remembers: no step is longer than about the rate.",
    rule=rule,
    source="D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, section 7.1; lecture L1.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.05 * length,
    conventions=(
        Convention(
            used="Epsilon is added to |g| inside the maximum, so u is never zero and a zero gradient moves nothing.",
            elsewhere=(
                "The paper and the slide have no epsilon: where no gradient was seen yet, 0/0 is not a number. "
                "Keras adds it to u afterwards. Steps differ only for gradients about as small as epsilon."
            ),
            source="optax and PyTorch do the same.",
        ),
        Convention(
            used="Only the average m is corrected; the maximum u is not, and needs no correction.",
            elsewhere="With the switch off the first steps are 1 - beta1 times as long: a tenth at the default.",
            source="D. P. Kingma and J. Ba, ICLR 2015, algorithm 2.",
        ),
    ),
)
