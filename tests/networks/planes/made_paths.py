"""Paths of a small network that no optimizer made, and its loss in NumPy."""

import numpy as np

from networks.architecture import Architecture
from networks.experiment import NetworkContender, Training
from networks.look import Looked
from networks.training import Trained

TRAINING = Training(
    network={"data": "spiral", "examples": 40, "units": 3, "loss": "square"},
    steps=30,
    contenders=tuple(NetworkContender(optimizer=each, rate=0.1) for each in ("adam", "momentum", "adagrad")),
)
SIZE = TRAINING.shape.architecture.size


def loss(theta: np.ndarray, architecture: Architecture = TRAINING.shape.architecture) -> float:
    """The mean square error of a tanh network on the examples."""
    h, at = TRAINING.data.x, 0
    for layer, (fan_in, fan_out) in enumerate(zip(architecture.widths[:-1], architecture.widths[1:], strict=True)):
        weights = theta[at : at + fan_in * fan_out].reshape(fan_in, fan_out)
        at += fan_in * fan_out
        h = h @ weights + theta[at : at + fan_out]
        at += fan_out
        if layer < architecture.hidden:
            h = np.tanh(h)
    return float(np.mean((h[:, 0] - (2 * TRAINING.data.y - 1)) ** 2))


def path(seed: int, frames: int = 31) -> Trained:
    """A random walk from the training's start."""
    steps = 0.1 * np.random.default_rng(seed).normal(size=(frames - 1, SIZE))
    thetas = TRAINING.start + np.r_[np.zeros((1, SIZE)), np.cumsum(steps, axis=0)]
    return of(thetas)


def of(thetas: np.ndarray) -> Trained:
    """What a training gives of these frames."""
    with np.errstate(all="ignore"):
        losses = np.array([loss(theta) for theta in thetas])
    none = np.zeros(0)
    return Trained(np.arange(len(thetas)), thetas, losses, none, Looked(losses, losses, none, none, none, none))


PATHS = (path(1), path(2), path(3))
