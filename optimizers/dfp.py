"""DFP: the first quasi-Newton method, whose V recovers slowly from a bad line search. Davidon 1959."""

from collections.abc import Mapping

import jax.numpy as jnp

from optimizers import quasi_newton
from optimizers.kernel import Info, Objective, Optimizer
from optimizers.quasi_newton import FIT, IMAGE, Hyper, R, State, V
from optimizers.rule import Rule
from optimizers.symbols import dot, outer, s
from optimizers.two_by_two import Matrix, Vector
from quantities import Scalar, Value


def update(inverse: Matrix, moved: Vector, change: Vector) -> Matrix:
    """V + ss' / s'r - V r r'V / r'Vr."""
    bent = inverse @ change
    return inverse + jnp.outer(moved, moved) / jnp.dot(moved, change) - jnp.outer(bent, bent) / jnp.dot(change, bent)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - l V g with l from a line search; then V <- update(V, s, r)."""
    return quasi_newton.move(objective, state, rate, hyper, update)


def rule(hyper: Mapping[str, Value]) -> Rule:
    """The quasi-Newton lines with the update by Davidon, Fletcher and Powell."""
    updated = V + outer(s, s) / FIT - outer(IMAGE, IMAGE) / dot(R, IMAGE)
    return quasi_newton.rule(hyper, updated)


OPTIMIZER = Optimizer(
    slug="dfp",
    title="DFP",
    idea="Learns the curvature as BFGS does, by an older formula that trusts a bad step for longer.",
    rule=rule,
    source=(
        "W. C. Davidon, Variable metric method for minimization, 1959; R. Fletcher and M. J. D. Powell, A rapidly "
        "convergent descent method for minimization, 1963; lecture L4."
    ),
    hyper=Hyper,
    init=quasi_newton.init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    needs_two_weights=True,
    conventions=quasi_newton.CONVENTIONS,
)
