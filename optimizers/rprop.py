"""Rprop: only the sign of each slope counts, and each coordinate finds the length of its own step.

A step grows while the slope keeps its sign and shrinks when the sign turns, for then it has jumped
over a minimum. The move of a turn is left out, and the step after it is judged by nothing: this is
iRprop-, which PyTorch has. The paper of 1993 takes the last move back instead.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import VECTOR, Cases, Number, Symbol
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, plain, shift_theta
from optimizers.symbols import (
    a,
    d,
    equal,
    eta_minus,
    eta_plus,
    g,
    max_step_size,
    maximum,
    min_step_size,
    minimum,
    sign,
    u,
)
from quantities import Range, Scalar, Value

EtaMinus = Annotated[Scalar, Range(0.01, 0.99, "What a step is multiplied by when the slope turns.")]
EtaPlus = Annotated[Scalar, Range(1.0, 5.0, "What a step is multiplied by while the slope keeps its sign.")]
Shortest = Annotated[Scalar, Range(1e-16, 1.0, "No step is shorter.", log=True)]
Longest = Annotated[Scalar, Range(1e-3, 1e4, "No step is longer.", log=True)]


class Hyper(NamedTuple):
    eta_minus: EtaMinus = 0.5
    eta_plus: EtaPlus = 1.2
    min_step_size: Shortest = 1e-6
    max_step_size: Longest = 50.0


class State(NamedTuple):
    """theta; step_sizes: the length of each coordinate's step, zero before the first; gradient: the
    last one, zero where the slope turned."""

    theta: Theta
    step_sizes: Theta
    gradient: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen; the first step brings the rate, which is the first length."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta))


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - Delta sign(g), where g does not turn; Delta <- eta Delta, within its limits."""
    gradient = objective.gradient(state.theta)
    agreement = jnp.sign(gradient) * jnp.sign(state.gradient)
    factor = jnp.where(agreement > 0.0, hyper.eta_plus, jnp.where(agreement < 0.0, hyper.eta_minus, 1.0))
    before = jnp.where(state.step_sizes > 0.0, state.step_sizes, rate)
    step_sizes = jnp.clip(factor * before, hyper.min_step_size, hyper.max_step_size)
    followed = jnp.where(agreement < 0.0, 0.0, gradient)
    per_gradient = jnp.where(followed == 0.0, 0.0, step_sizes / jnp.abs(followed))
    info = Info(gradient, effective_rate=per_gradient)
    return State(state.theta - step_sizes * jnp.sign(followed), step_sizes, followed), info


BEFORE = Symbol("h", "h", VECTOR)  # the gradient that was followed last
AGREEMENT = Symbol("q", "q", VECTOR)
LENGTHS = Symbol("Delta", "Δ", VECTOR)


def rule(_: Mapping[str, Value]) -> Rule:
    """q says whether the slope keeps its sign; Delta grows or shrinks by it; h is what is followed."""
    turned = AGREEMENT < 0
    begun = Cases((equal(LENGTHS, 0),), (a, LENGTHS))
    factors = Cases((AGREEMENT > 0, turned), (eta_plus, eta_minus, Number(1.0)))
    lines = (
        GRADIENT,
        Line(AGREEMENT, sign(g) * sign(BEFORE)),
        Line(d, begun),
        Line(u, factors),
        Line(LENGTHS, minimum(maximum(u * d, min_step_size), max_step_size)),
        Line(BEFORE, Cases((turned,), (Number(0.0), g))),
        shift_theta(-(LENGTHS * sign(BEFORE))),
    )
    arrows = (plain(), Arrow(ArrowKind.RATES, -(LENGTHS * sign(BEFORE)), (LENGTHS, BEFORE)))
    return Rule(lines, arrows, {"step_sizes": LENGTHS, "gradient": BEFORE})


OPTIMIZER = Optimizer(
    slug="rprop",
    title="Rprop",
    idea="Each coordinate has its own step: longer while the sign of the slope stays, shorter when it turns.",
    rule=rule,
    source=(
        "M. Riedmiller and H. Braun, A direct adaptive method for faster backpropagation learning, 1993; C. Igel and "
        "M. Hüsken, Empirical evaluation of the improved Rprop learning algorithms, 2003 (iRprop-)."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.01 * length,
    conventions=(
        Convention(
            used="The learning rate is the length of the first step only; a schedule changes nothing later.",
            elsewhere="No other rule uses it so; here the steps find their own length.",
            source="M. Riedmiller and H. Braun, 1993.",
        ),
        Convention(
            used="The gradient moves theta at once, from the first step on.",
            elsewhere=(
                "optax hands over the move of the step before: its walk is the same, one step late. "
                "It stands still in step 1, so a rule that stops at short steps would stop it there."
            ),
            source="M. Riedmiller and H. Braun, 1993; PyTorch.",
        ),
        Convention(
            used="Where the slope turns, that coordinate stays for one step, and then goes half as far.",
            elsewhere=(
                "The paper of 1993 takes the last move back there (Rprop+). Rprop- moves by the shorter step at once. "
                "Up to the first turn all three are the same."
            ),
            source="C. Igel and M. Hüsken, 2003 (iRprop-); PyTorch and optax.",
        ),
    ),
)
