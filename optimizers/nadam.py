"""Nadam: Adam that looks ahead as Nesterov does, with a momentum that grows during the run.

Nesterov's look-ahead is rewritten so that the gradient is taken at theta itself: the move uses
the momentum of the next step at once, and the newest gradient beside it.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Expression, Symbol
from optimizers.adam import both_averages
from optimizers.disagreements import EPSILON_OUTSIDE
from optimizers.hyperparameters import Beta1, Beta2, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import Arrow, ArrowKind, Line, Rule, plain, shift_theta
from optimizers.symbols import a, beta1, epsilon, g, m, m_hat, momentum_decay, sqrt, t, v, v_hat
from quantities import Range, Scalar, Value

FADING = 0.96  # Dozat's number: half of the momentum is missing at first, and that half fades like 0.96^(t psi)

MomentumDecay = Annotated[
    Scalar, Range(0.0, 1.0, "How fast the momentum grows from half of beta1 to all of it; 0: all of it at once.")
]


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    momentum_decay: MomentumDecay = 0.004
    bias_correction: BiasCorrection = 1.0


class State(NamedTuple):
    """theta; average of the gradients; average of their squares; missing: 0.96^(t psi), the part of the
    half that is still missing; unseen1: the product of the momenta so far; unseen2: beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    missing: Scalar
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0, 1.0, 1.0)


def momentum(missing: Scalar, hyper: Hyper) -> Scalar:
    """mu_t = beta1 (1 - 0.5 * 0.96^(t psi)); beta1 where psi = 0, which switches the schedule off."""
    return hyper.beta1 * jnp.where(hyper.momentum_decay > 0.0, 1.0 - 0.5 * missing, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - a (mu_{t+1} m + (1 - mu_t) g) / (sqrt(v) + epsilon), each part corrected if asked."""
    gradient = objective.gradient(state.theta)
    fading = FADING**hyper.momentum_decay
    missing = fading * state.missing
    now, following = momentum(missing, hyper), momentum(fading * missing, hyper)
    unseen1, unseen2 = now * state.unseen1, hyper.beta2 * state.unseen2
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * gradient**2

    size = jnp.sqrt(squares / weight_seen(unseen2, hyper.bias_correction)) + hyper.epsilon
    per_average = rate * following / (weight_seen(following * unseen1, hyper.bias_correction) * size)
    per_gradient = rate * (1.0 - now) / (weight_seen(unseen1, hyper.bias_correction) * size)
    theta = state.theta - per_average * average - per_gradient * gradient
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average + per_gradient)
    return State(theta, average, squares, missing, unseen1, unseen2), info


MU = Symbol("mu", "μ")  # the momentum of this step
NEXT = Symbol("mu_next", "μ", below="+")  # and of the next
PRODUCT = Symbol("P", "P")  # of all momenta so far
BAR = Symbol("m_bar", "m", VECTOR, accent="bar")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """The momenta of this step and of the next, Adam's averages, and a mean in which g has a place of its own."""
    lines, _, squares = both_averages(correct := bool(hyper["bias_correction"]))
    grows = float(hyper["momentum_decay"]) > 0.0
    momenta = (
        Line(MU, _momentum(t) if grows else beta1),
        Line(NEXT, _momentum(t + 1) if grows else beta1),
        Line(PRODUCT, PRODUCT * MU),
    )
    past, newest = NEXT * m, (1 - MU) * g
    mean = past / (1 - NEXT * PRODUCT) + newest / (1 - PRODUCT) if correct else past + newest
    lines = tuple(line for line in lines if line.symbol != m_hat)
    per_mean = a / (sqrt(squares) + epsilon) * BAR
    arrows = (
        plain(),
        Arrow(ArrowKind.MEMORY, -(a * BAR), (m, BAR)),
        Arrow(ArrowKind.RATES, -per_mean, (v, v_hat)),
    )
    memory = {"average": m, "squares": v, "unseen1": PRODUCT}
    return Rule((*momenta, *lines, Line(BAR, mean), shift_theta(-per_mean)), arrows, memory)


def _momentum(step: Expression) -> Expression:
    return beta1 * (1 - 0.5 * FADING ** (step * momentum_decay))


OPTIMIZER = Optimizer(
    slug="nadam",
    title="Nadam",
    idea="Adam with Nesterov's look-ahead: the newest gradient counts twice, in the average and by itself.",
    rule=rule,
    source="T. Dozat, Incorporating Nesterov momentum into Adam, ICLR workshop 2016; lectures L1, L4.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.03 * length,
    conventions=(
        Convention(
            used="The momentum grows: mu_t = beta1 (1 - 0.5 * 0.96^(t psi)), psi the momentum decay, 0.004.",
            elsewhere=(
                "optax and the lectures keep it at beta1: the plain form, psi = 0 here. "
                "In the formula itself psi = 0 would leave it at half of beta1 for ever, as PyTorch does."
            ),
            source="T. Dozat, 2016; PyTorch. Keras has psi = 1.",
        ),
        Convention(
            used="The average m forgets by beta1; only its share in the move follows mu_t.",
            elsewhere=(
                "Dozat's algorithm lets m itself forget by mu_t, so that early averages are shorter. "
                "With psi = 0 the two are the same."
            ),
            source="PyTorch and Keras.",
        ),
        EPSILON_OUTSIDE,
    ),
)
