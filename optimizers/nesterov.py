"""Nesterov momentum: look where the momentum is about to carry you, then correct.

Only the point at which the gradient is asked differs from momentum. In the average form that
point is theta - a beta m, with the plain average m, as the lectures write it; the optional bias
correction applies to the move alone.
"""

from collections.abc import Mapping

import jax.numpy as jnp

from expressions import VECTOR, Symbol
from optimizers import momentum
from optimizers.disagreements import AVERAGE_OR_VELOCITY, RATE_IN_VELOCITY
from optimizers.hyperparameters import AVERAGE
from optimizers.kernel import Convention, Info, Objective, Optimizer
from optimizers.rule import Line, LineKind, Rule
from optimizers.symbols import a, beta, g, gradient, m, theta, v
from quantities import Scalar, Value


def step(
    objective: Objective, state: momentum.State, rate: Scalar, hyper: momentum.Hyper
) -> tuple[momentum.State, Info]:
    """Momentum with g taken at theta + beta v (velocity form) or theta - a beta m (average form)."""
    drift = jnp.where(hyper.form == AVERAGE, -rate * state.average, state.velocity)
    gradient = objective.gradient(state.theta + hyper.beta * drift)
    return momentum.move(state, gradient, rate, hyper)


AHEAD = Symbol("ahead", "θ", VECTOR, below="+")


def rule(hyper: Mapping[str, Value]) -> Rule:
    """Momentum's lines, after a look ahead."""
    point = theta + beta * v if hyper["form"] == "velocity" else theta - a * beta * m
    asked = (Line(AHEAD, point), Line(g, gradient(AHEAD), LineKind.ASKED))
    return momentum.lines_after(asked, hyper, AHEAD)


OPTIMIZER = Optimizer(
    slug="nesterov",
    title="Nesterov",
    idea="Momentum that looks ahead: the gradient is taken where the ball is about to be.",
    rule=rule,
    source=(
        "Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k^2), 1983; "
        "lectures L1, L3, L4."
    ),
    hyper=momentum.Hyper,
    init=momentum.init,
    step=step,
    default_rate=lambda curvature, length: 0.5 / curvature,
    conventions=(
        AVERAGE_OR_VELOCITY,
        Convention(
            used="The path shows theta; the gradient is taken ahead of it, at theta + beta v.",
            elsewhere=(
                "PyTorch, Keras and optax keep the point ahead as their theta, to ask for the gradient where they "
                "stand. Under a constant rate it is the same walk, seen beta v further on."
            ),
            source="Lectures L1, L3, L4; Y. Bengio et al., Advances in optimizing recurrent networks, 2013.",
        ),
        Convention(
            used="Average form: the look-ahead uses the plain average m; the bias correction is for the move alone.",
            elsewhere="One could look ahead with the corrected average: only the first steps would look further.",
            source="Lectures L1 and L3 give the look-ahead theta - a beta m without a correction.",
        ),
        RATE_IN_VELOCITY,
    ),
)
