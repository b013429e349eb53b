"""Levenberg-Marquardt: between gradient descent (nu large) and Newton (nu small), for sums of squares.

J'J takes the Hessian's place, so no second derivatives are needed. One step is one trial: if the
loss does not fall, theta stays and nu grows.
"""

from typing import Annotated, NamedTuple

import jax.numpy as jnp

from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.two_by_two import inverse
from quantities import Range, Scalar

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


OPTIMIZER = Optimizer(
    slug="levenberg_marquardt",
    title="Levenberg-Marquardt",
    idea="Careful like gradient descent when steps fail, bold like Newton when they succeed.",
    formula=(
        r"\begin{array}{ll}& (J^\top J + \nu I)\, p = -J^\top r \\"
        r"\text{loss falls:} & \theta \leftarrow \theta + a p,\;\; \nu \leftarrow \nu / \text{factor} \\"
        r"\text{else:} & \nu \leftarrow \nu \cdot \text{factor}\end{array}"
    ),
    source=(
        "K. Levenberg, A method for the solution of certain non-linear problems in least squares, 1944; "
        "D. W. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963; lecture L4."
    ),
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 1.0,
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
