"""One forward and one backward pass of a 2-2-1 network, written out number by number, and the step that follows."""

from collections.abc import Sequence
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Float

from networks.activations import ALPHA, SLUGS, activation, slope

_Pair = Float[np.ndarray, "2"]
_Four = Float[np.ndarray, "2 2"]


class Weights(NamedTuple):
    """All nine numbers of the network.

    lower: w, from each input (rows) to each hidden unit (columns). lower_bias: b, of each hidden unit.
    upper: v, from each hidden unit to the output. upper_bias: c.
    """

    lower: _Four
    lower_bias: _Pair
    upper: _Pair
    upper_bias: float


class Pass(NamedTuple):
    """Everything that is computed, in its order.

    x: the inputs. y: what the output should be. weights: before the step.
    sums: z, of each hidden unit. hidden: h = f(z). output: o. loss: L = (o - y)^2.
    output_delta: dL/do. deltas: dL/dz of each hidden unit.
    gradient: dL by each of the weights. updated: the weights after the step. loss_after: L with them.
    """

    x: _Pair
    y: float
    weights: Weights
    sums: _Pair
    hidden: _Pair
    slopes: _Pair
    output: float
    loss: float
    output_delta: float
    deltas: _Pair
    gradient: Weights
    rate: float
    updated: Weights
    loss_after: float


def one_pass(
    x: Sequence[float] | _Pair, y: float, weights: Weights, unit: str, rate: float, alpha: float = ALPHA
) -> Pass:
    r"""Back-propagation, $\delta = 2(o - y)$, $\delta_j = \delta\,v_j\,f'(z_j)$, and a step of gradient descent.

    Args:
        x: the example's inputs.
        y: its label.
        weights: the network.
        unit: the slug of the hidden units' activation f; the output is linear.
        rate: the learning rate.
        alpha: of ELU.

    Returns:
        `Pass`. What is not finite stays so.

    References:
        Rumelhart, Hinton and Williams (1986), Nature 323, eqs 4 to 8.
    """
    x, number = np.asarray(x, float), SLUGS.index(unit)
    sums, hidden, output = _forward(x, weights, number, alpha)
    slopes = np.asarray(slope(number, jnp.asarray(sums), alpha))
    with np.errstate(over="ignore", invalid="ignore"):
        output_delta = 2 * (output - y)
        deltas = output_delta * weights.upper * slopes
        gradient = Weights(np.outer(x, deltas), deltas, output_delta * hidden, output_delta)
        updated = Weights._make(one - rate * grown for one, grown in zip(weights, gradient, strict=True))
        loss, after = (np.square(o - y) for o in (output, _forward(x, updated, number, alpha)[2]))
    return Pass(x, y, weights, sums, hidden, slopes, output, loss, output_delta, deltas, gradient, rate, updated, after)


def _forward(x: _Pair, weights: Weights, number: int, alpha: float) -> tuple[_Pair, _Pair, float]:
    """The sums, what the hidden units make of them, and the output."""
    with np.errstate(over="ignore", invalid="ignore"):
        sums = x @ weights.lower + weights.lower_bias
        hidden = np.asarray(activation(number, jnp.asarray(sums), alpha))
        return sums, hidden, np.float64(hidden @ weights.upper + weights.upper_bias)


def first_weights(seed: int) -> Weights:
    """Weights with one decimal, so that they can be reckoned with by hand; the same for the same seed."""
    draw = np.round(np.random.default_rng(seed).uniform(-1.0, 1.0, 9), 1) + 0.0
    return Weights(draw[:4].reshape(2, 2), draw[4:6], draw[6:8], float(draw[8]))
