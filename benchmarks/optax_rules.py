"""The update rules in optax, as its guide shows them: a jitted step, called from a Python loop.

Optax does not tell an effective rate, so it is spared that part of the record.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax.flatten_util import ravel_pytree

from landscapes import LANDSCAPES


class Twin(NamedTuple):
    """rate -> the transformation that does the same; `ahead`: its positions lead ours by so many last moves."""

    make: Callable[[float], optax.GradientTransformation]
    ahead: float = 0.0


def _rmsprop(rate: float) -> optax.GradientTransformation:
    return optax.chain(optax.scale_by_rms(0.9, 1e-8, eps_in_sqrt=False), optax.scale(-rate))


def _adagrad(rate: float) -> optax.GradientTransformation:
    # Optax has epsilon inside the root; next to gradients like these it vanishes either way.
    return optax.chain(optax.scale_by_rss(initial_accumulator_value=0.0, eps=1e-16), optax.scale(-rate))


RULES = {
    "gradient_descent": Twin(optax.sgd),
    "momentum": Twin(lambda rate: optax.sgd(rate, momentum=0.9)),
    "nesterov": Twin(lambda rate: optax.sgd(rate, momentum=0.9, nesterov=True), ahead=0.9),
    "adagrad": Twin(_adagrad),
    "rmsprop": Twin(_rmsprop),
    "adam": Twin(optax.adam),
}


class Walked(NamedTuple):
    """Where the walk ended, optax's state there, and the record: a row for each step."""

    theta: jax.Array
    state: Any
    rows: np.ndarray


def runner(twin: Twin, start: tuple[float, float], rate: float, steps: int) -> Callable[[], Walked]:
    """A function without arguments that takes the steps."""
    surface = LANDSCAPES["rosenbrock"]
    shape = surface.parameters()
    transformation = twin.make(rate)

    @jax.jit
    def step(theta: jax.Array, state: Any) -> tuple[Any, ...]:
        loss, gradient = jax.value_and_grad(surface.loss)(theta, shape)
        updates, after = transformation.update(gradient, state, theta)
        # One row a step crosses to NumPy five times as fast as its parts one by one.
        row, _ = ravel_pytree((theta, state, loss, gradient, rate))
        return optax.apply_updates(theta, updates), after, row

    def walk() -> Walked:
        theta = jnp.array(start)
        state = transformation.init(theta)
        rows = np.empty((steps, step(theta, state)[2].size))
        for t in range(steps):
            theta, state, rows[t] = step(theta, state)
        return Walked(theta, state, rows)

    return walk


def end(twin: Twin, walked: Walked, rate: float) -> np.ndarray:
    """Where our rule is after the same steps."""
    lead = -rate * twin.ahead * optax.tree_utils.tree_get(walked.state, "trace") if twin.ahead else 0.0
    return np.asarray(walked.theta - lead)
