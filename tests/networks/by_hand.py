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


def pass_through(
    net: Net, layers: list[Layer], x: np.ndarray, y: np.ndarray, used: np.ndarray
) -> tuple[float, list[Layer]]:
    """The mean loss of the examples in use, and its gradient by every piece of every layer.

    used: (examples,), whether an example is in the mini-batch.
    """
    x, y = x[used], y[used]
    count, given, kept = len(x), x, []
    for layer in layers[:-1]:
        z = given @ layer["W"]
        wide = spread = z
        if net.normalisation == "none":
            z = z + layer["b"]
        else:
            axis = 0 if net.normalisation == "batch" else 1
            spread = np.sqrt(z.var(axis=axis, keepdims=True) + EPSILON)
            wide = (z - z.mean(axis=axis, keepdims=True)) / spread
            z = layer["gain"] * wide + layer["shift"]
        h, slope = act(net, z)
        past = net.skips and bool(kept)
        kept.append((given, wide, spread, slope, past))
        given = given + h if past else h
    outputs = given @ layers[-1]["W"] + layers[-1]["b"]
    each, delta = loss_and_slope(net, outputs, y)
    delta = delta / count
    gradient: list[Layer] = [{"W": given.T @ delta, "b": delta.sum(0)}]
    back = delta @ layers[-1]["W"].T
    for layer, (before, wide, spread, slope, past) in zip(layers[-2::-1], kept[::-1], strict=True):
        dz = back * slope
        own: Layer = {}
        if net.normalisation == "none":
            own["b"], through = dz.sum(0), dz
        else:
            own["gain"], own["shift"] = (dz * wide).sum(0), dz.sum(0)
            axis = 0 if net.normalisation == "batch" else 1
            g = dz * layer["gain"]
            mean, along = g.mean(axis=axis, keepdims=True), (g * wide).mean(axis=axis, keepdims=True)
            through = (g - mean - wide * along) / spread
        own["W"] = before.T @ through
        gradient.insert(0, own)
        back = through @ layer["W"].T + (back if past else 0)
    return float(each.mean()), gradient
