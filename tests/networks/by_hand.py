"""Forward and backward pass of a network in NumPy, layer by layer from the papers' formulas; it shares no code."""

from typing import NamedTuple

import numpy as np

EPSILON = 1e-5
Layer = dict[str, np.ndarray]


class Net(NamedTuple):
    """What the reference is told: the activation by name, and the rest as the papers say it."""

    activation: str
    alpha: float
    normalisation: str
    skips: bool
    loss: str


def act(net: Net, z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """f(z) and f'(z)."""
    s = 1 / (1 + np.exp(-z))
    below = net.alpha * np.exp(np.minimum(z, 0))
    return {
        "identity": (z, np.ones_like(z)),
        "square": (z**2, 2 * z),
        "sigmoid": (s, s * (1 - s)),
        "tanh": (np.tanh(z), 1 - np.tanh(z) ** 2),
        "relu": (np.maximum(z, 0), (z > 0) * 1.0),
        "elu": (np.where(z > 0, z, below - net.alpha), np.where(z > 0, 1.0, below)),
    }[net.activation]


def loss_and_slope(net: Net, outputs: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of each example, and its derivatives by the outputs."""
    if net.loss == "square":
        error = outputs[:, 0] - y
        return error**2, 2 * error[:, None]
    both = np.c_[np.zeros(len(y)), outputs] if outputs.shape[1] == 1 else outputs
    p = np.exp(both - both.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    hot = np.eye(2)[y.astype(int)]
    slope = p - hot
    return -np.log((p * hot).sum(1)), slope[:, 2 - outputs.shape[1] :]


class Step(NamedTuple):
    """What a hidden layer did.

    given: what came in. mean, spread: of its sums, where they are normalised. wide: the sums without either.
    slope: f'(z). past: whether what came in is added to the answer.
    """

    given: np.ndarray
    mean: np.ndarray
    spread: np.ndarray
    wide: np.ndarray
    slope: np.ndarray
    past: bool


class Passed(NamedTuple):
    """outputs: (examples, outputs). top: what the last layer was given. steps: of the hidden layers."""

    outputs: np.ndarray
    top: np.ndarray
    steps: list[Step]


def forward(net: Net, layers: list[Layer], x: np.ndarray, seen: Passed | None = None) -> Passed:
    """The forward pass; in use batch normalisation has mean and spread of the examples `seen` in another pass."""
    given, steps = x, list[Step]()
    for number, layer in enumerate(layers[:-1]):
        mean = spread = wide = z = given @ layer["W"]
        if net.normalisation == "none":
            z = z + layer["b"]
        else:
            axis = 0 if net.normalisation == "batch" else 1
            mean, spread = z.mean(axis=axis, keepdims=True), np.sqrt(z.var(axis=axis, keepdims=True) + EPSILON)
            if seen and net.normalisation == "batch":
                mean, spread = seen.steps[number].mean, seen.steps[number].spread
            wide = (z - mean) / spread
            z = layer["gain"] * wide + layer["shift"]
        h, slope = act(net, z)
        past = net.skips and number > 0
        steps.append(Step(given, mean, spread, wide, slope, past))
        given = given + h if past else h
    return Passed(given @ layers[-1]["W"] + layers[-1]["b"], given, steps)


def mean_loss(net: Net, outputs: np.ndarray, y: np.ndarray) -> float:
    """Of all examples."""
    return float(loss_and_slope(net, outputs, y)[0].mean())


def pass_through(net: Net, layers: list[Layer], x: np.ndarray, y: np.ndarray) -> tuple[float, list[Layer]]:
    """The mean loss of the examples, and its gradient by every piece of every layer."""
    outputs, top, steps = forward(net, layers, x)
    delta = loss_and_slope(net, outputs, y)[1] / len(x)
    gradient: list[Layer] = [{"W": top.T @ delta, "b": delta.sum(0)}]
    back = delta @ layers[-1]["W"].T
    for layer, step in zip(layers[-2::-1], steps[::-1], strict=True):
        dz = back * step.slope
        own: Layer = {}
        if net.normalisation == "none":
            own["b"], through = dz.sum(0), dz
        else:
            own["gain"], own["shift"] = (dz * step.wide).sum(0), dz.sum(0)
            axis = 0 if net.normalisation == "batch" else 1
            g = dz * layer["gain"]
            mean, along = g.mean(axis=axis, keepdims=True), (g * step.wide).mean(axis=axis, keepdims=True)
            through = (g - mean - step.wide * along) / step.spread
        own["W"] = step.given.T @ through
        gradient.insert(0, own)
        back = through @ layer["W"].T + (back if step.past else 0)
    return mean_loss(net, outputs, y), gradient
