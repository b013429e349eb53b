"""Levenberg-Marquardt: between gradient descent (nu large) and Newton (nu small), for sums of squares.

J'J takes the Hessian's place, so no second derivatives are needed. One step is one trial: if the
loss does not fall, theta stays and nu grows.
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import jax.numpy as jnp

from expressions import MATRIX, VECTOR, Call, Cases, Number, Symbol
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.rule import GRADIENT, Arrow, ArrowKind, Line, LineKind, Rule, plain
from optimizers.symbols import IDENTITY, a, factor, g, inverted, loss, maximum, minimum, theta
from optimizers.two_by_two import inverse
from quantities import Range, Scalar, Value

LEAST, MOST = 1e-12, 1e16  # what nu may become on the way


class Hyper(NamedTuple):
    nu: Annotated[Scalar, Range(1e-12, 1e6, "How careful the first step is.", log=True)] = 0.01
    factor: Annotated[Scalar, Range(1.1, 100.0, "How fast it grows bolder or more careful.", log=True)] = 10.0


class State(NamedTuple):
    """theta; nu: how careful the next step is."""

    theta: Theta
    nu: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, with the nu that was given."""
    return State(theta, hyper.nu)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """p solves (J'J + nu I) p = -J'r; theta <- theta + a p and nu <- nu / factor if the loss falls, else nu * factor.

    J'r is half the gradient of the sum of squares, and is taken from there: so it has the step's noise.
    """
    gradient, jacobian = objective.gradient(state.theta), objective.jacobian(state.theta)
    damped = jacobian.T @ jacobian + state.nu * jnp.eye(2)
    in_front = 0.5 * rate * inverse(damped)
    trial = state.theta - in_front @ gradient
    better = objective.value(trial) < objective.value(state.theta)
    nu = jnp.clip(jnp.where(better, state.nu / hyper.factor, state.nu * hyper.factor), LEAST, MOST)
    # The gradient comes with the Jacobian, J'r, so it is paid once.
    info = Info(gradient, jnp.where(better, 1.0, 0.0) * jnp.diagonal(in_front), values=2.0)
    return State(jnp.where(better, trial, state.theta), nu), info


PRODUCT = Symbol("A", "A", MATRIX)
DIRECTION = Symbol("p", "p", VECTOR)
NU = Symbol("nu", "ν")
TRIAL = Symbol("q", "q", VECTOR)
CAREFUL = Symbol("n", "n")  # nu, before its limits
HERE, THERE = Symbol("L", "L"), Symbol("L_q", "L", below="q")


def rule(_: Mapping[str, Value]) -> Rule:
    """A trial, which is kept if the loss falls; J'r is half the gradient."""
    falls = THERE < HERE
    damped = PRODUCT + NU * IDENTITY
    lines = (
        GRADIENT,
        Line(PRODUCT, Call("gauss_newton", (theta,)), LineKind.ASKED),
        Line(DIRECTION, -(0.5 * (inverted(damped) @ g))),
        Line(TRIAL, theta + a * DIRECTION),
        Line(HERE, loss(theta), LineKind.ASKED),
        Line(THERE, loss(TRIAL), LineKind.ASKED),
        Line(theta, Cases((falls,), (TRIAL, theta)), LineKind.MOVE),
        Line(CAREFUL, Cases((falls,), (NU / factor, NU * factor))),
        Line(NU, minimum(maximum(CAREFUL, LEAST), MOST)),
    )
    arrows = (
        plain(),
        Arrow(ArrowKind.CURVATURE, a * DIRECTION, (PRODUCT, DIRECTION, TRIAL)),
        Arrow(ArrowKind.REFUSED, Cases((falls,), (a * DIRECTION, Number(0.0))), (HERE, THERE)),
    )
    return Rule(lines, arrows, {"nu": NU}, model=2 * damped)


OPTIMIZER = Optimizer(
    slug="levenberg_marquardt",
    title="Levenberg-Marquardt",
    idea="Careful like gradient descent when steps fail, bold like Newton when they succeed.",
    rule=rule,
    source=(
        "K. Levenberg, A method for the solution of certain non-linear problems in least squares, 1944; "
        "D. W. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963; lecture L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    needs_two_weights=True,
    conventions=(
        Convention(
            used="The identity is added to J'J, as Levenberg did and the lecture has it.",
            elsewhere="Marquardt adds the diagonal of J'J. That makes it independent of the units of each parameter.",
            source="Lecture L4; Marquardt 1963.",
        ),
        Convention(
            used="One step is one trial. After a failed trial the point stays for this step.",
            elsewhere="Many programs try again within the step until the loss falls. They show fewer steps, "
            "not fewer looks.",
            source="K. Madsen, H. Nielsen and O. Tingleff, Methods for non-linear least squares problems, 2004.",
        ),
    ),
    needs_residuals=True,
)
