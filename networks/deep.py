"""Deep networks: how long the gradient of each layer is before the first step, and what gradient descent makes of it.

Thirty-two units a layer, and two moons to tell apart, as for the values that this was measured with.
"""

import math
from functools import lru_cache, partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from experiments.compile_cache import bounded
from networks.activations import ALPHA
from networks.activations import SLUGS as ACTIVATION_SLUGS
from networks.architecture import Architecture
from networks.data_sets import data_set
from networks.forward import Theta, Unit, unpacked
from networks.initialisations import INITIALISATIONS, start
from networks.loop import Recorded, Settings, train_loop
from networks.problem import Examples, Shape, mean_loss
from optimizers import OPTIMIZERS, SCHEDULES

UNITS, EXAMPLES, NOISE = 32, 128, 0.1
STEPS = 200
_LOOPS = 16


class Deep(NamedTuple):
    """A deep network before its first step.

    activation, initialisation, normalisation, skips: as for `networks.experiment.Network`.
    depth: hidden layers. seed: of the weights and of the examples.
    """

    activation: str
    initialisation: str
    normalisation: str = "none"
    skips: bool = False
    depth: int = 10
    seed: int = 0

    @property
    def shape(self) -> Shape:
        """What is compiled."""
        return Shape(Architecture(2, self.depth, UNITS, 1, self.normalisation, self.skips), "cross_entropy")

    @property
    def unit(self) -> Unit:
        """Its activation."""
        return Unit(ACTIVATION_SLUGS.index(self.activation), ALPHA)

    @property
    def theta(self) -> np.ndarray:
        """Its weights and biases, (n,)."""
        return start(self.shape.architecture, INITIALISATIONS[self.initialisation], self.seed)

    @property
    def chance(self) -> float:
        """The lowest loss of a network that gives all examples the same answer: nothing is learnt from x."""
        share = float(self.examples.y.mean())
        return -share * math.log(share) - (1.0 - share) * math.log(1.0 - share)

    @property
    def examples(self) -> Examples:
        """What it learns."""
        data = data_set("moons", EXAMPLES, NOISE, self.seed)
        return Examples(jnp.asarray(data.x), jnp.asarray(data.y))


@lru_cache(maxsize=256)
def start_norms(deep: Deep) -> tuple[float, ...]:
    """The Frobenius norm of dL/dW of each layer before the first step, the output's last."""
    return tuple(float(norm) for norm in _norms(deep.shape, deep.theta, deep.unit, deep.examples))


@lru_cache(maxsize=256)
def losses(deep: Deep, rate: float, clip: float = float("inf")) -> tuple[float, ...]:
    """The loss on all examples before each of `STEPS` steps of gradient descent and after the last one.

    Args:
        deep: the network.
        rate: the learning rate.
        clip: the longest gradient; infinite for no limit.

    Returns:
        STEPS + 1 losses. What is not finite is an outcome.
    """
    rule, schedule = OPTIMIZERS["gradient_descent"], SCHEDULES["constant"]
    settings = Settings(rate, 0, rule.hyper(), schedule.parameters(), clip)
    every_example = np.zeros((1, 1), np.uint8)  # no step looks at its batch
    recorded: Recorded = bounded(train_loop, _LOOPS)(
        deep.shape,
        rule,
        schedule,
        True,
        settings,
        deep.theta,
        deep.unit,
        deep.examples,
        every_example,
        STEPS + 1,
        STEPS,
    )
    return tuple(np.asarray(recorded.losses)[: STEPS + 1].tolist())


@partial(jax.jit, static_argnames=("shape",))
def _norms(shape: Shape, theta: Theta, unit: Unit, examples: Examples) -> list[Float[Array, ""]]:
    gradient = jax.grad(lambda at: mean_loss(shape, at, unit, examples))(theta)
    return [jnp.linalg.norm(layer["W"]) for layer in unpacked(shape.architecture, gradient)]
