"""The forward pass: from the inputs to the outputs of a network, with what its hidden layers did on the way."""

from typing import NamedTuple

from jaxtyping import Array, Float, Int

from networks.activations import activation
from networks.architecture import Architecture
from networks.normalisation import batch_normalised, layer_normalised
from quantities import Scalar

Theta = Float[Array, " n"]
Inputs = Float[Array, "examples inputs"]


class Passed(NamedTuple):
    """outputs: (examples, outputs).

    sums: of each hidden layer z, after normalisation, (examples, units).
    layers: of each hidden layer what the next one is given, (examples, units): f(z), and past it what came in.
    """

    outputs: Float[Array, "examples outputs"]
    sums: tuple[Float[Array, "examples units"], ...]
    layers: tuple[Float[Array, "examples units"], ...]


class Unit(NamedTuple):
    """What all units share: the number of their activation, and ELU's alpha. Both are traced."""

    activation: Int[Array, ""] | int
    alpha: Scalar


def unpacked(architecture: Architecture, theta: Theta) -> list[dict[str, Float[Array, "..."]]]:
    """Theta's pieces by layer and name, each in its shape."""
    layers: list[dict[str, Float[Array, ...]]] = [{} for _ in range(architecture.hidden + 1)]
    at = 0
    for part in architecture.parts:
        layers[part.layer][part.name] = theta[at : at + part.size].reshape(part.shape)
        at += part.size
    return layers


def forward(
    architecture: Architecture,
    theta: Theta,
    unit: Unit,
    x: Inputs,
    weights: Float[Array, " seen"] | None = None,
    seen: Inputs | None = None,
) -> Passed:
    r"""The forward pass, $h_l = f(\nu(h_{l-1} W_l + b_l))$ and with connections past a layer $h_{l-1}$ added to it.

    Args:
        architecture: the network.
        theta: its weights, shape (n,).
        unit: its activation.
        x: (examples, inputs).
        weights: of each example, zero or one: those whose mean and variance batch normalisation takes; all if left out.
        seen: the examples whose mean and variance it takes, where they are others than x: those of the training set.

    Returns:
        `Passed`. The outputs are linear: losses make probabilities of them.

    References:
        He, Zhang, Ren and Sun (2016), arXiv:1603.05027, eq. 1 with f after the sum of the layer, for the connections
        past a layer; `networks.normalisation` for $\nu$.
    """
    *hidden, last = unpacked(architecture, theta)
    given, also = x, seen
    sums, layers = [], []
    for layer, own in enumerate(hidden):
        z = given @ own["W"]
        other = None if also is None else also @ own["W"]
        if architecture.normalisation == "batch":
            among = z if other is None else other
            z = batch_normalised(z, own["gain"], own["shift"], among, weights)
            other = None if other is None else batch_normalised(other, own["gain"], own["shift"], other, weights)
        elif architecture.normalisation == "layer":
            z = layer_normalised(z, own["gain"], own["shift"])
        else:
            z = z + own["b"][None, :]
        past = architecture.skips and layer > 0
        answer = activation(unit.activation, z, unit.alpha)
        given = given + answer if past else answer
        if also is not None and other is not None:
            other = activation(unit.activation, other, unit.alpha)
            also = also + other if past else other
        sums.append(z)
        layers.append(given)
    return Passed(given @ last["W"] + last["b"][None, :], tuple(sums), tuple(layers))
