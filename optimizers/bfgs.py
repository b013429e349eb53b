"""BFGS: learn the inverse Hessian from how the gradient changes. Broyden, Fletcher, Goldfarb, Shanno 1970."""

import jax.numpy as jnp

from optimizers import quasi_newton
from optimizers.kernel import Info, Objective, Optimizer
from optimizers.quasi_newton import Hyper, State
from optimizers.two_by_two import Matrix, Vector
from quantities import Scalar


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


OPTIMIZER = Optimizer(
    slug="bfgs",
    title="BFGS",
    idea="Learns the curvature from how the gradient changes, and soon steps like Newton.",
    formula=(
        r"\begin{gathered}\theta \leftarrow \theta + s,\;\; s = -\ell\, V g,\;\; r = g(\theta + s) - g(\theta) \\"
        r"V \leftarrow V + \Bigl(1 + \frac{r^\top V r}{s^\top r}\Bigr)\frac{s s^\top}{s^\top r}"
        r" - \frac{s\, r^\top V + V r\, s^\top}{s^\top r}\end{gathered}"
    ),
    source=(
        "C. G. Broyden, R. Fletcher, D. Goldfarb and D. F. Shanno, four papers of 1970; "
        "J. Nocedal and S. Wright, Numerical Optimization, 2006, section 6.1; lecture L4."
    ),
    hyper=Hyper,
    init=quasi_newton.init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    conventions=quasi_newton.CONVENTIONS,
)
