"""Yogi: Adam whose divisor moves by small additions, so one large gradient cannot change it at once.

Adam's v forgets by the share 1 - beta2 of itself, which lets a long step follow a few small
gradients. Yogi's v changes by the share 1 - beta2 of g^2, up or down.
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from optimizers.adam import both_averages
from optimizers.hyperparameters import Beta1, Beta2, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import Arrow, ArrowKind, Line, Rule, plain, shift_theta
from optimizers.symbols import a, beta2, epsilon, g, m, m_hat, sign, sqrt, v, v_hat
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-3
    bias_correction: BiasCorrection = 0.0


class State(NamedTuple):
    """theta; average of the gradients; squares: the size that v keeps of them; unseen1, unseen2: beta1^t, beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """v <- v - (1 - beta2) sign(v - g^2) g^2; theta <- theta - a m / (sqrt(v) + epsilon), corrected if asked."""
    gradient = objective.gradient(state.theta)
    unseen1, unseen2 = hyper.beta1 * state.unseen1, hyper.beta2 * state.unseen2
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    square = gradient**2
    squares = state.squares - (1.0 - hyper.beta2) * jnp.sign(state.squares - square) * square
    weight1 = weight_seen(unseen1, hyper.bias_correction)
    weight2 = weight_seen(unseen2, hyper.bias_correction)
    per_average = rate / (weight1 * (jnp.sqrt(squares / weight2) + hyper.epsilon))
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average)
    return State(state.theta - per_average * average, average, squares, unseen1, unseen2), info


def rule(hyper: Mapping[str, Value]) -> Rule:
    """Adam's lines with another v."""
    lines, mean, squares = both_averages(bool(hyper["bias_correction"]))
    own = Line(v, v - (1 - beta2) * sign(v - g**2) * g**2)
    per_mean = a / (sqrt(squares) + epsilon) * mean
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * mean), (m, m_hat)),
        Arrow(ArrowKind.RATES, -per_mean, (v, v_hat)),
    )
    changed = tuple(own if line.symbol == v else line for line in lines)
    return Rule((*changed, shift_theta(-per_mean)), arrows, {"average": m, "squares": v})


OPTIMIZER = Optimizer(
    slug="yogi",
    title="Yogi",
    idea="Adam whose divisor moves by small additions, so one large gradient cannot change it at once.",
    rule=rule,
    source="M. Zaheer et al., Adaptive methods for nonconvex optimization, NeurIPS 2018.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.03 * length,
    conventions=(
        Convention(
            used="m and v start at zero and are not corrected for it.",
            elsewhere=(
                "optax, TensorFlow and others correct both as Adam does; the switch does it here. Without it the first "
                "step is (1 - beta1)/sqrt(1 - beta2) times as long, 3.2 times at the defaults."
            ),
            source="M. Zaheer et al., 2018, algorithm 2.",
        ),
        Convention(
            used="m and v start at zero.",
            elsewhere=(
                "optax and TensorFlow start them at 1e-6, so that theta moves a little even where the gradient is "
                "zero. The authors advise to start v at the squares of a first gradient."
            ),
            source="M. Zaheer et al., 2018, algorithm 2.",
        ),
    ),
)
