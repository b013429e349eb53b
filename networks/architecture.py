"""The architecture of a network: what it is compiled for."""

import math
from itertools import pairwise
from typing import NamedTuple

NORMALISATIONS = ("none", "batch", "layer")
_WRITTEN_OUT = 3  # hidden layers of which each has its number in a title


class Part(NamedTuple):
    """A piece of theta: of layer `layer` (0 for the first) its weights "W", biases "b", "gain" or "shift"."""

    layer: int
    name: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        return math.prod(self.shape)


class Architecture(NamedTuple):
    """A network of fully connected layers.

    inputs: numbers that it is given.
    hidden: hidden layers.
    units: in each of them.
    outputs: numbers that it answers with.
    normalisation: of the hidden layers' sums, one of `NORMALISATIONS`.
    skips: whether a hidden layer's answer is added to what the layer was given; the first one changes the width and
        has no such connection.
    """

    inputs: int
    hidden: int
    units: int
    outputs: int
    normalisation: str = "none"
    skips: bool = False

    @property
    def widths(self) -> tuple[int, ...]:
        """Of all layers, inputs and outputs included."""
        return (self.inputs, *([self.units] * self.hidden), self.outputs)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Theta's pieces in their order: of each layer W and b; where sums are normalised, gain and shift for b."""
        found: list[Part] = []
        for layer, (fan_in, fan_out) in enumerate(pairwise(self.widths)):
            found.append(Part(layer, "W", (fan_in, fan_out)))
            normalised = self.normalisation != "none" and layer < self.hidden
            names = ("gain", "shift") if normalised else ("b",)
            found += [Part(layer, name, (fan_out,)) for name in names]
        return tuple(found)

    @property
    def size(self) -> int:
        """How many numbers theta has."""
        return sum(part.size for part in self.parts)

    @property
    def title(self) -> str:
        """As it is written in books, such as 2-16-16-2; of many hidden layers 2-16×8-2."""
        hidden = [str(self.units)] * self.hidden if self.hidden <= _WRITTEN_OUT else [f"{self.units}×{self.hidden}"]
        return "-".join([str(self.inputs), *hidden, str(self.outputs)])
