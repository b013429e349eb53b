"""Newton: jump to where the parabola that fits here has its slope zero.

Pure, as taught: where the Hessian has a negative eigenvalue that point is a saddle or a maximum,
and the jump climbs. The safeguards take every curvature positive (saddle-free, Dauphin 2014) and
halve the step until the loss falls enough.
"""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.line_search import backtrack
from optimizers.two_by_two import inverse, made_positive
from quantities import Scalar, Switch

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


OPTIMIZER = Optimizer(
    slug="newton",
    title="Newton",
    idea="Jumps to the bottom of the parabola that fits here; where the surface bends down it climbs.",
    formula=r"\theta \leftarrow \theta - a\, H^{-1} g",
    source=(
        "J. Nocedal and S. Wright, Numerical Optimization, 2006, sections 3.3 and 3.4; Y. Dauphin et al., Identifying "
        "and attacking the saddle point problem in high-dimensional non-convex optimization, 2014; lecture L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
    conventions=(
        Convention(
            used="Pure Newton is the default. It goes to saddles and maxima too: that is the lesson.",
            elsewhere="Libraries always guard it. The switch does that here: the Hessian's eigenvalues are taken "
            "positive, and the step is halved until the loss falls.",
            source="Lecture L4; Dauphin et al. 2014.",
        ),
    ),
)
