"""Newton: jump to where the parabola that fits here has its slope zero.

Pure, as taught: where the Hessian has a negative eigenvalue that point is a saddle or a maximum,
and the jump climbs. The safeguards take every curvature positive (saddle-free, Dauphin 2014) and
halve the step until the loss falls enough.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import MATRIX, VECTOR, Call, Number, Symbol
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.line_search import backtrack
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, LineSearch, Rule, plain, searched, shift_theta
from optimizers.symbols import a, effective_rate, first, g, inverted, theta
from optimizers.two_by_two import inverse, made_positive
from quantities import Scalar, Switch, Value

LEAST_CURVATURE = 1e-8  # of the largest one


class Hyper(NamedTuple):
    safeguards: Annotated[Scalar, Switch("Takes negative curvatures positive, and shortens steps that climb.")] = 0.0


class State(NamedTuple):
    """The position alone: the rule has no memory."""

    theta: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """The position is the whole state, so there is nothing to set up."""
    return State(theta)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - a H^-1 g; with safeguards abs(H) for H, and a, a/2, a/4 ... until the loss falls enough."""
    gradient, hessian = objective.gradient(state.theta), objective.hessian(state.theta)
    safe = hyper.safeguards > 0.0
    inverted = inverse(jnp.where(safe, made_positive(hessian, LEAST_CURVATURE), hessian))
    direction = -inverted @ gradient
    length, values = backtrack(safe, objective, state.theta, direction, jnp.dot(gradient, direction), rate)
    info = Info(gradient, length * jnp.diagonal(inverted), values=values, hessians=1.0)
    return State(state.theta + length * direction), info


CURVATURE = Symbol("H", "H", MATRIX)
POSITIVE = Symbol("B", "B", MATRIX)
DIRECTION = Symbol("p", "p", VECTOR)
LENGTH = Symbol("s", "s")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """p to the point where the parabola is level; with safeguards of a parabola that has a lowest point."""
    asked = (GRADIENT, Line(CURVATURE, Call("hessian", (theta,)), LineKind.ASKED))
    full = Arrow(ArrowKind.CURVATURE, a * DIRECTION, (CURVATURE, POSITIVE, DIRECTION))
    if not hyper["safeguards"]:
        lines = (Line(DIRECTION, -(inverted(CURVATURE) @ g)), shift_theta(a * DIRECTION))
        return Rule((*asked, *lines), (plain(), full), model=CURVATURE)
    positive = Call("positive", (CURVATURE, Number(LEAST_CURVATURE)))
    lines = (
        Line(POSITIVE, positive),
        Line(DIRECTION, -(inverted(POSITIVE) @ g)),
        searched(LENGTH, "armijo", DIRECTION, first(effective_rate) / first(inverted(POSITIVE))),
        shift_theta(LENGTH * DIRECTION),
    )
    arrows = (plain(), full, Arrow(ArrowKind.SEARCH, LENGTH * DIRECTION, (LENGTH,)))
    return Rule((*asked, *lines), arrows, search=LineSearch("backtrack", DIRECTION), model=positive)


OPTIMIZER = Optimizer(
    slug="newton",
    title="Newton",
    idea="Jumps to the bottom of the parabola that fits here; where the surface bends down it climbs.",
    rule=rule,
    source=(
        "J. Nocedal and S. Wright, Numerical Optimization, 2006, sections 3.3 and 3.4; Y. Dauphin et al., Identifying "
        "and attacking the saddle point problem in high-dimensional non-convex optimization, 2014; lecture L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    needs_two_weights=True,
    conventions=(
        Convention(
            used="Pure Newton is the default. It goes to saddles and maxima too: that is the lesson.",
            elsewhere="Libraries always guard it. The switch does that here: the Hessian's eigenvalues are taken "
            "positive, and the step is halved until the loss falls.",
            source="Lecture L4; Dauphin et al. 2014.",
        ),
    ),
)
