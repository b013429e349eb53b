"""Momentum: a ball that remembers where it was going.

Two forms are taught. The velocity form adds every gradient to what is left of the last move; the
average form moves along the running mean of the gradients. At a constant rate the average form
with rate a is the velocity form with rate a (1 - beta).
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import Symbol
from optimizers.disagreements import AVERAGE_OR_VELOCITY, NO_DAMPENING, RATE_IN_VELOCITY
from optimizers.hyperparameters import AVERAGE, VELOCITY, AverageCorrection, Beta, Form, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, Rule, added, average, corrected, plain, shift_theta
from optimizers.symbols import a, beta, g, m, m_hat, v
from quantities import Scalar, Value


class Hyper(NamedTuple):
    beta: Beta = 0.9
    form: Form = VELOCITY
    bias_correction: AverageCorrection = 0.0


class State(NamedTuple):
    """theta; velocity: the last move; average: the running mean of the gradients; unseen: beta^t."""

    theta: Theta
    velocity: Theta
    average: Theta
    unseen: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, at rest."""
    return State(theta, jnp.zeros_like(theta), jnp.zeros_like(theta), 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """Velocity: v <- beta v - a g, theta <- theta + v. Average: m <- beta m + (1 - beta) g, theta <- theta - a m."""
    gradient = objective.gradient(state.theta)
    return move(state, gradient, rate, hyper)


def move(state: State, gradient: Theta, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """The move once the gradient is known; Nesterov shares it and only looks elsewhere.

    The bias correction belongs to the average; the velocity form has nothing to correct.
    """
    unseen = hyper.beta * state.unseen
    average = hyper.beta * state.average + (1.0 - hyper.beta) * gradient
    weight = weight_seen(unseen, hyper.bias_correction)
    averaging = hyper.form == AVERAGE
    velocity = jnp.where(averaging, -rate * average / weight, hyper.beta * state.velocity - rate * gradient)
    effective_rate = jnp.where(averaging, rate * (1.0 - hyper.beta) / weight, rate)
    return State(state.theta + velocity, velocity, average, unseen), Info(gradient, effective_rate)


def rule(hyper: Mapping[str, Value]) -> Rule:
    """The lines of the form that is chosen."""
    return lines_after((GRADIENT,), hyper)


def lines_after(asked: tuple[Line, ...], hyper: Mapping[str, Value], look_ahead: Symbol | None = None) -> Rule:
    """The lines after g is known; Nesterov shares them."""
    if hyper["form"] == "velocity":
        lines = (added(v, beta * v - a * g, beta, g), shift_theta(v))
        return Rule((*asked, *lines), (plain(), Arrow(ArrowKind.MEMORY, v, (v,))), {"velocity": v}, look_ahead)
    mean, correction = (m_hat, (corrected(m_hat, m, beta),)) if hyper["bias_correction"] else (m, ())
    lines = (average(m, beta, g), *correction, shift_theta(-(a * mean)))
    arrows = (plain(), Arrow(ArrowKind.MEMORY, -(a * mean), (m, m_hat)))
    return Rule((*asked, *lines), arrows, {"average": m}, look_ahead)


OPTIMIZER = Optimizer(
    slug="momentum",
    title="Momentum",
    idea="A heavy ball: past gradients keep pushing, so it speeds up along a valley and swings across it.",
    rule=rule,
    source="B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964; lectures L1, L3, L4.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0 / curvature,
    conventions=(
        AVERAGE_OR_VELOCITY,
        RATE_IN_VELOCITY,
        NO_DAMPENING,
        Convention(
            used="The average may be corrected by 1 - beta^t; off as the rule comes.",
            elsewhere="With the correction the first step is a g in full; without it, only (1 - beta) a g.",
            source="Lecture L1.",
        ),
    ),
)
