"""Steps of gradient descent on a small network with tanh units: one at a call, or many in one compiled loop."""

from typing import NamedTuple

import jax
import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Float, Int

_RATE = 0.01


class Layer(NamedTuple):
    """Weights and biases of the units of a layer."""

    weights: Float[Array, "inputs units"]
    biases: Float[Array, " units"]


Network = tuple[Layer, ...]


class Examples(NamedTuple):
    """A batch."""

    inputs: Float[Array, "batch inputs"]
    targets: Float[Array, "batch outputs"]


def loss(network: Network, examples: Examples) -> Float[Array, ""]:
    """The mean square error of a network with tanh units and a linear output."""
    *hidden, last = network
    signal = examples.inputs
    for layer in hidden:
        signal = jnp.tanh(signal @ layer.weights + layer.biases[None, :])
    return jnp.mean((signal @ last.weights + last.biases[None, :] - examples.targets) ** 2)


def _step(network: Network, examples: Examples) -> Network:
    gradient = jax.grad(loss)(network, examples)
    return jax.tree.map(lambda weight, slope: weight - _RATE * slope, network, gradient)


one_step = jax.jit(_step)


@jax.jit
def run_steps(network: Network, examples: Examples, steps: Int[Array, ""]) -> Network:
    """As many steps, all with the same batch. The barrier keeps what depends on it alone within the loop."""

    def body(_: Array, before: Network) -> Network:
        return _step(before, lax.optimization_barrier(examples))

    return lax.fori_loop(0, steps, body, network)
