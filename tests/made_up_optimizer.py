"""A made-up optimizer, as a student would add one."""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

from expressions import Symbol
from optimizers import Info, Objective, Optimizer
from optimizers.kernel import Theta
from optimizers.rule import GRADIENT, Rule, plain, shift_theta
from optimizers.symbols import a, g
from quantities import Range, Scalar

WOBBLE = Symbol("wobble", "w")


class Hyper(NamedTuple):
    wobble: Annotated[Scalar, Range(0.0, 1.0, "How much it wobbles.")] = 0.25


class State(NamedTuple):
    theta: Theta


def made_up(slug: str, move: Callable[[Theta], Theta] | None = None) -> Optimizer:
    """One that moves from theta to `move(theta)`; downhill, wobbling, if no move is given."""

    def step(objective: Objective, state: State, rate: Scalar, hyper: Any) -> tuple[State, Info]:
        gradient = objective.gradient(state.theta)
        wobbling = (1.0 + hyper.wobble) * rate
        theta = move(state.theta) if move else state.theta - wobbling * gradient
        return State(theta), Info(gradient, effective_rate=wobbling)

    return Optimizer(
        slug=slug,
        title="Wobbling descent",
        idea="Goes downhill like somebody who was up all night.",
        rule=lambda _: Rule((GRADIENT, shift_theta(-((1 + WOBBLE) * a * g))), (plain(),)),
        source="A. Nonymous, Made up for a test.",
        hyper=Hyper,
        init=lambda theta, _: State(theta),
        step=step,
        default_rate=lambda curvature, _: 0.1 / curvature,
    )
