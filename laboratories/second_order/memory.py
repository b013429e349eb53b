"""Memory: what the matrix of a second-order method takes as networks grow, n numbers against n^2."""

from itertools import pairwise
from typing import NamedTuple

SINGLE, DOUBLE = 4, 8  # bytes of a number


class Network(NamedTuple):
    """A network by its name and its number of weights n."""

    name: str
    weights: int

    @property
    def squared(self) -> int:
        """n^2, how many numbers H or V have."""
        return self.weights**2


def dense(*layers: int) -> int:
    """The weights and biases of a network of fully connected layers of these sizes, inputs first."""
    return sum((inputs + 1) * outputs for inputs, outputs in pairwise(layers))


# 784 are the pixels of an MNIST digit. VGG16: K. Simonyan and A. Zisserman, 2015, configuration D; ResNet-50: K. He et
# al., 2016; both as torchvision counts them, for 1,000 classes.
NETWORKS = (
    Network("f(x) = w x + b", dense(1, 1)),
    Network("784–10", dense(784, 10)),
    Network("784–30–10", dense(784, 30, 10)),
    Network("ResNet-50", 25_557_032),
    Network("VGG16", 138_357_544),
)
