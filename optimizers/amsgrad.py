"""AMSGrad: Adam that never forgets how large the gradients were.

It divides by the largest average of squares so far, so that no effective rate grows again: with
Adam's shrinking average it can, and there are convex losses on which Adam then ends in the wrong place.
"""

from typing import NamedTuple

import jax.numpy as jnp

from optimizers.disagreements import EPSILON_OUTSIDE
from optimizers.hyperparameters import Beta1, Beta2, BiasCorrection, Epsilon, weight_seen
from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from quantities import Scalar


class Hyper(NamedTuple):
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8
    bias_correction: BiasCorrection = 1.0


class State(NamedTuple):
    """theta; average of the gradients; average of their squares; largest: the most that the latter,
    corrected if asked, has been; unseen1, unseen2: beta1^t, beta2^t."""

    theta: Theta
    average: Theta
    squares: Theta
    largest: Theta
    unseen1: Scalar
    unseen2: Scalar


def init(theta: Theta, hyper: Hyper) -> State:
    """At theta, no gradient seen."""
    nothing = jnp.zeros_like(theta)
    return State(theta, nothing, nothing, nothing, 1.0, 1.0)


def step(objective: Objective, state: State, rate: Scalar, hyper: Hyper) -> tuple[State, Info]:
    """As Adam, with the running maximum of the corrected v: theta <- theta - a m / (sqrt(max v) + epsilon)."""
    gradient = objective.gradient(state.theta)
    unseen1, unseen2 = hyper.beta1 * state.unseen1, hyper.beta2 * state.unseen2
    average = hyper.beta1 * state.average + (1.0 - hyper.beta1) * gradient
    squares = hyper.beta2 * state.squares + (1.0 - hyper.beta2) * gradient**2
    largest = jnp.maximum(state.largest, squares / weight_seen(unseen2, hyper.bias_correction))
    per_average = rate / (weight_seen(unseen1, hyper.bias_correction) * (jnp.sqrt(largest) + hyper.epsilon))
    info = Info(gradient, effective_rate=(1.0 - hyper.beta1) * per_average)
    return State(state.theta - per_average * average, average, squares, largest, unseen1, unseen2), info


OPTIMIZER = Optimizer(
    slug="amsgrad",
    title="AMSGrad",
    idea="Adam with a memory for steep ground: what was once steep keeps its steps short for good.",
    formula=(
        r"\begin{gathered}m, v \text{ as in Adam},\quad \hat v \leftarrow \max\left(\hat v, "
        r"\frac{v}{1-\beta_2^t}\right) \\"
        r"\theta \leftarrow \theta - a\, \frac{m/(1-\beta_1^t)}{\sqrt{\hat v} + \epsilon}\end{gathered}"
    ),
    source="S. J. Reddi, S. Kale and S. Kumar, On the convergence of Adam and beyond, ICLR 2018; lecture L1.",
    hyper=Hyper,
    init=init,
    step=step,
    default_rate=lambda curvature, length: 0.1 * length,
    conventions=(
        Convention(
            used=(
                "v is corrected first, then the maximum is taken: max of v / (1 - beta2^t). "
                "The divisor therefore never shrinks, from the first step on."
            ),
            elsewhere=(
                "PyTorch and Keras take the maximum of v and correct it afterwards. Their divisor can shrink in the "
                "first steps, and one steep first gradient is held against the walk less: its weight is 1 - beta2."
            ),
            source="optax does the same.",
        ),
        Convention(
            used="With the switch on, m and v are corrected as in Adam.",
            elsewhere="The paper corrects neither; switch the correction off to get its rule.",
            source="S. J. Reddi et al., ICLR 2018, algorithm 2, has no correction.",
        ),
        EPSILON_OUTSIDE,
    ),
)
