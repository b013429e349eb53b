"""Adam: momentum's average over RMSProp's size, both corrected for having started at zero.

The switch turns the correction of both averages off: "incomplete Adam", whose first steps are
too long by (1 - beta1) / sqrt(1 - beta2). One lecture (L4) prints a constant correction and a
plus sign; this is the rule of the paper.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import Symbol
from optimizers.disagreements import BIAS_CORRECTION_SWITCH, EPSILON_OUTSIDE
from optimizers.hyperparameters import Beta1, Beta2, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, average, corrected, plain, shift_theta
from optimizers.symbols import a, beta1, beta2, epsilon, g, m, m_hat, sqrt, v, v_hat
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    bias_correction: BiasCorrection = 1.0


class State(NamedTuple):
    """theta; average of the gradients; average of their squares; unseen1, unseen2: beta1^t, beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """m and v are averages of g and g^2, corrected if asked; theta <- theta - a m / (sqrt(v) + epsilon)."""
    gradient = objective.gradient(state.theta)
    unseen1, unseen2 = hyper.beta1 * state.unseen1, hyper.beta2 * state.unseen2
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * gradient**2
    weight1 = weight_seen(unseen1, hyper.bias_correction)
    weight2 = weight_seen(unseen2, hyper.bias_correction)
    per_average = rate / (weight1 * (jnp.sqrt(squares / weight2) + hyper.epsilon))
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average)
    return State(state.theta - per_average * average, average, squares, unseen1, unseen2), info


def rule(hyper: Mapping[str, Value]) -> Rule:
    """Both averages, their corrections if asked for, and the move."""
    lines, mean, squares = both_averages(bool(hyper["bias_correction"]))
    per_mean = a / (sqrt(squares) + epsilon) * mean
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * mean), (m, m_hat)),
        Arrow(ArrowKind.RATES, -per_mean, (v, v_hat)),
    )
    return Rule((*lines, shift_theta(-per_mean)), arrows, {"average": m, "squares": v})


def both_averages(correct: bool) -> tuple[tuple[Line, ...], Symbol, Symbol]:
    """The lines of m and v, and which symbols the move is made of; several rules share them."""
    averages = (GRADIENT, average(m, beta1, g), average(v, beta2, g**2))
    if not correct:
        return averages, m, v
    return (*averages, corrected(m_hat, m, beta1), corrected(v_hat, v, beta2)), m_hat, v_hat


OPTIMIZER = Optimizer(
    slug="adam",
    title="Adam",
    idea="Momentum for the direction, RMSProp for the length, both corrected in the first steps.",
    rule=rule,
    source="D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015; lectures L0, L1, L3, L4.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.03 * length,
    conventions=(
        BIAS_CORRECTION_SWITCH,
        Convention(
            used="The correction is 1 - beta^t, which changes with the step, and the move has a minus sign.",
            elsewhere=(
                "Lecture L4 prints a constant correction, and a plus. With 1 - beta for the constant, late steps "
                "would be sqrt(1 - beta2)/(1 - beta1) times as long, 0.3 times; with the plus, the walk would climb. "
                "Both are misprints."
            ),
            source="D. P. Kingma and J. Ba, ICLR 2015, algorithm 1.",
        ),
        EPSILON_OUTSIDE,
        Convention(
            used="Epsilon is added to the corrected root, sqrt(v / (1 - beta2^t)).",
            elsewhere=(
                "Keras adds it before correcting (epsilon hat in the paper). Its epsilon weighs 1/sqrt(1 - beta2^t) "
                "times as much: 32 times in the first step."
            ),
            source="D. P. Kingma and J. Ba, ICLR 2015, algorithm 1; PyTorch and optax.",
        ),
    ),
)
