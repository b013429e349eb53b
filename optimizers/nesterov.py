"""Nesterov momentum: look where the momentum is about to carry you, then correct.

Only the point at which the gradient is asked differs from momentum. In the average form that
point is theta - a beta m, with the plain average m, as the lectures write it; the optional bias
correction applies to the move alone.
"""

import jax.numpy as jnp

from optimizers import momentum
from optimizers.hyperparameters import AVERAGE
from optimizers.kernel import Info, Objective, Optimizer
from quantities import Scalar


def step(
    objective: Objective, state: momentum.State, rate: Scalar, hyper: momentum.Hyper
) -> tuple[momentum.State, Info]:
    """Momentum with g taken at theta + beta v (velocity form) or theta - a beta m (average form)."""
    drift = jnp.where(hyper.form == AVERAGE, -rate * state.average, state.velocity)
    gradient = objective.gradient(state.theta + hyper.beta * drift)
    return momentum.move(state, gradient, rate, hyper)


OPTIMIZER = Optimizer(
    slug="nesterov",
    title="Nesterov",
    idea="Momentum that looks ahead: the gradient is taken where the ball is about to be.",
    formula=(
        r"\begin{array}{ll}\text{velocity:} & v \leftarrow \beta v - a\, g(\theta + \beta v) \\"
        r"& \theta \leftarrow \theta + v \\"
        r"\text{average:} & m \leftarrow \beta m + (1-\beta)\, g(\theta - a \beta m) \\"
        r"& \theta \leftarrow \theta - a\, m\end{array}"
    ),
    source=(
        "Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k^2), 1983; "
        "lectures L1, L3, L4."
    ),
    hyper=momentum.Hyper,
    init=momentum.init,
    step=step,
    default_rate=lambda curvature, length: 0.5 / curvature,
)
