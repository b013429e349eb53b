"""What BFGS and DFP share: a step along -V g by a line search, then a better V.

V stands for the inverse Hessian and starts as the identity. Both gradients of an update belong to
the same mini-batch, so each step asks for at least two.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import jax.numpy as jnp

from expressions import MATRIX, VECTOR, Cases, Expression, Symbol
from optimizers.kernel import Convention, Info, Objective, Theta
from optimizers.line_search import ARMIJO, Search, line_search
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, LineSearch, Rule, plain, searched, shift_theta
from optimizers.symbols import a, dot, effective_rate, first, g, gradient, inverted, norm, s, theta
from optimizers.two_by_two import Matrix, Vector
from quantities import Scalar, Value

LEAST_COSINE = 1.5e-8  # between s and r, the root of float64's epsilon; Dennis and Schnabel 1983, appendix A

Update = Callable[[Matrix, Vector, Vector], Matrix]  # (V, s, r) -> V


class Hyper(NamedTuple):
    search: Search = ARMIJO


class State(NamedTuple):
    """theta; inverse_hessian: V, shape (2, 2)."""

    theta: Theta
    inverse_hessian: Matrix


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, with V = I."""
    return State(theta, jnp.eye(2))


def move(objective: Objective, state: State, rate: Scalar, hyper: Hyper, update: Update) -> tuple[State, Info]:
    """theta <- theta - l V g, l from a line search that tries a first; then V <- update(V, s, r).

    s is the move and r the change of the gradient along it. Where s . r is not positive no
    positive definite V could explain them, and the update is left out. So it is where s . r is
    positive by no more than rounding: such a V would send the next step to the end of the world.
    """
    gradient = objective.gradient(state.theta)
    direction = -state.inverse_hessian @ gradient
    found = line_search(hyper.search, objective, state.theta, gradient, direction, rate)
    moved = found.length * direction
    theta = state.theta + moved
    change = found.gradient - gradient
    explained = jnp.dot(moved, change) > LEAST_COSINE * jnp.linalg.norm(moved) * jnp.linalg.norm(change)
    better = jnp.where(explained, update(state.inverse_hessian, moved, change), state.inverse_hessian)
    effective_rate = found.length * jnp.diagonal(state.inverse_hessian)
    # The gradient where the search ends is among the looks of the exact search; Armijo's has still to ask for it.
    gradients = 1.0 + jnp.maximum(found.gradients, 1.0)
    info = Info(gradient, effective_rate, values=found.values, gradients=gradients)
    return State(theta, better), info


V = Symbol("V", "V", MATRIX)
DIRECTION = Symbol("p", "p", VECTOR)
LENGTH = Symbol("l", "ℓ")
NEW = Symbol("g_next", "g", VECTOR, below="+")
R = Symbol("r", "r", VECTOR)
FIT = Symbol("k", "k")  # s'r
IMAGE = Symbol("w", "w", VECTOR)  # V r


def rule(hyper: Mapping[str, Value], updated: Expression) -> Rule:
    """The lines of both; `updated` is the new V, from V, s, r, and what is computed of them."""
    search = str(hyper["search"])
    lines = (
        GRADIENT,
        Line(DIRECTION, -(V @ g)),
        searched(LENGTH, search, DIRECTION, first(effective_rate) / first(V)),
        Line(s, LENGTH * DIRECTION),
        shift_theta(s),
        Line(NEW, gradient(theta), LineKind.ASKED),
        Line(R, NEW - g),
        Line(FIT, dot(s, R)),
        Line(IMAGE, V @ R),
        Line(V, Cases((LEAST_COSINE * norm(s) * norm(R) < FIT,), (updated, V))),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.CURVATURE, a * DIRECTION, (V, DIRECTION)),
        Arrow(ArrowKind.SEARCH, s, (LENGTH, s)),
    )
    return Rule(lines, arrows, {"inverse_hessian": V}, search=LineSearch(search, DIRECTION), model=inverted(V))


CONVENTIONS = (
    Convention(
        used="V starts as the identity.",
        elsewhere="Many programs scale it after the first step by s·r / r·r. Their second step is better.",
        source="Lecture L4; J. Nocedal and S. Wright, Numerical Optimization, 2006, equation 6.20.",
    ),
    Convention(
        used="Armijo's rule does not promise s·r > 0. Where it is not positive, or only by rounding, V stays as it is.",
        elsewhere="A search for the Wolfe conditions promises it, and looks at more gradients.",
        source="J. Nocedal and S. Wright, Numerical Optimization, 2006, section 6.1.",
    ),
)
