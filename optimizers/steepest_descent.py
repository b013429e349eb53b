"""Steepest descent: straight downhill, as far as a line search says.

The learning rate is only the first length that the search tries. With the exact search each
direction is perpendicular to the one before: the path zigzags down a valley.
"""

from collections.abc import Mapping
from typing import NamedTuple

from expressions import Symbol
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.line_search import ARMIJO, Search, line_search
from optimizers.rule import GRADIENT, Arrow, ArrowKind, LineSearch, Rule, plain, searched, shift_theta
from optimizers.symbols import effective_rate, first, g
from quantities import Scalar, Value


class Hyper(NamedTuple):
    search: Search = ARMIJO


class State(NamedTuple):
    """The position alone: the rule has no memory."""

    theta: Theta


def init(theta: Theta, hyper: Hyper) -> State:
    """The position is the whole state, so there is nothing to set up."""
    return State(theta)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - s g, with s from a line search that tries s = a first."""
    gradient = objective.gradient(state.theta)
    found = line_search(hyper.search, objective, state.theta, gradient, -gradient, rate)
    info = Info(gradient, found.length, values=found.values, gradients=1.0 + found.gradients)
    return State(state.theta - found.length * gradient), info


LENGTH = Symbol("s", "s")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """s by the line search that is chosen, along -g."""
    search = searched(LENGTH, str(hyper["search"]), -g, first(effective_rate))
    arrows = (plain(), Arrow(ArrowKind.SEARCH, -(LENGTH * g), (LENGTH,)))
    return Rule((GRADIENT, search, shift_theta(-(LENGTH * g))), arrows, search=LineSearch(str(hyper["search"]), -g))


OPTIMIZER = Optimizer(
    slug="steepest_descent",
    title="Steepest descent",
    idea="Goes straight downhill and looks along the line before it decides how far.",
    rule=rule,
    source=(
        "A. Cauchy, Méthode générale pour la résolution des systèmes d'équations simultanées, 1847; "
        "J. Nocedal and S. Wright, Numerical Optimization, 2006, section 3.1; lecture L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    conventions=(
        Convention(
            used="The learning rate is the first length that the line search tries, at every step.",
            elsewhere=(
                "Many libraries begin with the length of the last step. They need fewer looks, "
                "but a bad length is remembered."
            ),
            source="J. Nocedal and S. Wright, Numerical Optimization, 2006, section 3.5.",
        ),
        Convention(
            used="Exact means: the slope along the line is a billionth of what it was, at the end of a fall. "
            "The search doubles its length, so it may step over the first one.",
            elsewhere="On paper it is the lowest point of the whole line. No program can find that on every surface.",
            source="J. Nocedal and S. Wright, Numerical Optimization, 2006, section 3.1.",
        ),
    ),
)
