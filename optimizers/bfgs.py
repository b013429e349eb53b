"""BFGS: learn the inverse Hessian from how the gradient changes. Broyden, Fletcher, Goldfarb, Shanno 1970."""

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
    """V + (1 + r'Vr / s'r) ss' / s'r - (s r'V + V r s') / s'r."""
    agreement = jnp.dot(moved, change)
    bent = inverse @ change
    outer = jnp.outer(moved, moved) / agreement
    mixed = jnp.outer(moved, bent) / agreement
    return inverse + (1.0 + jnp.dot(change, bent) / agreement) * outer - mixed - mixed.T


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """theta <- theta - l V g with l from a line search; then V <- update(V, s, r)."""
    return quasi_newton.move(objective, state, rate, hyper, update)


def rule(hyper: Mapping[str, Value]) -> Rule:
    """The quasi-Newton lines with the update by Broyden, Fletcher, Goldfarb and Shanno."""
    mixed = outer(s, IMAGE) + outer(IMAGE, s)
    updated = V + (1 + dot(R, IMAGE) / FIT) * (outer(s, s) / FIT) - mixed / FIT
    return quasi_newton.rule(hyper, updated)


OPTIMIZER = Optimizer(
    slug="bfgs",
    title="BFGS",
    idea="Learns the curvature from how the gradient changes, and soon steps like Newton.",
    rule=rule,
    source=(
        "C. G. Broyden, R. Fletcher, D. Goldfarb and D. F. Shanno, four papers of 1970; "
        "J. Nocedal and S. Wright, Numerical Optimization, 2006, section 6.1; lecture L4."
    ),
    hyper=Hyper,
    init=quasi_newton.init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    needs_two_weights=True,
    conventions=quasi_newton.CONVENTIONS,
)
